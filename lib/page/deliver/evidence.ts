import { isVisible } from '../find';
import { normalise } from '../labels';

/** What the page shows of the fate of a file. */
export type Evidence = { state: 'accepted' } | { state: 'refused'; reason: string };

/** What stood on the page before a delivery: only what is new afterwards proves anything. */
export interface Before {
  names: Set<Element>;
  errors: Map<Element, string>;
}

const errorSelector =
  '[role=alert], .alert-danger, .alert-error, .error, .dz-error-message, .invalid-feedback, .form-control-feedback, .notifyproblem';

/** Notes what the page shows now. */
export function lookBefore(document: Document, fileName: string): Before {
  return { names: new Set(elementsShowing(document, fileName)), errors: errorsShown(document) };
}

/**
 * What has happened since `before`: an error in the page's own words, the file's name newly shown, or the
 * input emptied, replaced or detached. Neither `input.files` nor `defaultPrevented` proves anything (DOMAIN H).
 */
export function lookForEvidence(
  document: Document,
  before: Before,
  fileName: string,
  input: HTMLInputElement | undefined,
): Evidence | undefined {
  for (const [element, text] of errorsShown(document)) {
    if (before.errors.get(element) !== text) return { state: 'refused', reason: text };
  }
  if (elementsShowing(document, fileName).some((element) => !before.names.has(element)))
    return { state: 'accepted' };
  if (input && (!input.isConnected || input.files?.length === 0)) return { state: 'accepted' };
  return undefined;
}

function errorsShown(document: Document): Map<Element, string> {
  const shown = new Map<Element, string>();
  for (const element of document.querySelectorAll(errorSelector)) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text && isVisible(element)) shown.set(element, text.slice(0, 300));
  }
  return shown;
}

function elementsShowing(document: Document, fileName: string): Element[] {
  const name = normalise(fileName);
  const found: Element[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && normalise(node.nodeValue ?? '').includes(name) && isVisible(parent)) found.push(parent);
  }
  return found;
}
