import { findAllByLabel, findTexts, isVisible, pressable } from '../../page/read/find';
import { isLabel, mentions } from '../../text/compare';
import type { Detector } from '../contract';
import type { Detectors } from '../define';
import { isEleaUrl } from './hosts';
import { importLink } from './navigation';
import { isPeoplesPage, isWrittenByPeople } from './places';
import { stepTitles } from './steps';
import { labels } from './wordings';

/** « Choisissez votre compte » with the local account among the choices, and DÉMARRER. */
export const detectEleaChoice: Detector = (url, document) => {
  if (!isEleaUrl(url) || passwordField(document)) return undefined;
  if (findAllByLabel(document, pressable, labels.start).length === 0) return undefined;
  const choices = document.querySelectorAll(`option, ${pressable}, [role=option], li, label`);
  return [...choices].some((choice) => isChoice(choice)) ? { site: 'elea', page: 'elea-choice' } : undefined;
};

/** The local account's form: a user name and a password. */
export const detectEleaLogin: Detector = (url, document) =>
  isEleaUrl(url) && passwordField(document) ? { site: 'elea', page: 'elea-login' } : undefined;

/**
 * The import wizard, at any of its four steps: its titles, on a page that calls itself so, and neither in what people
 * write. One title alone may stand on any page; the page's address is not known (DOMAIN C).
 */
export const detectEleaImport: Detector = (url, document) => {
  if (!isEleaUrl(url)) return undefined;
  const titles = stepTitles(document);
  const several = new Set(titles.map(({ step }) => step)).size > 1;
  const isWizard = titles.length > 0 && (several || showsImportTitle(document));
  return isWizard && !isPeoplesPage(url, document) ? { site: 'elea', page: 'elea-import' } : undefined;
};

/** Any page of the management account with the way to the import wizard. */
export const detectEleaHome: Detector = (url, document) =>
  isEleaUrl(url) && !passwordField(document) && importLink(document) && !detectEleaImport(url, document)
    ? { site: 'elea', page: 'elea-home' }
    : undefined;

/** Every page of Éléa's. */
export const eleaDetectors = {
  'elea-choice': detectEleaChoice,
  'elea-login': detectEleaLogin,
  'elea-import': detectEleaImport,
  'elea-home': detectEleaHome,
} satisfies Detectors;

/** True where the site itself writes « Importer des utilisateurs »: a heading, a tab, a menu. */
export function showsImportTitle(document: Document): boolean {
  const isTitle = (text: string, parent: Element) =>
    text.length < longestTitle && mentions(text, labels.importUsers) && !isWrittenByPeople(parent);
  return findTexts(document, isTitle).length > 0;
}

/** In characters; longer texts only speak of it. */
const longestTitle = 80;

/** The visible password field; its value is never read. */
export function passwordField(document: Document): HTMLInputElement | undefined {
  return [...document.querySelectorAll<HTMLInputElement>('input[type=password]')].find(isVisible);
}

function isChoice(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length < 80 && isLabel(text, [...labels.localAccount, ...labels.chooseAccount]);
}
