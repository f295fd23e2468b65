import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeMemory,
  forgetImport,
  readMemory,
  rememberImport,
  rememberSchool,
  schoolKey,
  schoolName,
} from '../../../lib/store/memory';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';

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
    expect(await readMemory()).toEqual({
      targets: {},
      opensItself: true,
      offers: {},
      campaigns: {},
      linksAsked: {},
      collapsed: false,
      schools: {},
    });
    expect(await stored()).toEqual({});
  });

  test('keeps each change beside the others', async () => {
    await changeMemory('opensItself', () => false);
    await changeMemory('targets', () => ({ elea: 'https://idf-92-1.elea.apps.education.fr' }));
    expect(await stored()).toEqual({
      opensItself: false,
      targets: { elea: 'https://idf-92-1.elea.apps.education.fr' },
      version: 2,
    });
  });

  test('loses no change of two made at the same moment', async () => {
    await Promise.all([
      rememberSchool(source, { uai: '0750001A' }),
      rememberSchool(source, { lastImport: { accounts: 1500, at: 1 } }),
      rememberSchool({ ...source, school: 'ecole-2' }, { uai: '0771234A' }),
    ]);
    const { schools } = await readMemory();
    expect(schools[key]).toEqual({ ...source, uai: '0750001A', lastImport: { accounts: 1500, at: 1 } });
    expect(Object.keys(schools)).toHaveLength(2);
  });

  test('tells apart schools of the same identifier on two ENTs', () => {
    expect(schoolKey(source)).not.toBe(schoolKey({ ...source, origin: 'https://enthdf.fr' }));
  });
});

describe('a damaged memory', () => {
  const school = { ...source, uai: '0750001A', lastImport: { accounts: 1500, at: 1 } };
  const sound = {
    targets: { elea: 'https://idf-92-1.elea.apps.education.fr' },
    opensItself: false,
    offers: { balado: true },
    campaigns: { 'https://educonnect.education.gouv.fr': '6A' },
    linksAsked: { balado: 1 },
    collapsed: true,
    schools: { [key]: school },
  };
  const defaults = {
    ...{ targets: {}, opensItself: true, offers: {}, campaigns: {}, linksAsked: {} },
    ...{ collapsed: false, schools: {} },
  };
  const keys = Object.keys(sound) as (keyof typeof sound)[];
  const damages = [null, 7, 'x', [], [7], { a: { b: 1 } }, Number.NaN];

  test.each(keys)('falls back to its default in « %s » alone', async (damaged) => {
    for (const damage of damages) {
      await fakeBrowser.storage.local.set({ ...sound, [damaged]: damage });
      const recalled = await readMemory();
      const others = Object.fromEntries(
        keys.filter((one) => one !== damaged).map((one) => [one, sound[one]]),
      );
      expect(recalled).toMatchObject(others);
      // A damaged record may keep its undamaged entries.
      if (damage === null || damage === 7) expect(recalled[damaged]).toEqual(defaults[damaged]);
    }
  });

  test('keeps the sound entries beside a damaged one, and the sound parts of a school', async () => {
    const schools = { [key]: school, autre: { origin: 7 }, troisième: { ...school, lastImport: 'hier' } };
    const targets = { ...sound.targets, balado: 7, unknown: 'https://www.exemple.fr' };
    await fakeBrowser.storage.local.set({ schools, targets, version: 'x' });
    const { lastImport: _, ...withoutImport } = school;
    expect(await readMemory()).toMatchObject({
      targets: sound.targets,
      schools: { [key]: school, troisième: withoutImport },
    });
    expect(Object.keys((await readMemory()).schools)).toEqual([key, 'troisième']);
  });

  test('is written sound again with the next change', async () => {
    await fakeBrowser.storage.local.set({ schools: { [key]: school, autre: 7 }, opensItself: 'oui' });
    await rememberSchool(source, { uai: '0771234A' });
    expect((await stored()).schools).toEqual({ [key]: { ...school, uai: '0771234A' } });
    expect((await readMemory()).opensItself).toBe(true);
  });
});

describe('a finished import', () => {
  test('leaves the name of its school, its number of accounts and its date, and nothing else', async () => {
    await rememberImport(receipt(), 1_789_207_200_000);
    expect(await stored()).toEqual({
      schools: { [key]: { ...source, name: 'CLG', lastImport: { accounts: 3, at: 1_789_207_200_000 } } },
      version: 2,
    });
  });

  test('leaves no name where the file names several schools', async () => {
    const { summary } = receipt();
    await rememberImport(receipt({ summary: { ...summary, schools: ['CLG', 'LYC'] } }), 1);
    expect((await readMemory()).schools[key]).toEqual({ ...source, lastImport: { accounts: 3, at: 1 } });
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
    expect((await readMemory()).schools).toEqual({});
  });

  test('is forgotten alone when the UAI is known', async () => {
    await rememberSchool(source, { uai: '0750001A' });
    await rememberImport(receipt(), 1);
    await forgetImport(source);
    expect((await readMemory()).schools).toEqual({ [key]: { ...source, name: 'CLG', uai: '0750001A' } });
  });

  test('of an unknown school can be forgotten too', async () => {
    await rememberSchool(source, { uai: '0750001A' });
    await forgetImport({ ...source, school: 'ecole-2' });
    expect(Object.keys((await readMemory()).schools)).toEqual([key]);
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
