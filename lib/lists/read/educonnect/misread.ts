import type { ListRow } from '../../types';

/**
 * UTF-8 that was read as Windows-1252 (as Mac Roman in the last alternative) and then saved: « PrÃ©nom ». It has the
 * pairs of letters and of common punctuation only, because « É– » and « JOÃO » are correct. The long sets are the bytes 80
 * to BF in Windows-1252, where five of them have no character and stay control characters.
 */
const misread =
  /(?:[ÃÄÅ]|á[º»]|â€)[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|È[˜™š›]|√[©®™†ßâ]/;

/** True when `text` contains UTF-8 that was read in another encoding. */
export function looksMisread(text: string): boolean {
  return misread.test(text);
}

/**
 * The first misread row, where the whole file is misread: no row has a right accent, and the header has no accent at all.
 * Undefined otherwise: one bad name among others is a problem of that row only.
 */
export function misreadThroughout(columns: readonly string[], rows: readonly ListRow[]): ListRow | undefined {
  const accented = (cells: readonly string[]) => cells.some((cell) => /[^\0-\x7f]/.test(cell));
  if (accented(columns)) return undefined;
  const first = rows.find(({ cells }) => accented(cells));
  if (!first?.cells.some(looksMisread)) return undefined;
  const right = rows.some(({ cells }) => accented(cells) && !cells.some(looksMisread));
  return right ? undefined : first;
}
