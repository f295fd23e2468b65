import { findAllByLabel, findAllMentioning, isVisible, pressable } from '../../page/find';
import { isLabel } from '../../page/labels';
import type { Detectors } from '../among';
import type { Detector } from '../types';
import { isEleaUrl } from './hosts';
import { labels } from './labels';
import { stepTitles } from './steps';

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

/** The import wizard, at any of its four steps. */
export const detectEleaImport: Detector = (url, document) =>
  isEleaUrl(url) && stepTitles(document).length > 0 ? { site: 'elea', page: 'elea-import' } : undefined;

/** Any page of the management account with the way to the import wizard. */
export const detectEleaHome: Detector = (url, document) =>
  isEleaUrl(url) && !passwordField(document) && importLink(document) && stepTitles(document).length === 0
    ? { site: 'elea', page: 'elea-home' }
    : undefined;

/** Every page of Éléa's. */
export const eleaDetectors = {
  'elea-choice': detectEleaChoice,
  'elea-login': detectEleaLogin,
  'elea-import': detectEleaImport,
  'elea-home': detectEleaHome,
} satisfies Detectors;

/** The link, tab or button « Importer des utilisateurs ». */
export function importLink(document: Document): HTMLElement | undefined {
  return findAllMentioning(document, pressable, labels.importUsers)[0];
}

/** The visible password field; its value is never read. */
export function passwordField(document: Document): HTMLInputElement | undefined {
  return [...document.querySelectorAll<HTMLInputElement>('input[type=password]')].find(isVisible);
}

function isChoice(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length < 80 && isLabel(text, [...labels.localAccount, ...labels.chooseAccount]);
}
