/** In characters. Every UAI, old or new, is shorter. */
export const longestUai = 12;

const letters = 'abcdefghjklmnprstuvwxyz';

/**
 * The name of the sentence about an odd UAI; undefined when nothing is odd, or when the UAI is empty. A UAI has 7 digits
 * and a check letter: the number modulo 23, among the letters without i, o and q. An odd UAI is warned about and never
 * refused, because some codes are older than that rule (DESIGN, receipt).
 */
export function uaiProblem(uai: string): 'uai_shape' | 'uai_letter' | undefined {
  const text = uai.trim().toLowerCase();
  if (text === '') return undefined;
  const [, digits, letter] = /^(\d{7})([a-z])$/.exec(text) ?? [];
  if (!digits || !letter) return 'uai_shape';
  return letters[Number(digits) % 23] === letter ? undefined : 'uai_letter';
}
