import type { ListRow } from '../../types';

/**
 * UTF-8 that was read as Windows-1252, or as Mac Roman for the last one, then saved: « PrÃ©nom ». Only the pairs that
 * stand for letters of names and for common punctuation: « É– » or « JOÃO » is rightly written. The long sets are what
 * the bytes 80 to BF are in Windows-1252; five of them have no character and stay as they are.
 */
const misread =
  /(?:[ÃÄÅ]|á[º»]|â€)[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|È[˜™š›]|√[©®™†ßâ]/;

/** True when `text` holds traces of a double encoding. */
export function looksMisread(text: string): boolean {
  return misread.test(text);
}

/**
 * The first row that shows a double encoding, where that is the whole file's: the header has no accents that would say
 * otherwise, and no row is right. One bad name among others is that row's problem only.
 */
export function misreadThroughout(columns: readonly string[], rows: readonly ListRow[]): ListRow | undefined {
  const accented = (cells: readonly string[]) => cells.some((cell) => /[^\0-\x7f]/.test(cell));
  if (accented(columns)) return undefined;
  const first = rows.find(({ cells }) => accented(cells));
  if (!first?.cells.some(looksMisread)) return undefined;
  const right = rows.some(({ cells }) => accented(cells) && !cells.some(looksMisread));
  return right ? undefined : first;
}
