/** Accents and invisible characters: soft hyphens, joiners, marks of direction. */
const marks = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/g;
/** White space, with the no-break spaces that pages write. */
export const spaces = /[\s\u00a0\u202f\u2009]+/g;

/**
 * A label as it is compared. Accents, capitals, ligatures, forms of the apostrophe, invisible characters and kinds of white
 * space do not count: sites change them from one release to the next, and people do not notice.
 */
export function normalise(text: string): string {
  if (!normalised) {
    normalised = new Map();
    // Recognising a page compares the same texts many times in one task. Nothing of the page is kept after that task.
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

/** {@link normalise}, but capitals stay, and white space at the ends becomes a space. */
export function plain(text: string): string {
  // NFKD would make 18 and 8 characters of two Arabic ligatures, and at most seven of any other character.
  // Apostrophes are replaced before NFKD, which would make a space and an accent of `´`.
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

/** {@link normalise} without white space: style sheets and line breaks may put some between any two letters. */
export function squeeze(text: string): string {
  return normalise(text).replaceAll(' ', '');
}
