/** In characters; no code, old or new, is as long. */
export const longestUai = 12;

const letters = 'abcdefghjklmnprstuvwxyz';

/**
 * What is odd about a UAI (7 digits and a check letter: the number modulo 23 among 23 letters, without i, o, q),
 * as the name of a sentence; undefined when nothing is, or when it is empty. It only ever warns: codes from
 * before the rule exist (DESIGN, receipt).
 */
export function uaiProblem(uai: string): 'uai_shape' | 'uai_letter' | undefined {
  const text = uai.trim().toLowerCase();
  if (text === '') return undefined;
  const [, digits, letter] = /^(\d{7})([a-z])$/.exec(text) ?? [];
  if (!digits || !letter) return 'uai_shape';
  return letters[Number(digits) % 23] === letter ? undefined : 'uai_letter';
}
