import type { Warning } from '../../refusal';
import { type Refused, refuse } from '../../refusal';
import type { Export } from './pupils';

/** What is known of the school. Only what is given is compared with the file. */
export interface Expected {
  /** UAI that the page shows, or that is bound to this source. A file of another school is refused. */
  expectedUai?: string;
  /** UAI of the only school that is known. This file may be the first one of a second school, so it is only doubted. */
  guessedUai?: string;
  /** First year of the school year, e.g. 2026. */
  schoolYear?: number;
}

/**
 * Refuses an export of another school or year: `siecle-no-school`, `siecle-other-school` (its UAI, the expected one),
 * `siecle-no-year`, `siecle-last-year` and `siecle-next-year` (its year, the expected one, as « 2026-2027 »).
 */
export function refuseUnexpected(read: Export, { expectedUai, schoolYear }: Expected): Refused | undefined {
  const uai = read.uai.trim().toUpperCase();
  if (!uai) return refuse('siecle-no-school');
  if (expectedUai && uai !== expectedUai.trim().toUpperCase()) {
    return refuse('siecle-other-school', uai.slice(0, 8), expectedUai);
  }
  if (schoolYear === undefined) return undefined;
  const year = Number(/^\d{4}/.exec(read.year.trim())?.[0]);
  if (Number.isNaN(year)) return refuse('siecle-no-year');
  if (year < schoolYear) return refuse('siecle-last-year', span(year), span(schoolYear));
  return year > schoolYear ? refuse('siecle-next-year', span(year), span(schoolYear)) : undefined;
}

/** Warns of `siecle-second-school` (the file's UAI, the guessed one) where the two differ. */
export function doubtSchool(read: Export, { expectedUai, guessedUai }: Expected): Warning[] {
  const uai = read.uai.trim().toUpperCase();
  if (expectedUai || !guessedUai || uai === guessedUai.trim().toUpperCase()) return [];
  return [{ code: 'siecle-second-school', details: [uai.slice(0, 8), guessedUai] }];
}

const span = (year: number) => `${year}-${year + 1}`;
