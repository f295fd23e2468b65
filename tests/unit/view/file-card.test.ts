import { beforeAll, describe, expect, test } from 'vitest';
import { fileCard, refusalText } from '../../../lib/view/file-card';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';

beforeAll(speakFrench);

const summary = {
  accounts: 1500,
  profiles: { Enseignant: 120, Élève: 721, Parent: 608, Invité: 1, Robot: 3 },
  classes: { '6EME 1': 20, '6EME 10': 21 },
  schools: ['CLG-EXEMPLE'],
};

describe('the card of a held file', () => {
  test('says what it is in counts, in the order of the profiles that matter', () => {
    expect(fileCard(receipt({ summary }))).toMatchObject({
      id: 'fichier-1',
      title: 'export.csv prêt : 1 500 comptes, 2 classes',
      details: ['721 élèves\u00a0· 120 enseignants\u00a0· 608 parents\u00a0· 1 invité', 'CLG-EXEMPLE'],
      warnings: [],
    });
  });

  test('tells two files of one name apart, and counts no classes of teachers', () => {
    const titleOf = (kind: 'ent-teachers' | 'ent-students') => fileCard(receipt({ kind, summary })).title;
    expect(titleOf('ent-teachers')).toBe('export.csv (enseignants) prêt : 1 500 comptes');
    expect(titleOf('ent-students')).toBe('export.csv (élèves) prêt : 1 500 comptes, 2 classes');
  });

  test('counts the schools when there are several, and says nothing of none', () => {
    expect(fileCard(receipt({ summary: { ...summary, schools: ['A', 'B'] } })).details[1]).toBe(
      '2 établissements',
    );
    expect(fileCard(receipt({ summary: { ...summary, schools: [] } })).details).toHaveLength(1);
  });

  test('gives the warnings in words, and leaves out those it has no words for', () => {
    const warnings = [
      { code: 'profile-missing', details: ['Parent'] },
      { code: 'fewer-accounts', details: ['2000', '1500'] },
      { code: 'from-another-version', details: [] },
    ];
    expect(fileCard(receipt({ warnings })).warnings).toEqual([
      'Aucun compte du profil Parent.',
      '1 500 comptes, contre 2 000 au dernier import\u00a0: au moins 20 % de moins.',
    ]);
  });
});

describe('a refusal in words', () => {
  test('has its own sentence', () => {
    expect(refusalText({ code: 'http-401', details: [] })).toContain('erreur 401');
  });

  test('has a general one when the code is not known', () => {
    expect(refusalText({ code: 'from-another-version', details: [] })).toContain('(from-another-version)');
  });
});
