import type { Random } from '../people/random';

/** Without vowels, so that no word holds a code. */
const letters = 'BCDFGHJKLMN';

/**
 * Codes of five letters of which any two differ in four (Reed-Solomon over 11 letters): no damage to two letters makes
 * one of another, and a cell that holds one says whose it is.
 */
export const codes: readonly string[] = Array.from({ length: 121 }, (_, index) => {
  const [first, second] = [Math.floor(index / 11), index % 11];
  return [first, second, first + second, first + 2 * second, first + 3 * second]
    .map((place) => letters[place % 11])
    .join('');
});

const known = new Set(codes);

/** The codes that stand in `text`, in capitals or not, each once. */
export function codesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of text.toUpperCase().match(/[BCDFGHJKLMN]{5,}/g) ?? []) {
    for (let at = 0; at + 5 <= run.length; at++) {
      const code = run.slice(at, at + 5);
      if (known.has(code)) found.add(code);
    }
  }
  return found;
}

/** An invented pupil: each of her fields but class and state holds her code. */
export interface Pupil {
  code: string;
  lastName: string;
  firstName: string;
  className: string;
  login: string;
  password: string;
  state: string;
}

const states = ['Compte notifié mais non activé', 'Compte activé', 'Compte non notifié'];

/** Some pupils, none twice. */
export function inventPupils(random: Random, count: number): Pupil[] {
  const first = random.below(codes.length);
  return Array.from({ length: count }, (_, at) => {
    const code = codes[(first + at * 7) % codes.length] as string;
    const state = random.oneIn(3) ? random.pick(states) : (states[0] as string);
    const shown = state === states[0] ? `${code}${100 + random.below(900)}` : '';
    return {
      code,
      lastName: `N${code}`,
      firstName: `É${code.toLowerCase()}`,
      className: `${3 + random.below(4)}${random.pick(['A', 'B', 'EME 1'])}`,
      login: `l.${code.toLowerCase()}`,
      password: state === states[1] ? '*****' : shown,
      state,
    };
  });
}
