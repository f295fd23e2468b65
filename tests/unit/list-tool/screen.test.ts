import { beforeAll, describe, expect, test } from 'vitest';
import { ListEngine } from '../../../lib/list-tool/engine';
import { savedMessage } from '../../../lib/list-tool/save-document';
import { listScreen } from '../../../lib/list-tool/screen';
import { educonnectColumns, educonnectTable, encodeTable } from '../../people/educonnect-csv';
import { speakFrench } from '../support/french';

beforeAll(speakFrench);

const [uaiAt, stateAt, passwordAt] = ['UAI', 'État du compte', 'Mot de passe'].map((name) =>
  educonnectColumns.indexOf(name),
) as [number, number, number];

/** The screen of a generated list, each of its rows changed by `change`. */
function screenOf(change: (row: string[], index: number) => void) {
  const rows = educonnectTable({ accounts: 300, classes: 9 });
  rows.forEach(change);
  const engine = new ListEngine();
  const opened = engine.open(encodeTable([educonnectColumns, ...rows]));
  if (!opened.ok) throw new Error(`Refused: ${opened.refusal.code}`);
  const query = { order: 'class', classes: [], states: [], text: '' } as const;
  const overview = engine.query({ ...query, classes: [], states: [] });
  const asked = { ...query, classes: [], states: [] };
  return listScreen({ name: 'liste.csv', overview, query: asked, perPage: '8', sentence: '' });
}

describe('the screen of a list', () => {
  test('says once what every row has, with all its lines, and counts rows and not sentences', () => {
    const screen = screenOf((row) => {
      row[uaiAt] = '990001A';
    });
    // A name of two lines stands among them.
    expect(screen.problems).toContain(
      "300 lignes (2 à 179, 181 à 302)\u00a0: l'UAI «\u00a0990001A\u00a0» n'a que 7 caractères au lieu de 8.",
    );
    expect(screen.problems.length).toBeLessThan(10);
    expect(screen.odd).toBe(300);
  });

  test('gives a lone problem its own line', () => {
    const screen = screenOf((row, index) => {
      if (index === 9) row[uaiAt] = '990001A';
    });
    expect(screen.problems.filter((one) => one.includes('990001A'))).toEqual([
      expect.stringMatching(/^Ligne 11\u00a0: /),
    ]);
  });

  test('says what to do first where no slip can be made', () => {
    const [slips] = screenOf((row) => {
      row[stateAt] = 'Compte non notifié';
      row[passwordAt] = '';
    }).downloads;
    expect(slips).toMatchObject({ id: 'slips', disabled: true });
    expect(slips?.hint).toContain("Notifiez d'abord");
  });

  test('counts the slips where there are some', () => {
    const [slips] = screenOf(() => undefined).downloads;
    expect(slips?.hint).toMatch(/^\d+ fiches$/);
  });
});

describe('a document that is saved', () => {
  test('names the characters that no font has', () => {
    const message = savedMessage(['漢', 'ᚠ']);
    expect(message.tone).toBe('alert');
    expect(message.text).toContain('漢 ᚠ');
  });

  test('is a status when all was printed', () => {
    expect(savedMessage([]).tone).toBe('status');
  });
});
