import type { Name } from './names';
import type { Random } from './random';
import type { Person } from './school';
import { withoutAccents } from './without-accents';

/** The letters of activation codes (DOMAIN A4). */
const codeLetters = [...'abcdefghjkmnprstvwxyz3456789'];

interface Options extends Name {
  /** Position in the school. */
  rank: number;
  seed: number;
  random: Random;
  /** The logins given so far, and how many people have each. */
  logins: Map<string, number>;
}

type Account = Pick<Person, 'id' | 'login' | 'alias' | 'activationCode' | 'lastLogin' | 'email' | 'phone'>;

/** What the ENT gives a person (identifier, login, activation), and the person's e-mail address and telephone number. */
export function accountOf({ rank, seed, random, lastName, firstName, logins }: Options): Account {
  const base = `${slug(firstName)}.${slug(lastName)}`;
  const namesakes = logins.get(base) ?? 0;
  logins.set(base, namesakes + 1);
  const login = namesakes ? `${base}${namesakes}` : base;
  const activated = !random.oneIn(6);
  return {
    // Accounts made by hand may have no identifier.
    id: rank % 200 === 3 ? '' : String(seed * 10_000_000 + 74 + rank * 37),
    login,
    alias: random.oneIn(12) ? `pseudo.${rank}` : '',
    activationCode: activated ? '' : Array.from({ length: 8 }, () => random.pick(codeLetters)).join(''),
    lastLogin: activated ? momentOf(random) : '',
    email: random.oneIn(2) ? `${login}@exemple.invalid` : '',
    phone: random.oneIn(3) ? `0600${String(rank % 1_000_000).padStart(6, '0')}` : '',
  };
}

function slug(text: string): string {
  const spelled = text.toLowerCase().replace(/ł/g, 'l').replace(/œ/g, 'oe');
  return withoutAccents(spelled)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function momentOf(random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(1 + random.below(28))}-09-2026 ${two(random.below(24))}:${two(random.below(60))}`;
}
