import { titlesOf } from '../../page/frames';
import { findByLabel, findTexts, pressable } from '../../page/read/find';
import { findLabels } from '../../page/read/find-labels';
import { uaiProblem } from '../../school/uai';
import { mentions } from '../../text/compare';
import type { Detector, FoundPage } from '../contract';
import { labels } from './wordings';
import { visibleRadios } from './year';

/** The academy's portal: its menu has the second degree, and it calls itself ARENA or shows its other menus. */
export const detectArena: Detector = (url, document) => {
  if (!findByLabel(document, pressable, labels.secondary)) return undefined;
  const named = /\barena\b/i.test(`${url.pathname} ${url.hostname} ${titlesOf(document)}`);
  const portal = named || hasText(document, labels.portal);
  return portal ? { site: 'siecle', page: 'arena-home' } : undefined;
};

/** « Identification de l'établissement »: the year, and « Entrer ». */
export const detectIdentification: Detector = (_, document) => {
  if (!hasText(document, labels.identification)) return undefined;
  const whole = findByLabel(document, pressable, labels.enter) && visibleRadios(document).length > 0;
  return whole ? { site: 'siecle', page: 'siecle-identification' } : undefined;
};

/** The page of the XML exports: « Elèves sans adresse », as a link, a button, or the words beside an icon. */
export const detectExports: Detector = (_, document) => {
  if (!isSiecle(document) || !hasText(document, labels.students)) return undefined;
  const others = hasText(document, [...labels.xml, ...labels.otherExports]);
  return others ? { site: 'siecle', page: 'siecle-exports', ...schoolOf(document) } : undefined;
};

/** Any other page of SIECLE with the way to its exports. */
export const detectMenu: Detector = (_, document) => {
  if (!isSiecle(document) || hasText(document, labels.students)) return undefined;
  return findByLabel(document, pressable, labels.exports)
    ? { site: 'siecle', page: 'siecle-menu', ...schoolOf(document) }
    : undefined;
};

function isSiecle(document: Document): boolean {
  return mentions(titlesOf(document), labels.siecle) || hasText(document, labels.siecle);
}

function hasText(document: Document, wordings: readonly string[]): boolean {
  return findLabels(document, wordings).length > 0;
}

/** The UAI shown on the page, where there is exactly one. */
function schoolOf(document: Document): Pick<FoundPage, 'school'> {
  const shown = findTexts(document, (text) => /\b\d{7}[a-z]\b/.test(text));
  const codes = shown.flatMap(({ node }) => node.data.toUpperCase().match(/\b\d{7}[A-Z]\b/g) ?? []);
  const [school, ...others] = new Set(codes.filter((code) => uaiProblem(code) === undefined));
  return others.length === 0 ? { school } : {};
}
