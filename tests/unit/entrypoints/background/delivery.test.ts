import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleDelivery } from '../../../../entrypoints/background/delivery';
import { handlePlans } from '../../../../entrypoints/background/plans';
import { decodeBytes } from '../../../../lib/bytes';
import type { Delivery } from '../../../../lib/messages';
import { heldFiles, hold } from '../../../../lib/vault/vault';
import { disk } from '../../support/disk';
import { provideLocks } from '../../support/locks';
import { receipt } from '../../support/receipts';
import { ask, listeners, pageSender } from './ask';

vi.mock('../../../../lib/messages', async (original) => ({
  ...(await original<typeof import('../../../../lib/messages')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../../lib/vault/in-database', () => import('../../support/disk'));

const bytes = new TextEncoder().encode('"Id";"Nom"\n');
const elea = pageSender({ url: 'https://idf-92-1.elea.apps.education.fr/local/gestion/import.php' });
const privately = { id: 7, windowId: 1, incognito: true };

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  disk.clear();
  handlePlans();
  handleDelivery();
  await hold(receipt(), bytes);
});
afterEach(() => vi.unstubAllGlobals());

/** What a page gets that asks for the file after a click on it. */
async function releasedTo(sender: typeof elea, id = 'fichier-1') {
  await ask('plan/grant', { plan: 'deliver' }, sender);
  return ask('delivery/release', id, sender);
}

describe('a held file', () => {
  test('goes to a page of its target, after a click there, byte for byte', async () => {
    const encoded = await releasedTo(elea);
    expect(encoded && (await decodeBytes(encoded))).toEqual(bytes);
  });

  test('goes there once for a click, and not without one', async () => {
    expect(await ask('delivery/release', 'fichier-1', elea)).toBeUndefined();
    await releasedTo(elea);
    expect(await ask('delivery/release', 'fichier-1', elea)).toBeUndefined();
  });

  test.each([
    ['the site that it came from', 'https://ent.iledefrance.fr/admin'],
    ['another site', 'https://www.exemple.fr/'],
    ['a look-alike', 'https://idf-92-1.elea.apps.education.fr.evil.example/local/gestion/import.php'],
    ['its target on another port', 'https://idf-92-1.elea.apps.education.fr:8443/'],
  ])('never goes to %s', async (_, url) => {
    expect(await releasedTo(pageSender({ url }))).toBeUndefined();
  });

  test('never goes to another window', async () => {
    expect(await releasedTo({ ...elea, tab: privately })).toBeUndefined();
  });

  test('goes to no page at all when it is a list, which is for the person alone', async () => {
    const { target: _, ...list } = receipt({ id: 'liste', kind: 'educonnect-list' });
    await hold(list, bytes);
    for (const url of ['https://www.exemple.fr/', 'https://ent.iledefrance.fr/admin', elea.url])
      expect(await releasedTo(pageSender({ url }), 'liste')).toBeUndefined();
  });

  test('that is gone goes nowhere, and takes no click with it', async () => {
    expect(await releasedTo(elea, 'un-autre')).toBeUndefined();
    expect(await ask('delivery/release', 'fichier-1', elea)).toBeDefined();
  });
});

describe('the end of a delivery', () => {
  const before: Delivery['before'] = { error: false, finished: false };
  const delivery: Omit<Delivery, 'host'> = { fileId: 'fichier-1', state: 'sent', before };

  test('is said by the tab that received the file, which erases it', async () => {
    await ask('delivery/set', delivery, elea);
    expect(await ask('delivery/get', undefined, elea)).toMatchObject({ fileId: 'fichier-1' });
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toEqual([]);
    expect(await ask('delivery/get', undefined, elea)).toBeUndefined();
  });

  test('erases it even when the import can not be remembered', async () => {
    await ask('delivery/set', delivery, elea);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toEqual([]);
    expect(await ask('delivery/get', undefined, elea)).toBeUndefined();
  });

  test.each([
    ['another tab', { ...elea, tab: { ...privately, id: 8, incognito: false } }],
    ['another platform in that tab', { ...elea, url: 'https://idf-75-sud.elea.apps.education.fr/' }],
  ])('can not be said by %s', async (_, sender) => {
    await ask('delivery/set', delivery, elea);
    await ask('delivery/finished', 'fichier-1', sender);
    expect(await heldFiles()).toHaveLength(1);
  });

  test('can not be said of a file that was not dropped there', async () => {
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toHaveLength(1);
  });
});
