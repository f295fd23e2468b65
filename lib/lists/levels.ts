import { fold } from '../text/fold';
import { classOf, classRole } from './cells';
import type { AccountList } from './types';

/** The level of a class that is not recognised. It sorts last. */
export const otherLevel = 1000;

/** Particular classes of collèges. They stay together, whatever level their name also contains. */
const particular: readonly [RegExp, number][] = [
  [/segpa ?(\d?)/, 100],
  [/ulis/, 110],
  [/upe ?2a|\bnsa\b|mlds/, 120],
];

/** Vocational and later studies: their names begin with a year (`1CAP2`, `TBP`), or end with it (`BTS 1`). */
const tracks: readonly [RegExp, number][] = [
  [/(?:^|[^a-z])bts ?(\d?)/, 500],
  [/(?:^|[^a-z])(?:cpge|mpsi|pcsi|mp2i|ptsi|bcpst|ecg|(?:hypo)?khagne|dcg|dnmade)()/, 510],
  [/(?:^|[^a-z])cap ?(\d?)/, 300],
];

/** Tried after the levels of collèges, because « 3EME PREPA PRO » is a class of a collège. */
const lyceeTracks: readonly [RegExp, number][] = [
  [/^(?:[12t] ?)?bc?p|[^a-z]b(?:cp|ac pro|ma)|^b(?:ac ?pro|ma)|pro(?:fess[a-z]*)?(?![a-z])()/, 400],
  [/(?:^|[^a-z])mc(?![eiouy])()/, 450],
];

const levels: readonly [RegExp, number][] = [
  [/^2|^seconde/, 200],
  [/^1|^premiere/, 210],
  [/^t(?:le[a-z]{0,4}|erm[a-z]*|st[a-z0-9]*|gt?|es|techno[a-z]*|[a-hls])?(?![a-z])/, 220],
];

const colleges: readonly RegExp[] = [/^6|^sixieme/, /^5|^cinquieme/, /^4|^quatrieme/, /^3|^troisieme/];

/**
 * The place of a class in the « ordre pédagogique », by its name or its MEF: 6e to 3e, SEGPA, ULIS, UPE2A, 2de to
 * Terminale; then CAP, bac pro, MC, BTS and preparatory classes, by their years; then the rest. Forms met (guide 003):
 * `6EME 1`, `6A`, `601`, `6°1`, `203`, `1G7`, `TSTMG1`, `T°G2`, `1CAPEPC 1`, `2BPMS`, `T BCP cor`, `1BTS2 NEGO`.
 */
export function levelOf(name: string): number {
  const text = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const college = colleges.findIndex((form) => form.test(text));
  return (
    first(particular, text, (level) =>
      college >= 0
        ? college
        : Math.max(
            0,
            colleges.findIndex((form) => form.test(level)),
          ),
    ) ??
    first(tracks, text, (last) => yearOf(text) || Number(last)) ??
    (college >= 0 ? 10 + college : undefined) ??
    first(lyceeTracks, text, () => [0, 2, 1, 3][yearOf(text)] ?? 0) ??
    first(levels, text, () => 0) ??
    otherLevel
  );
}

type Forms = readonly [RegExp, number][];

/** The level of the first form that matches, plus what `more` gives for the group in it. */
function first(forms: Forms, text: string, more: (group: string) => number): number | undefined {
  for (const [form, level] of forms) {
    const match = form.exec(text);
    if (match) return level + more(match[1] ?? '');
  }
  return undefined;
}

/** The year with which a name begins: 3 for « Terminale », 0 where there is none. */
function yearOf(text: string): number {
  if (/^t/.test(text)) return 3;
  if (/^[123]/.test(text)) return Number(text.charAt(0));
  return text.startsWith('seconde') ? 2 : Number(text.startsWith('premiere'));
}

/**
 * The level of each class of a list. It is the level of the course (MEF) that most pupils of the class follow, because a
 * name may not say it: « 2 nde AGORA » is a seconde professionnelle. A class called ULIS, SEGPA or UPE2A has that level,
 * whatever its courses are.
 */
export function levelsOf(list: Pick<AccountList, 'roles' | 'rows'>): Map<string, number> {
  const { mef } = list.roles;
  const isSchool = classRole(list) === 'homeSchool';
  const courses = new Map<string, Map<string, number>>();
  for (const row of list.rows) {
    const name = classOf(list, row);
    const counts = courses.get(name) ?? new Map<string, number>();
    courses.set(name, counts);
    const course = mef === undefined ? '' : (row.cells[mef] ?? '');
    counts.set(course, (counts.get(course) ?? 0) + 1);
  }
  return new Map(
    [...courses].map(([name, counts]) => [name, isSchool ? otherLevel : levelWithin(name, counts)]),
  );
}

function levelWithin(name: string, courses: Map<string, number>): number {
  const own = levelOf(name);
  if (name === '' || (own >= 100 && own < 200)) return name === '' ? otherLevel : own;
  const votes = new Map<number, number>();
  for (const [course, pupils] of courses) {
    const level = levelOf(course);
    if (level !== otherLevel) votes.set(level, (votes.get(level) ?? 0) + pupils);
  }
  const [level] = [...votes].reduce((one, other) => (other[1] > one[1] ? other : one), [own, 0]);
  return level;
}
