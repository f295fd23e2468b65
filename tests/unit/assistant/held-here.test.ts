import { beforeEach, describe, expect, test } from 'vitest';
import { heldFrom, lossOf } from '../../../lib/assistant/held-here';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';
import { MemoryBackground } from './support/background';

beforeEach(speakFrench);

describe('the files held from a page', () => {
  const location = new URL('https://ent.iledefrance.fr/admin/ecole-1');
  const found = { site: 'ent', page: 'ent-export' } as const;
  const source = { site: 'ent', origin: location.origin } as const;

  test.each([
    ['its school', 'ecole-1', ['une']],
    ['another school', 'ecole-2', ['autre']],
    ['no school', undefined, ['sans']],
  ])('are those of its site and of %s', async (_, school, ids) => {
    const background = new MemoryBackground();
    background.held = [
      receipt({ id: 'une', source: { ...source, school: 'ecole-1' } }),
      receipt({ id: 'autre', source: { ...source, school: 'ecole-2' } }),
      receipt({ id: 'sans', source: { ...source, school: '' } }),
      receipt({ id: 'ailleurs', source: { ...source, origin: 'https://ent.exemple.fr', school: 'ecole-1' } }),
    ];
    const held = await heldFrom({ ...found, school }, location, background);
    expect(held.map(({ id }) => id)).toEqual(ids);
    expect(background.asked).toEqual([['held/list']]);
  });
});

describe('a file that was shown', () => {
  const file = receipt();
  test.each([
    ['is still held', [file], undefined],
    ['was replaced by another of its kind', [receipt({ id: 'nouveau' })], undefined],
    [
      'is gone before its time',
      [],
      "Le fichier est effacé : il a été déposé, supprimé, ou perdu par le navigateur. S'il vous le faut encore, refaites l'export.",
    ],
    [
      'has given way to one of another kind',
      [receipt({ id: 'b', kind: 'educonnect-list' })],
      expect.stringMatching(/^Le fichier est effacé/),
    ],
  ])('%s', (_, held, says) => {
    expect(lossOf([file], held)?.replaceAll('\u00a0', ' ')).toEqual(says);
  });

  test('has expired', () => {
    const old = receipt({ expiresAt: Date.now() - 1 });
    expect(lossOf([old], [])?.replaceAll('\u00a0', ' ')).toBe(
      "Le fichier a expiré : il est effacé. Refaites l'export.",
    );
  });
});
