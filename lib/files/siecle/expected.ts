import type { Warning } from '../../refusal';
import { type Refused, refuse } from '../../refusal';
import type { Export } from './pupils';

/** What the caller knows; what is absent is not compared. */
export interface Expected {
  /** UAI of the school, as the page shows it or as it is bound to this source: another one is refused. */
  expectedUai?: string;
  /** UAI of the only school that is known: this file may well be the first of another one. */
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

/** `siecle-second-school` (its UAI, the one that was guessed) where the file is not of the school that was guessed. */
export function doubtSchool(read: Export, { expectedUai, guessedUai }: Expected): Warning[] {
  const uai = read.uai.trim().toUpperCase();
  if (expectedUai || !guessedUai || uai === guessedUai.trim().toUpperCase()) return [];
  return [{ code: 'siecle-second-school', details: [uai.slice(0, 8), guessedUai] }];
}

const span = (year: number) => `${year}-${year + 1}`;
