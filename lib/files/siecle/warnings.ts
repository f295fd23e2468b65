import type { Warning } from '../../refusal';
import { type Decoded, usualEncoding } from './decode';
import type { Export, Pupil } from './pupils';

/**
 * What is odd about an export and may still be right. Each warning has a count, of the pupils `present` unless said
 * otherwise: `siecle-departed` (pupils with a DATE_SORTIE, whom SIECLE leaves in), `siecle-no-structures` (no class
 * assigned yet; no count) or else `siecle-no-division`, `siecle-duplicates` (pupils beyond the first of their INE),
 * `siecle-no-ine`, `siecle-no-name` (last or first name), `siecle-odd-encoding` (the encoding, in place of a count).
 */
export function warningsOf(
  read: Export,
  present: readonly Pupil[],
  encoding: Decoded['encoding'],
): Warning[] {
  const departed = read.pupils.length - present.length;
  const classless = present.filter(({ id }) => !read.divisions.has(id)).length;
  const numbers = present.flatMap(({ ine }) => ine.trim() || []);
  const duplicates = numbers.length - new Set(numbers).size;
  const nameless = present.filter(({ hasLastName, hasFirstName }) => !hasLastName || !hasFirstName).length;
  const unnumbered = present.length - numbers.length;
  const all = [
    departed > 0 && warn('siecle-departed', departed),
    read.divisions.size === 0 && warn('siecle-no-structures'),
    read.divisions.size > 0 && classless > 0 && warn('siecle-no-division', classless),
    duplicates > 0 && warn('siecle-duplicates', duplicates),
    unnumbered > 0 && warn('siecle-no-ine', unnumbered),
    nameless > 0 && warn('siecle-no-name', nameless),
    encoding !== usualEncoding && warn('siecle-odd-encoding', encoding),
  ];
  return all.filter((warning) => warning !== false);
}

function warn(code: string, ...details: (string | number)[]): Warning {
  return { code, details: details.map(String) };
}
