import { canaries, classNames, firstNames, lastNames, trapNames } from './names';
import { random } from './random';

export type Profile = 'Teacher' | 'Student' | 'Relative' | 'Personnel' | 'Guest';

/** One account of the ENT, as its export knows it (DOMAIN A4). */
export interface Person {
  id: string;
  siecle: string;
  profile: Profile;
  lastName: string;
  firstName: string;
  login: string;
  alias: string;
  /** Empty once the account is activated. */
  activationCode: string;
  functions: string[];
  schools: string[];
  classes: string[];
  children: string[];
  parents: string[];
  lastLogin: string;
  email: string;
  phone: string;
}

export interface School {
  structureId: string;
  name: string;
  uai: string;
  classes: { id: string; name: string }[];
  people: Person[];
}

/** Shares of the profiles, in the order of the export; the rest are guests. */
const shares: [Profile, number][] = [
  ['Teacher', 0.08],
  ['Student', 0.48],
  ['Relative', 0.4],
  ['Personnel', 0.035],
];

/** An invented school; the same options make the same school. Every class has pupils, every profile somebody. */
export function makeSchool(options: { accounts: number; seed?: number; classes?: number }): School {
  const { accounts, seed = 1, classes: classCount = 39 } = options;
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const uuid = () =>
    hex(8) + ['', 4, 4, 4, 12].map((length) => (length ? `-${hex(Number(length))}` : '')).join('');
  const hex = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  const name = `CLG-LES TILLEULS-EXEMPLE ${seed}`;
  const classes = Array.from({ length: classCount }, (_, index) => ({ id: uuid(), name: className(index) }));

  const profiles = shares.flatMap(([profile, share]) =>
    Array<Profile>(Math.max(1, Math.round(accounts * share))).fill(profile),
  );
  const all = [...profiles, ...Array<Profile>(accounts).fill('Guest')].slice(0, accounts);
  let pupils = 0;
  const people = all.map((profile, index): Person => {
    const trap = index % 97 === 13 ? pick(trapNames) : undefined;
    const canary = profile === 'Student' ? canaries[pupils] : undefined;
    const lastName = canary ?? trap?.lastName ?? pick(lastNames);
    const firstName = trap?.firstName ?? pick(firstNames);
    const login = plain(`${firstName}.${lastName}${index}`);
    const activated = next() < 0.6;
    const own = (classes[pupils % classCount] as { name: string }).name;
    if (profile === 'Student') pupils++;
    const inClass = {
      Teacher: [pick(classes).name, pick(classes).name],
      Student: [own],
      Relative: [own],
      Personnel: [],
      Guest: [],
    };
    const foreign = profile === 'Teacher' && next() < 0.1;
    return {
      id: profile === 'Guest' ? '' : String(1_000_000 + index * 37),
      siecle: profile === 'Student' ? String(1001 + index) : '',
      profile,
      lastName,
      firstName,
      login,
      alias: next() < 0.1 ? `alias${index}` : login,
      activationCode: activated ? '' : code(next),
      functions: profile === 'Teacher' ? ['MATHEMATIQUES', 'PROFESSEUR PRINCIPAL'] : [],
      schools: foreign ? [name, 'LYC-LES ACACIAS-EXEMPLE'] : [name],
      classes: [...new Set(foreign ? [...inClass[profile], 'T CLASSE AILLEURS'] : inClass[profile])],
      children: profile === 'Relative' ? [`${pick(firstNames)} ${lastName}`] : [],
      parents:
        profile === 'Student' ? [`${pick(firstNames)} ${lastName}`, `${pick(firstNames)} ${lastName}`] : [],
      lastLogin: activated ? '02-09-2026 08:14' : '',
      email: next() < 0.5 ? `${login}@exemple.invalid` : '',
      phone: next() < 0.3 ? '0600000001' : '',
    };
  });
  return { structureId: uuid(), name, uai: '0771234A', classes, people };
}

/** The unique names in a school's file, to search a disk for. */
export function canaryNames(school: School): string[] {
  return canaries.filter((canary) => school.people.some(({ lastName }) => lastName === canary));
}

function className(index: number): string {
  return classNames[index] ?? `${6 - (index % 4)}EME ${String.fromCharCode(65 + index)}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z0-9.-]/gi, '')
    .toLowerCase();
}

function code(next: () => number): string {
  const letters = 'abcdefghjkmnprstuvwxyz3456789';
  return Array.from({ length: 8 }, () => letters[Math.floor(next() * letters.length)]).join('');
}
