import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleHeldFiles } from '../../../lib/background/handlers/held';
import { expiryAlarm, heldFiles, holdFile, lifetime } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, pageSender } from './ask';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const bytes = new Uint8Array(3);
const privately = { incognito: true, cookieStoreId: '' };
const ids = async () => (await heldFiles()).map(({ id }) => id).sort();
const elea = pageSender({ url: 'https://idf-92-1.elea.apps.education.fr/login/index.php' });

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  listeners.clear();
  handleHeldFiles();
  await holdFile(receipt(), bytes);
  await holdFile(receipt({ id: 'prive', context: privately }), bytes);
});
afterEach(() => vi.unstubAllGlobals());

describe('which pages learn of a file', () => {
  const listedOn = async (sender = pageSender()) =>
    (await ask('held/list', undefined, sender)).map(({ id }) => id).sort();

  test('are those of its source and of its target, in windows of its own', async () => {
    expect(await listedOn()).toEqual(['fichier-1']);
    expect(await listedOn(elea)).toEqual(['fichier-1']);
    const tab = { id: 9, windowId: 2, incognito: true };
    expect(await listedOn({ ...elea, tab })).toEqual(['prive']);
  });

  test.each([
    'https://ent77.seine-et-marne.fr/admin',
    'https://www.exemple.fr/',
    'https://idf-92-1.elea.apps.education.fr.evil.example/',
  ])('are not those of %s', async (url) => {
    expect(await listedOn(pageSender({ url }))).toEqual([]);
  });

  test('are none when it is a list, which is for the person alone', async () => {
    const { target: _, ...list } = receipt({ id: 'liste', kind: 'educonnect-list' });
    await holdFile({ ...list, source: { ...list.source, origin: 'chrome-extension://ici' } }, bytes);
    for (const sender of [pageSender({ url: 'https://www.exemple.fr/' }), elea, pageSender()]) {
      expect(await listedOn(sender)).not.toContain('liste');
      await ask('held/erase', 'liste', sender);
    }
    expect(await ids()).toContain('liste');
  });

  test('may erase it and give it more time, and no others may', async () => {
    const other = pageSender({ url: 'https://www.exemple.fr/' });
    await ask('held/erase', 'fichier-1', other);
    await ask('held/erase', 'prive', elea);
    expect(await ids()).toEqual(['fichier-1', 'prive']);
    await ask('held/erase', 'fichier-1', elea);
    expect(await ids()).toEqual(['prive']);
  });
});

describe('files go', () => {
  const close = (...left: { incognito: boolean }[]) => {
    fakeBrowser.windows.getAll = (async () => left) as typeof fakeBrowser.windows.getAll;
    return fakeBrowser.windows.onRemoved.trigger(1);
  };

  test('all with the last window, as browsers stay alive without one', async () => {
    await close();
    await vi.waitFor(async () => expect(await ids()).toEqual([]), 20_000);
  });

  test('the private ones with the last private window', async () => {
    await close({ incognito: false });
    await vi.waitFor(async () => expect(await ids()).toEqual(['fichier-1']), 20_000);
  });

  test('not while a private window is left', async () => {
    await close({ incognito: false }, { incognito: true });
    await close({ incognito: true });
    expect(await ids()).toEqual(['fichier-1', 'prive']);
  });

  test('when their alarm says that their time has come', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + lifetime + 1);
    const alarm = { name: `${expiryAlarm}fichier-1`, scheduledTime: Date.now() };
    await fakeBrowser.alarms.onAlarm.trigger(alarm as Browser.alarms.Alarm);
    await vi.waitFor(async () => {
      const session = Object.keys(await fakeBrowser.storage.session.get(null));
      expect(session).toEqual(['clock']);
    });
    vi.restoreAllMocks();
  });
});
