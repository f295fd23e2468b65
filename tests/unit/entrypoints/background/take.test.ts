import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleTaken } from '../../../../entrypoints/background/take';
import { encodeBytes } from '../../../../lib/bytes';
import { remember } from '../../../../lib/memory';
import type { BroughtFile } from '../../../../lib/messages';
import { heldFiles } from '../../../../lib/vault/vault';
import { exportCsv } from '../../../people/export-csv';
import { makeSchool } from '../../../people/school';
import { disk } from '../../support/disk';
import { provideLocks } from '../../support/locks';
import { ask, listeners, ownSender, pageSender } from './ask';

vi.mock('../../../../lib/messages', async (original) => ({
  ...(await original<typeof import('../../../../lib/messages')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../../lib/vault/in-database', () => import('../../support/disk'));

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
  handleTaken();
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
    await remember('targets', () => ({ elea: 'https://idf-92-1.elea.apps.education.fr' }));
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
    await expect(ask('held/bring', file, ownSender())).rejects.toThrow('takes no');
  });

  test('comes from no web page', async () => {
    await expect(ask('held/bring', await brought(), pageSender())).rejects.toThrow('Not for this sender');
    expect(await heldFiles()).toEqual([]);
  });
});
