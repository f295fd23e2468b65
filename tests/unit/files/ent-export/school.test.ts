import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../people/export-csv';
import { canaryNames, makeSchool } from '../../../people/school';
import { check, summaryOf } from './helpers';

const school = makeSchool({ accounts: 1500 });
const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportCsv(school.people));

describe('the invented school', () => {
  it('gives « 1 500 comptes, 39 classes » and nothing to warn of', () => {
    const summary = summaryOf(exportCsv(school.people));
    expect(summary.accounts).toBe(1500);
    expect(Object.keys(summary.classes).sort()).toEqual(school.classes.map(({ name }) => name).sort());
    expect(school.classes).toHaveLength(39);
    expect(summary.profiles).toEqual({ Enseignant: 120, Élève: 721, Parent: 608, Personnel: 45, Invité: 6 });
    expect(check(exportCsv(school.people))).toMatchObject({ warnings: [] });
  });

  it('is the same for the same seed, and shares nothing with another', () => {
    expect(makeSchool({ accounts: 1500 })).toEqual(school);
    const other = makeSchool({ accounts: 1500, seed: 2 });
    const identifiers = (one: typeof school) =>
      [one.structureId, one.uai, one.name, ...canaryNames(one), ...one.classes.map(({ id }) => id)].concat(
        one.people.map(({ id }) => id).filter(Boolean),
      );
    const mine = new Set(identifiers(school));
    expect(identifiers(other).filter((identifier) => mine.has(identifier))).toEqual([]);
  });

  it('has the traps of real files', () => {
    const names = school.people.map(({ lastName, firstName }) => `${lastName}|${firstName}`).join('\n\n');
    for (const trap of ['"', '\n', "'", '’', '-', 'Ł', 'ễ', 'Ș', 'Œ', ';', '"Nono"'])
      expect(names).toContain(trap);
    const classes = school.classes.map(({ name }) => name);
    for (const name of ['6EME 1', '6EME 10', '2NDE GENERALE E', '2NDE GENERALE É'])
      expect(classes).toContain(name);
    expect(school.people.some(({ id }) => id === '')).toBe(true);
    expect(school.people.some(({ profile, schools }) => profile === 'Teacher' && schools.length > 1)).toBe(
      true,
    );
    expect(school.people.some(({ profile, classes: own }) => profile === 'Student' && own.length > 1)).toBe(
      true,
    );
  });

  it('writes its file as the ENT does: BOM, LF, profiles in the order of the ENT', () => {
    expect(text.startsWith('\uFEFF"Id";')).toBe(true);
    expect(text.endsWith('"\n')).toBe(true);
    expect(text).not.toContain('\r');
    const types = [...text.matchAll(/^"[^"]*";"[^"]*";"([^"]*)"/gm)].map(([, type]) => type);
    expect([...new Set(types)]).toEqual(['Enseignant', 'Élève', 'Parent', 'Personnel', 'Invité']);
    expect(types).toHaveLength(1500);
    expect(types).toEqual([...types].sort((one, other) => types.indexOf(one) - types.indexOf(other)));
  });

  it('carries canaries: last names that nobody else has, in the file of each profile', () => {
    const canaries = canaryNames(school);
    expect(canaries).toHaveLength(5);
    for (const canary of canaries) {
      expect(school.people.filter(({ lastName }) => lastName === canary)).toHaveLength(1);
      expect(text).toContain(`"${canary}"`);
    }
  });
});
