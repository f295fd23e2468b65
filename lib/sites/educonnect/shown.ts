import { eachText, findAllByLabel, isVisible, pressable } from '../../page/read/find';
import { readText } from '../../page/read/read-text';
import { shownText } from '../../page/read/shown-text';
import { isLabel, normalise } from '../../text/compare';

/** False for copies that are there for the page alone: out of the accessibility tree, or out of what can be scrolled. */
export function isForPeople(element: Element): boolean {
  const hidden = element.closest('[aria-hidden=true]');
  const { ownerDocument: page } = element;
  if (hidden && !(hidden.parentElement === page.body && hasDialog(page))) return false;
  let { right, bottom } = element.getBoundingClientRect();
  for (let part = element.parentElement; part; part = part.parentElement) {
    right += part.scrollLeft;
    bottom += part.scrollTop;
  }
  return right >= 0 && bottom >= 0;
}

/** While a dialog is open, pages hide all that lies behind it from screen readers, body's children; people still see it. */
function hasDialog(document: Document): boolean {
  if (dialog === undefined) {
    dialog = [...document.querySelectorAll('dialog, [role=dialog], [role=alertdialog]')].some(isVisible);
    // Looked for once for all rows.
    queueMicrotask(() => {
      dialog = undefined;
    });
  }
  return dialog;
}

let dialog: boolean | undefined;

/** The page's visible control with one of these names; an image button has no text but its alternative. */
export function control(document: Document, wordings: readonly string[]): HTMLElement | undefined {
  const byText = findAllByLabel(document, pressable, wordings).find(isForPeople);
  if (byText) return byText;
  const images = document.querySelectorAll<HTMLInputElement>('input[type=image]');
  return [...images].find(
    (image) => isLabel(image.alt || image.title, wordings) && isVisible(image) && isForPeople(image),
  );
}

/** The names of what can be pressed: the text that is read on it, and those it gives itself. */
export function namesShown(element: Element): string[] {
  const names = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '');
  return [shownText(element), ...names];
}

/** No name is made of more elements, or longer, in characters. */
const mostReferences = 20;
const longestName = 600;

function textOf(element: Element | null): string {
  return element ? readText(element, longestName).text : '';
}

/** The names that a field or a box has: from its labels, or its own. */
export function namesOf(field: HTMLElement): string[] {
  const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/, mostReferences).filter(Boolean);
  const named = ids.map((id) => textOf(field.ownerDocument.getElementById(id)));
  const tied = [...((field as HTMLInputElement).labels ?? [])].map((label) => shownText(label));
  return [...named, ...tied, field.getAttribute('aria-label') ?? '', field.getAttribute('title') ?? ''];
}

/** True when a short text of the page is one of `wordings`. */
export function hasText(document: Document, wordings: readonly string[]): boolean {
  const wanted = new Set(wordings.map(normalise));
  for (const { parent } of eachText(document, (text) => wanted.has(text)))
    if (isForPeople(parent)) return true;
  return false;
}
