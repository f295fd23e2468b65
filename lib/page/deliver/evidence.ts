import { normalise } from '../../text/compare';
import { closestOf } from '../read/closest';
import { findTexts } from '../read/find';
import { pageRoots } from '../read/roots';

/** What the page shows of the fate of a file; `unknown` when it shows that it has lost the thread. */
export type Evidence = { state: 'accepted' | 'unknown' } | { state: 'refused'; reason: string };

/** False for what stands where others than the site write: it proves nothing. */
export type IsOwn = (element: Element) => boolean;

/** Texts that stood on the page before a delivery: only what is new afterwards proves anything. */
export type Before = Map<Text, string>;

const refusals =
  '.alert-danger, .alert-error, .error, .erreur, .dz-error-message, .invalid-feedback, .form-control-feedback, .notifyproblem, font[color=red]';
const errors = `[role=alert], ${refusals}`;

/** Moodle's and Bootstrap's own notices, which are alerts by their role whatever they say. */
const goodNews = '.alert-success, .alert-info, .success, .notifysuccess';

const anybodys: IsOwn = () => true;

/** Notes the errors and the file names shown now, whoever wrote them. */
export function lookBefore(document: Document, fileName: string): Before {
  const texts = [...errorTexts(document, anybodys), ...namesShown(document, fileName, anybodys)];
  return new Map(texts.map(({ node }) => [node, node.data]));
}

/** An error newly shown by the site, in its own words. */
export function findError(
  document: Document,
  before: Before = new Map(),
  isOwn: IsOwn = anybodys,
): string | undefined {
  const text = errorTexts(document, isOwn).find(({ node }) => before.get(node) !== node.data);
  return text?.parent.closest(errors)?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 300);
}

/**
 * True when the file's name is newly shown, as widgets show what they took. An input emptied or replaced is no
 * proof: Dropzone.js replaces its own even for a file that it leaves aside.
 */
export function showsName(
  document: Document,
  fileName: string,
  before: Before,
  isOwn: IsOwn = anybodys,
): boolean {
  return namesShown(document, fileName, isOwn).some(({ node }) => before.get(node) !== node.data);
}

/** Dropzone.js keeps the words of its errors transparent until the pointer is there. */
function errorTexts(document: Document, isOwn: IsOwn) {
  const isError = (_: string, parent: Element) => {
    const error = closestOf(parent, errors);
    return error !== null && !isForEarsOnly(error) && !isGoodNews(parent) && isOwn(parent);
  };
  return [...pageRoots(document)].flatMap((root) =>
    findTexts(root, isError, { longest: 1000, checkOpacity: false }),
  );
}

/** « export.csv », « export.csv (245 Ko) », but no sentence about it. */
function namesShown(document: Document, fileName: string, isOwn: IsOwn) {
  const name = normalise(fileName);
  const isName = (text: string, parent: Element) => text.startsWith(name) && isOwn(parent);
  return [...pageRoots(document)].flatMap((root) => findTexts(root, isName));
}

/** The nearest class that tells decides: a refusal may be written into a zone that is an `alert-info`. */
function isGoodNews(element: Element): boolean {
  return closestOf(element, `${refusals}, ${goodNews}`)?.matches(goodNews) ?? false;
}

/** What widgets announce to screen readers, good news too, is an alert of one pixel (FilePond's). */
function isForEarsOnly(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width === 1 && height === 1;
}
