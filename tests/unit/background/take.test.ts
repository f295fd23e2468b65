import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlePlans } from '../../../lib/background/handlers/plans';
import { handleTaken } from '../../../lib/background/handlers/take';
import { encodeBytes } from '../../../lib/bytes/encoded';
import type { BroughtFile } from '../../../lib/messages/protocol';
import { schoolYear } from '../../../lib/school/school-year';
import { changeMemory, rememberSchool } from '../../../lib/store/memory';
import { heldFiles } from '../../../lib/vault/vault';
import { exportCsv } from '../../people/export-csv';
import { makeSchool } from '../../people/school';
import { makeSiecleXml, usualXmlName, zipOf } from '../../people/siecle-xml';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { ask, listeners, ownSender, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const everybody = exportCsv(makeSchool({ accounts: 60 }).people);
const ordinary = { incognito: false, cookieStoreId: '' };
const privately = { incognito: true, cookieStoreId: '' };
const brought = async (changes: Partial<BroughtFile> = {}): Promise<BroughtFile> => ({
  kind: 'ent-export',
  target: 'elea',
  content: await encodeBytes(everybody),
  name: 'export(1).csv',
  context: privately,
  ...changes,
});

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'chrome-extension://ici' });
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  listeners.clear();
  handlePlans();
  handleTaken();
});

describe('the first file of a second school', () => {
  const versailles = 'https://si.ac-versailles.fr';
  const siecle = pageSender({ url: `${versailles}/siecle` });
  const elea = { origin: 'https://idf-92-1.elea.apps.education.fr', school: '' };
  async function take(school?: string) {
    const zip = zipOf(
      usualXmlName,
      makeSiecleXml({ plain: true, uai: '0925678B', year: schoolYear(new Date()) }),
    );
    await recognise('siecle', siecle);
    await ask('plan/grant', { plan: 'export elea' }, siecle);
    return ask(
      'capture/take',
      {
        page: { site: 'siecle', page: 'siecle-exports', school },
        kind: 'siecle-students',
        job: 'elea',
        settings: [],
        content: await encodeBytes(zip),
      },
      siecle,
    );
  }
  const warned = { ok: true, receipt: { warnings: [{ code: 'siecle-second-school' }] } };
  const refused = { ok: false, refusal: { code: 'siecle-other-school', details: ['0925678B', '0921234S'] } };

  test('is taken, with a warning, where the UAI is only that of the one school known', async () => {
    await rememberSchool(elea, { uai: '0921234S' });
    expect(await take()).toMatchObject(warned);
  });

  test('is taken without a word where two are known, or it is the one', async () => {
    await rememberSchool(elea, { uai: '0925678B' });
    expect(await take()).toMatchObject({ ok: true, receipt: { warnings: [] } });
    await rememberSchool({ ...elea, school: 'autre' }, { uai: '0921234S' });
    expect(await take()).toMatchObject({ ok: true, receipt: { warnings: [] } });
  });

  test('is refused where the page shows another UAI', async () => {
    expect(await take('0921234S')).toMatchObject(refused);
  });

  test('is refused where another UAI is bound to this very source', async () => {
    await rememberSchool({ origin: versailles, school: '' }, { uai: '0921234S' });
    expect(await take()).toMatchObject(refused);
  });
});

describe('a file that a person brought to a page of our own', () => {
  test('is held for its site, under the name that this takes, for the windows it was asked for in', async () => {
    const outcome = await ask('held/bring', await brought(), ownSender());
    expect(outcome).toMatchObject({ ok: true, replaced: false });
    expect(await heldFiles()).toMatchObject([
      { kind: 'ent-export', target: 'elea', name: 'export.csv', context: privately, source: { school: '' } },
    ]);
  });

  test('counts as chosen on its platform, where the address of that is known', async () => {
    await ask('held/bring', await brought(), ownSender());
    const [unknown] = await heldFiles();
    expect(unknown?.source.origin).toBe('chrome-extension://ici');
    await changeMemory('targets', () => ({ elea: 'https://idf-92-1.elea.apps.education.fr' }));
    await ask('held/bring', await brought({ context: ordinary }), ownSender());
    const origins = (await heldFiles()).map(({ source }) => source.origin);
    expect(origins).toContain('https://idf-92-1.elea.apps.education.fr');
  });

  test('takes the place of the one brought before', async () => {
    await ask('held/bring', await brought(), ownSender());
    expect(await ask('held/bring', await brought(), ownSender())).toMatchObject({ ok: true, replaced: true });
    expect(await heldFiles()).toHaveLength(1);
  });

  test('is refused in words where it is not what the site takes, and nothing is held', async () => {
    const file = await brought({ kind: 'ent-teachers', target: 'balado' });
    const outcome = await ask('held/bring', file, ownSender());
    expect(outcome).toMatchObject({ ok: false });
    expect(await heldFiles()).toEqual([]);
  });

  test.each([
    { kind: 'educonnect-list', target: 'elea' },
    { kind: 'ent-export', target: 'balado' },
    { kind: 'ent-export', target: 'ent' },
  ] as const)('cannot be $kind for $target', async (wrong) => {
    const file = await brought(wrong);
    await expect(ask('held/bring', file, ownSender())).rejects.toThrow(/takes no|No target/);
  });

  test('comes from no web page', async () => {
    await expect(ask('held/bring', await brought(), pageSender())).rejects.toThrow('Not for this sender');
    expect(await heldFiles()).toEqual([]);
  });
});
