import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetImport,
  recall,
  remember,
  rememberImport,
  rememberSchool,
  schoolKey,
  schoolName,
} from '../../lib/memory';
import { provideLocks } from './support/locks';
import { receipt } from './support/receipts';

const source = { origin: 'https://ent.iledefrance.fr', school: 'ecole-1' };
const key = schoolKey(source);

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
});
afterEach(() => vi.unstubAllGlobals());

const stored = () => fakeBrowser.storage.local.get(null);

describe('the memory', () => {
  test('begins with its defaults, and writes nothing for them', async () => {
    expect(await recall()).toEqual({
      targets: {},
      opensItself: true,
      offersBalado: false,
      campaigns: {},
      linksAsked: {},
      collapsed: false,
      schools: {},
    });
    expect(await stored()).toEqual({});
  });

  test('keeps what it is told, one thing by the other', async () => {
    await remember('opensItself', () => false);
    await remember('targets', () => ({ elea: 'https://idf-92-1.elea.apps.education.fr' }));
    expect(await stored()).toEqual({
      opensItself: false,
      targets: { elea: 'https://idf-92-1.elea.apps.education.fr' },
    });
  });

  test('loses no change of two made at the same moment', async () => {
    await Promise.all([
      rememberSchool(source, { uai: '0750001A' }),
      rememberSchool(source, { lastImport: { accounts: 1500, at: 1 } }),
      rememberSchool({ ...source, school: 'ecole-2' }, { uai: '0771234A' }),
    ]);
    const { schools } = await recall();
    expect(schools[key]).toEqual({ ...source, uai: '0750001A', lastImport: { accounts: 1500, at: 1 } });
    expect(Object.keys(schools)).toHaveLength(2);
  });

  test('tells apart schools of the same identifier on two ENTs', () => {
    expect(schoolKey(source)).not.toBe(schoolKey({ ...source, origin: 'https://enthdf.fr' }));
  });
});

describe('a finished import', () => {
  test('leaves the name of its school, its number of accounts and its date, and nothing else', async () => {
    await rememberImport(receipt(), 1_789_207_200_000);
    expect(await stored()).toEqual({
      schools: { [key]: { ...source, name: 'CLG', lastImport: { accounts: 3, at: 1_789_207_200_000 } } },
    });
  });

  test('leaves no name where the file names several schools', async () => {
    const { summary } = receipt();
    await rememberImport(receipt({ summary: { ...summary, schools: ['CLG', 'LYC'] } }), 1);
    expect((await recall()).schools[key]).toEqual({ ...source, lastImport: { accounts: 3, at: 1 } });
  });

  test('leaves nothing when it was made in a private window', async () => {
    await rememberImport(receipt({ context: { incognito: true, cookieStoreId: '' } }), 1);
    expect(await stored()).toEqual({});
  });

  test.each(['ent-teachers', 'ent-students'] as const)(
    'leaves nothing when it was a part: %s',
    async (kind) => {
      await rememberImport(receipt({ kind }), 1);
      expect(await stored()).toEqual({});
    },
  );

  test('is forgotten with its school, when nothing else is known of it', async () => {
    await rememberImport(receipt(), 1);
    await forgetImport(source);
    expect((await recall()).schools).toEqual({});
  });

  test('is forgotten alone when the UAI is known', async () => {
    await rememberSchool(source, { uai: '0750001A' });
    await rememberImport(receipt(), 1);
    await forgetImport(source);
    expect((await recall()).schools).toEqual({ [key]: { ...source, name: 'CLG', uai: '0750001A' } });
  });

  test('of an unknown school can be forgotten too', async () => {
    await rememberSchool(source, { uai: '0750001A' });
    await forgetImport({ ...source, school: 'ecole-2' });
    expect(Object.keys((await recall()).schools)).toEqual([key]);
  });
});

describe('what a school is called', () => {
  const numbered = (site: string, number: number) => `${site}, établissement ${number}`;
  const named = { ...source, name: 'CLG' };
  const nameless = [source, { ...source, school: 'ecole-2' }];

  test('is its own name, with its site beside it', () => {
    expect(schoolName(named, [named], numbered)).toEqual({ name: 'CLG', site: 'ent.iledefrance.fr' });
  });

  test('is its site where its name is not known, and never an identifier', () => {
    expect(schoolName(source, [named, source], numbered)).toEqual({ name: 'ent.iledefrance.fr' });
  });

  test('is numbered where its site has several without a name', () => {
    expect(nameless.map((one) => schoolName(one, [named, ...nameless], numbered).name)).toEqual([
      'ent.iledefrance.fr, établissement 1',
      'ent.iledefrance.fr, établissement 2',
    ]);
  });
});
