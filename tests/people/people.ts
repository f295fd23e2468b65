import { accountOf } from './account';
import { difficultNames, inventName, type Name } from './names';
import type { Random } from './random';
import type { Person, Profile } from './school';

interface Options {
  accounts: number;
  seed: number;
  random: Random;
  school: string;
  classes: string[];
}

const subjects = [
  'MATHEMATIQUES',
  'LETTRES MODERNES',
  'ESPAGNOL LV2',
  'ARTS PLASTIQUES',
  'PROFESSEUR PRINCIPAL',
];
const posts = ["CONSEILLER D'EDUCATION", 'ASSISTANT EDUCATION', 'DIRECTION', 'SECRETARIAT'];
/** How the last names of canaries begin. */
export const canary = 'ZZCANARI-';
const otherSchool = 'LYC-LES ACACIAS-EXEMPLE';

/** The people of a school, profile after profile. */
export function peopleOf({ accounts, seed, random, school, classes }: Options): Person[] {
  const counts = share(accounts);
  const logins = new Map<string, number>();
  let rank = 0;
  const make = (profile: Profile, { lastName, firstName }: Name, more: Partial<Person>): Person => {
    const account = accountOf({ rank: rank++, seed, random, lastName, firstName, logins });
    const schools = { schools: [school], functions: [], classes: [], children: [], parents: [] };
    return { ...account, siecle: '', profile, lastName, firstName, ...schools, ...more };
  };
  const named = (profile: Profile, index: number): Name => {
    // The last one of each profile is a canary.
    if (index === counts[profile] - 1) {
      const letter = profile.charAt(0);
      return { lastName: `${canary}ŒUVREQUARD-${seed}${letter}`, firstName: 'Ailée' };
    }
    const difficult = profile === 'Student' || profile === 'Teacher' ? difficultNames[index] : undefined;
    return difficult ?? inventName(random);
  };
  const many = (
    profile: Profile,
    more: (index: number) => Partial<Person>,
    lastName?: (index: number) => string,
  ) =>
    Array.from({ length: counts[profile] }, (_, index) => {
      const name = named(profile, index);
      if (lastName && !name.lastName.startsWith(canary)) name.lastName = lastName(index);
      return make(profile, name, more(index));
    });

  const teachers = many('Teacher', (index) => {
    const own = several(random, classes, 1 + random.below(6));
    const functions = several(random, subjects, 1 + random.below(2));
    // A teacher of two schools also has the other school's classes (DOMAIN A4).
    if (index % 19 !== 2) return { functions, classes: own };
    return { functions, classes: [...own, `ACACIAS 1G${random.below(4)}`], schools: [school, otherSchool] };
  });
  const pupils = many('Student', (index) => {
    // The first round gives every class a pupil.
    const first = classes[index < classes.length ? index : random.below(classes.length)] as string;
    const second = index % 31 === 4 ? several(random, classes, 1) : [];
    return { siecle: String(seed * 100_000 + index), classes: [...new Set([first, ...second])] };
  });
  // The first parent of each pupil has the pupil's name, except a canary's, which must be one person's only.
  const family = (index: number) => (pupils[index % (pupils.length - 1 || 1)] as Person).lastName;
  const relatives = many('Relative', () => ({}), family);
  relatives.forEach((relative, index) => {
    const sibling = index % 10 === 7 ? [index + 1] : [];
    for (const at of pupils.length ? [index, ...sibling] : [])
      adopt(relative, pupils[at % pupils.length] as Person);
  });
  const staff = many('Personnel', () => ({ functions: [random.pick(posts)] }));
  return [...teachers, ...pupils, ...relatives, ...staff, ...many('Guest', () => ({}))];
}

/** The number of people of each profile. A school of 1,500 has 721 pupils and 120 teachers. */
function share(accounts: number): Record<Profile, number> {
  const part = (ratio: number) => Math.max(1, Math.round(accounts * ratio));
  if (accounts < 5) return { Student: accounts, Teacher: 0, Relative: 0, Personnel: 0, Guest: 0 };
  const counts = { Teacher: part(0.08), Student: part(0.4807), Personnel: part(0.03), Guest: part(0.004) };
  const others = counts.Teacher + counts.Student + counts.Personnel + counts.Guest;
  return { ...counts, Relative: accounts - others };
}

function several<T>(random: Random, items: readonly T[], count: number): T[] {
  return [...new Set(Array.from({ length: count }, () => random.pick(items)))];
}

/** Parents have their children's classes (DOMAIN A4). */
function adopt(relative: Person, pupil: Person): void {
  relative.children.push(`${pupil.firstName} ${pupil.lastName}`);
  relative.classes = [...new Set([...relative.classes, ...pupil.classes])];
  pupil.parents.push(`${relative.firstName} ${relative.lastName}`);
}
