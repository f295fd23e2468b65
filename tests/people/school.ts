import { classNames } from './classes';
import { canary, peopleOf } from './people';
import { makeRandom, type Random } from './random';

export type Profile = 'Teacher' | 'Student' | 'Relative' | 'Personnel' | 'Guest';

/** An invented account, with the data that the ENT's export has of one (DOMAIN A4). */
export interface Person {
  /** May be empty, as for accounts made by hand. */
  id: string;
  /** Pupils only. */
  siecle: string;
  profile: Profile;
  lastName: string;
  firstName: string;
  login: string;
  /** Empty when the person chose none. */
  alias: string;
  /** Empty once the account is activated. */
  activationCode: string;
  functions: string[];
  /** Names of schools; some teachers have two. */
  schools: string[];
  /** Names of classes, those of other schools included. */
  classes: string[];
  /** « Prénom Nom » */
  children: string[];
  /** « Prénom Nom » */
  parents: string[];
  /** `dd-MM-yyyy HH:mm`, or empty. */
  lastLogin: string;
  email: string;
  phone: string;
}

/** An invented school. */
export interface School {
  structureId: string;
  name: string;
  uai: string;
  classes: { id: string; name: string }[];
  people: Person[];
}

interface SchoolOptions {
  /** The number of people. From 5 on, each profile has at least one. */
  accounts: number;
  /** The same seed gives the same school. Schools of different seeds share no identifier and no canary. */
  seed?: number;
  /** By default the number that suits the size: 39 for 1,500 accounts. Every class has a pupil. */
  classes?: number;
}

/** Invents a school: difficult names, people of several classes or schools, canaries ({@link canaryNames}). */
export function makeSchool({ accounts, seed = 1, classes }: SchoolOptions): School {
  const random = makeRandom(seed);
  const structureId = uuid(random);
  const number = 9_990_000 + (seed % 10_000);
  const name = `CLG-LES CHIMÈRES D'EXEMPLE ${seed}`;
  const names = classNames(classes ?? Math.max(4, Math.round(accounts / 38.5)));
  const people = peopleOf({ accounts, seed, random, school: name, classes: names });
  const taken = new Set(people.flatMap((person) => person.classes));
  return {
    structureId,
    name,
    uai: `${number}${checkLetter(number)}`,
    classes: names.filter((one) => taken.has(one)).map((one) => ({ id: uuid(random), name: one })),
    people,
  };
}

/** Last names that nothing else contains. Where one is found outside Passerelle's memory, something has leaked. */
export function canaryNames(school: School): string[] {
  return [
    ...new Set(school.people.map(({ lastName }) => lastName).filter((name) => name.startsWith(canary))),
  ];
}

function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

/** The letter that ends a UAI: its seven digits modulo 23, in the alphabet without I, O, Q. */
function checkLetter(number: number): string {
  return 'ABCDEFGHJKLMNPRSTUVWXYZ'.charAt(number % 23);
}
