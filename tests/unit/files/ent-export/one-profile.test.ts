import { describe, expect, test } from 'vitest';
import { checkOneProfile } from '../../../../lib/files/ent-export/one-profile';
import { exportCsv, transitionCsv } from '../../../people/export-csv';
import { makeSchool, type Profile } from '../../../people/school';
import { header2020, lines, row, utf8 } from './helpers';

const { people } = makeSchool({ accounts: 300, seed: 4 });
const only = (...profiles: Profile[]) => people.filter(({ profile }) => profiles.includes(profile));
const generations = ['2017', '2019', '2020'] as const;

/** The code of a refusal and its details; « accepted » when there was none. */
function refusalOf(profile: 'Enseignant' | 'Élève', bytes: Uint8Array): string[] {
  const checked = checkOneProfile(profile, bytes);
  return checked.ok ? ['accepted'] : [checked.refusal.code, ...checked.refusal.details];
}

describe.each(generations)("the ENT's files of one profile, with the columns of %s", (generation) => {
  test.each([
    ['Enseignant', 'Teacher'],
    ['Élève', 'Student'],
  ] as const)('are taken and counted: %s', (profile, value) => {
    const wanted = only(value);
    expect(checkOneProfile(profile, exportCsv(wanted, { generation }))).toMatchObject({
      ok: true,
      summary: { accounts: wanted.length, profiles: { [profile]: wanted.length } },
      warnings: [],
    });
  });

  test.each([
    ['Enseignant', ['Student'], ['not-teachers', 'Élève']],
    ['Enseignant', ['Relative', 'Personnel'], ['not-teachers', 'Parent, Personnel']],
    ['Enseignant', ['Teacher', 'Student'], ['mixed-teachers', 'Élève']],
    ['Élève', ['Teacher'], ['not-students', 'Enseignant']],
    ['Élève', ['Teacher', 'Student'], ['mixed-students', 'Enseignant']],
    ['Élève', ['Student', 'Relative', 'Guest'], ['mixed-students', 'Parent, Invité']],
  ] as const)(
    'are refused by their content, with what they hold: %s, given %j',
    (profile, given, refusal) => {
      expect(refusalOf(profile, exportCsv(only(...given), { generation }))).toEqual(refusal);
    },
  );
});

describe('a file of one profile', () => {
  test('may hold one single account of another, and is refused for it', () => {
    const [parent] = only('Relative');
    const bytes = exportCsv([...only('Student'), ...(parent ? [parent] : [])]);
    expect(refusalOf('Élève', bytes)).toEqual(['mixed-students', 'Parent']);
  });

  test('does not repeat what a type column holds by mistake', () => {
    const file = lines(header2020, row({ type: 'Enseignant' }), row({ type: 'DUPONT Iris' }));
    expect(refusalOf('Enseignant', utf8(file))).toEqual(['mixed-teachers', '?']);
  });

  test('of pupils is doubtful when none has a class, for Balado makes its groups of them', () => {
    const file = utf8(lines(header2020, row({ classes: '' })));
    expect(checkOneProfile('Élève', file)).toMatchObject({ ok: true, warnings: [{ code: 'no-class' }] });
    const teachers = utf8(lines(header2020, row({ type: 'Enseignant', classes: '' })));
    expect(checkOneProfile('Enseignant', teachers)).toMatchObject({ ok: true, warnings: [] });
  });

  test('is refused for what any export is refused for', () => {
    expect(refusalOf('Élève', transitionCsv(only('Student')))).toEqual(['transition']);
    expect(refusalOf('Élève', utf8('<!doctype html><title>Connexion</title>'))).toEqual(['html']);
    expect(refusalOf('Enseignant', utf8(lines(header2020)))).toEqual(['no-accounts']);
    expect(refusalOf('Élève', exportCsv(only('Student')).subarray(0, -9))[0]).toBe('cut-record');
  });
});
