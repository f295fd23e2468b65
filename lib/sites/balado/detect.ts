import { closestOf } from '../../page/read/closest';
import { findTexts } from '../../page/read/find';
import { isLabel, mentions } from '../../text/compare';
import type { Detector, PageId } from '../contract';
import type { Detectors } from '../define';
import { isBaladoUrl } from './hosts';
import { labels } from './wordings';

/** The activation of a school: its RNE, and the mail with the link (guide 002). */
export const detectActivation: Detector = (url, document) => {
  if (!isBaladoUrl(url)) return undefined;
  const [title] = findTexts(document, (text) => text.length < 80 && mentions(text, labels.activation));
  return title ? { site: 'balado', page: 'balado-activation' } : undefined;
};

/** The import pages, by their title, and not by the links that lead to them. */
export const detectImports =
  (page: PageId): Detector =>
  (url, document) => {
    if (!isBaladoUrl(url)) return undefined;
    const teachers = isTitled(document, labels.teachers);
    const students = isTitled(document, labels.students);
    // A list to validate takes the place of both headings.
    const both = (teachers && students) || isTitled(document, labels.both);
    if (!teachers && !students && !both) return undefined;
    const found = both ? 'balado-imports' : teachers ? 'balado-teachers' : 'balado-students';
    return found === page ? { site: 'balado', page } : undefined;
  };

/** Every page of Balado. */
export const baladoDetectors = {
  'balado-activation': detectActivation,
  'balado-teachers': detectImports('balado-teachers'),
  'balado-students': detectImports('balado-students'),
  'balado-imports': detectImports('balado-imports'),
} satisfies Detectors;

const elsewhere =
  'a[href], button, option, [role=tab]:not([aria-selected=true]), [role=link], [role=menuitem]';

const menus = 'nav, li[onclick], td[onclick]';

function isTitled(document: Document, wordings: readonly string[]): boolean {
  const isTitle = (parent: Element) =>
    !closestOf(parent, elsewhere) && (isShown(parent) || !closestOf(parent, menus));
  return findTexts(document, (text, parent) => isLabel(text, wordings) && isTitle(parent)).length > 0;
}

/** The entry of a menu that names the page shown may be the only title that the page has. */
function isShown(entry: Element): boolean {
  return closestOf(entry, '[aria-selected=true], [aria-current=page]') !== null;
}
