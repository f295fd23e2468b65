const marks = /[\u0300-\u036f]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/g;
const spaces = /[\s\u00a0\u202f\u2009]+/g;

/**
 * A label as it is compared: without accents, capitals, apostrophe forms or white space differences
 * (no-break spaces, line breaks inside). Sites change these from one release to the next; people do not see it.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .replace(apostrophes, "'")
    .replace(spaces, ' ')
    .trim()
    .toLowerCase();
}

/** True when `text` is one of the accepted wordings. */
export function isLabel(text: string, wordings: readonly string[]): boolean {
  const found = normalise(text);
  return wordings.some((wording) => normalise(wording) === found);
}

/** True when `text` contains one of the accepted wordings. */
export function mentions(text: string, wordings: readonly string[]): boolean {
  const found = normalise(text);
  return wordings.some((wording) => found.includes(normalise(wording)));
}

/** The text a person reads on an element: its content, or the value of a button-like input. */
export function shownText(element: Element): string {
  if (element.localName === 'input') return (element as HTMLInputElement).value;
  return element.textContent ?? '';
}
