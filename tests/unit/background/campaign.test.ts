import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleCampaigns } from '../../../lib/background/handlers/campaign';
import { readMemory } from '../../../lib/store/memory';
import { isOutdated } from '../../../lib/vault/resets';
import { heldFiles, holdFile } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, pageSender } from './ask';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const origin = 'https://educonnect.education.gouv.fr';
const accounts = pageSender({ url: `${origin}/educt-admin/eleves` });
const elsewhere = pageSender({ url: 'https://educonnect.exemple.fr/educt-admin/eleves' });
const tab = (id: number, incognito = false) => ({ ...accounts, tab: { id, windowId: 3, incognito } });
const list = (changes = {}) =>
  receipt({
    id: 'liste',
    kind: 'educonnect-list',
    target: undefined,
    source: { site: 'educonnect', origin, school: '' },
    ...changes,
  });
const opened = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  listeners.clear();
  opened.mockReset();
  fakeBrowser.tabs.create = opened;
  handleCampaigns();
});

describe('the class last proposed', () => {
  test('is none at first', async () => {
    expect(await ask('campaign/class', undefined, accounts)).toEqual({ name: '', since: 0 });
  });

  test('is remembered for the site; when it was chosen, for the tab', async () => {
    await ask('campaign/set-class', '6A', tab(1));
    const here = await ask('campaign/class', undefined, tab(1));
    expect(here).toEqual({ name: '6A', since: expect.any(Number) });
    expect(here.since).toBeGreaterThan(0);
    expect(await ask('campaign/class', undefined, tab(2))).toEqual({ name: '6A', since: 0 });
    expect(await ask('campaign/class', undefined, elsewhere)).toMatchObject({ name: '' });
  });

  test('of a private window is not remembered beyond the tab', async () => {
    await ask('campaign/set-class', '6A', tab(1, true));
    expect((await readMemory()).campaigns).toEqual({});
    expect((await ask('campaign/class', undefined, tab(1, true))).since).toBeGreaterThan(0);
  });

  test('is no text of any length', async () => {
    await expect(ask('campaign/set-class', 'a'.repeat(201), accounts)).rejects.toThrow('campaign/set-class');
    expect((await readMemory()).campaigns).toEqual({});
  });
});

describe('passwords that were reset', () => {
  const bytes = new Uint8Array(3);
  const staleIds = async () =>
    (await heldFiles()).filter(({ warnings }) => warnings.length > 0).map(({ id }) => id);

  test('make the lists of that site stale, held or opened, and nothing else', async () => {
    const before = list({ takenAt: Date.now() - 60_000 });
    await holdFile(before, bytes);
    await holdFile(
      list({ id: 'autre', source: { site: 'educonnect', origin: 'https://autre.fr', school: '' } }),
      bytes,
    );
    await holdFile(receipt({ id: 'export', source: { site: 'ent', origin, school: '' } }), bytes);
    await ask('campaign/reset', undefined, accounts);
    expect(await staleIds()).toEqual(['liste']);
    expect(await isOutdated(before)).toBe(true);
    expect(await isOutdated({ ...before, source: { ...before.source, origin: 'https://autre.fr' } })).toBe(
      false,
    );
    expect(await isOutdated(list({ takenAt: Date.now() + 3_600_000 }))).toBe(false);
  });
});

describe('a list is opened', () => {
  const bytes = new Uint8Array(3);

  test('in a tab of the window in which it was asked for', async () => {
    await holdFile(list({ id: 'liste & co' }), bytes);
    await ask('lists/open', 'liste & co', tab(1));
    expect(opened.mock.calls).toEqual([
      [
        {
          url: fakeBrowser.runtime.getURL('/lists.html?id=liste%20%26%20co' as never),
          windowId: 3,
          active: true,
        },
      ],
    ]);
  });

  test.each([
    ['of another site', elsewhere],
    ['in a private window', tab(1, true)],
  ])('by no page %s', async (_, sender) => {
    await holdFile(list(), bytes);
    await ask('lists/open', 'liste', sender);
    expect(opened).not.toHaveBeenCalled();
  });

  test('where it is held', async () => {
    await ask('lists/open', 'liste', accounts);
    expect(opened).not.toHaveBeenCalled();
  });
});
