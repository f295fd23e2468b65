/** Accents, and what nobody sees: soft hyphens, joiners, directions. */
const marks = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/g;
/** White space as pages write it, no-break spaces included. */
export const spaces = /[\s\u00a0\u202f\u2009]+/g;

/**
 * A label as it is compared: without accents, capitals, ligatures, apostrophe forms, invisible characters or white space
 * differences (no-break spaces, line breaks inside). Sites change these from one release to the next; people do not see it.
 */
export function normalise(text: string): string {
  if (!normalised) {
    normalised = new Map();
    // Recognising a page reads its texts many times in one go; nothing of them is kept beyond.
    queueMicrotask(() => {
      normalised = undefined;
    });
  }
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const plain = asCompared(text);
  normalised.set(text, plain);
  return plain;
}

let normalised: Map<string, string> | undefined;

function asCompared(text: string): string {
  return plain(text).trim().toLowerCase();
}

/** The same with its capitals, and with a space where there was white space at its ends. */
export function plain(text: string): string {
  // Two Arabic ligatures would become 18 and 8 signs each; no other becomes more than seven.
  // Apostrophes first: ligatures and the like are taken apart, and one of those would become a space.
  return text
    .replaceAll('\ufdfa', ' ')
    .replaceAll('\ufdfb', ' ')
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .replace(marks, '')
    .replace(spaces, ' ');
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

/** {@link normalise} without white space, which style sheets and line breaks put between any two letters. */
export function squeeze(text: string): string {
  return normalise(text).replaceAll(' ', '');
}
