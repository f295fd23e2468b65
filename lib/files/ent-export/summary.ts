import { squeeze } from '../../text/compare';
import type { FileSummary } from '../types';
import type { Header } from './header';

/** The profiles as the ENT writes them (DOMAIN A4). */
export const profileNames = ['Enseignant', 'Élève', 'Parent', 'Personnel', 'Invité'] as const;

/** Counts the accounts of any other type. The cell itself is not repeated: it may hold anything by mistake. */
export const otherProfile = 'Autre';

const byType = new Map(profileNames.map((name) => [squeeze(name), name as string]));

/**
 * Counts `records`. Only pupils' classes count: teachers of several schools also have the other schools' classes (DOMAIN
 * A4), and parents have their children's. Where no pupil has a class, everybody's classes are listed, with 0 pupils.
 */
export function summarise(records: readonly string[][], { at }: Header): FileSummary {
  const profiles = new Map<string, number>();
  const pupils = new Map<string, number>();
  const anyone = new Map<string, number>();
  const schools = new Set<string>();
  const profileOf = remember((type) => byType.get(squeeze(type)) ?? otherProfile);
  const itemsOf = remember(items);
  for (const record of records) {
    const profile = profileOf(record[at.type] as string);
    profiles.set(profile, (profiles.get(profile) ?? 0) + 1);
    for (const school of itemsOf(record[at.schools] as string)) schools.add(school);
    for (const name of itemsOf(record[at.classes] as string)) {
      if (profile === 'Élève') pupils.set(name, (pupils.get(name) ?? 0) + 1);
      else anyone.set(name, 0);
    }
  }
  return {
    accounts: records.length,
    profiles: Object.fromEntries(profiles),
    classes: Object.fromEntries(pupils.size > 0 ? pupils : anyone),
    schools: [...schools],
  };
}

/** The distinct items of a cell. The ENT joins them with « , », so a name with a comma counts as two (DOMAIN A4). */
function items(cell: string): string[] {
  const all = cell.split(', ').map((item) => item.replaceAll('""', '"').trim());
  return [...new Set(all.filter(Boolean))];
}

/** `compute`, once for each different cell: thousands of people share tens of classes. */
function remember<T>(compute: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const value = known.get(cell) ?? compute(cell);
    known.set(cell, value);
    return value;
  };
}
