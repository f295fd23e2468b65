import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleDelivery } from '../../../lib/background/handlers/delivery';
import { handlePlans } from '../../../lib/background/handlers/plans';
import { handleTargets } from '../../../lib/background/handlers/targets';
import { decodeBytes } from '../../../lib/bytes/encoded';
import type { Delivery, Plan } from '../../../lib/messages/protocol';
import { changeMemory, readMemory } from '../../../lib/store/memory';
import { heldFiles, holdFile } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

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
  handleTargets();
  await holdFile(receipt(), bytes);
  await recognise('elea', elea);
});
afterEach(() => vi.unstubAllGlobals());

const release = (sender = elea, id = 'une', fileId = 'fichier-1') =>
  ask('delivery/release', { fileId, id }, sender);

/** What a page gets that asks for the file after a click on it, were it even known as Éléa's. */
async function releasedTo(sender: typeof elea, plan: Plan = 'deliver', id = 'une', fileId = 'fichier-1') {
  await recognise('elea', sender);
  await ask('plan/grant', { plan }, sender);
  return release(sender, id, fileId);
}

describe('a held file', () => {
  test('goes to a page of its target, after a click there, byte for byte', async () => {
    const encoded = await releasedTo(elea);
    expect(typeof encoded !== 'string' && (await decodeBytes(encoded))).toEqual(bytes);
  });

  test('goes there once for a click, and not without one', async () => {
    expect(await release()).toBe('gone');
    await releasedTo(elea);
    expect(await release(elea, 'autre')).toBe('before');
  });

  test.each([
    ['the site that it came from', 'https://ent.iledefrance.fr/admin'],
    ['another site', 'https://www.exemple.fr/'],
    ['a look-alike', 'https://idf-92-1.elea.apps.education.fr.evil.example/local/gestion/import.php'],
    ['its target on another port', 'https://idf-92-1.elea.apps.education.fr:8443/'],
  ])('never goes to %s', async (_, url) => {
    expect(await releasedTo(pageSender({ url }))).toBe('gone');
  });

  test('never goes to another window', async () => {
    expect(await releasedTo({ ...elea, tab: privately })).toBe('gone');
  });

  test.each(['prerender', 'cached', 'pending_deletion'])('never goes to a document in %s', async (phase) => {
    await ask('plan/grant', { plan: 'deliver' }, elea);
    expect(await release({ ...elea, documentLifecycle: phase })).toBe('gone');
    expect(await release({ ...elea, documentLifecycle: 'active' })).toMatchObject({ size: bytes.length });
  });

  test('goes to no page at all when it is a list, which is for the person alone', async () => {
    const { target: _, ...list } = receipt({ id: 'liste', kind: 'educonnect-list' });
    await holdFile(list, bytes);
    for (const url of ['https://www.exemple.fr/', 'https://ent.iledefrance.fr/admin', elea.url])
      expect(await releasedTo(pageSender({ url }), 'deliver', 'une', 'liste')).toBe('gone');
  });

  test('that is gone goes nowhere, and takes no click with it', async () => {
    expect(await releasedTo(elea, 'deliver', 'une', 'un-autre')).toBe('gone');
    expect(await release()).toMatchObject({ size: bytes.length });
  });
});

describe('a file that was given', () => {
  const host = 'idf-92-1.elea.apps.education.fr';
  const other = { ...elea, tab: { id: 8, windowId: 2, incognito: false } };
  const earlier = () => ask('delivery/before', 'fichier-1', other);
  const noted = { error: false, finished: false };

  test('goes to no second page, tab or window before a click that asks for it again', async () => {
    const at = Date.now();
    expect(await earlier()).toBeUndefined();
    await releasedTo(elea);
    const first = await earlier();
    expect(first).toMatchObject({ host });
    expect(first?.at).toBeGreaterThanOrEqual(at);
    expect(await releasedTo(other, 'deliver', 'autre')).toBe('before');
    expect(await releasedTo(other, 'deliver-again', 'autre')).toMatchObject({ size: bytes.length });
    // It is the first that is told of.
    expect(await earlier()).toEqual(first);
    expect(await releasedTo(elea, 'deliver', 'troisième')).toBe('before');
  });

  test('goes to one of two tabs that ask at the same moment', async () => {
    await ask('plan/grant', { plan: 'deliver' }, elea);
    await recognise('elea', other);
    await ask('plan/grant', { plan: 'deliver' }, other);
    const both = await Promise.all([release(elea, 'une'), release(other, 'autre')]);
    expect(both.filter((answer) => typeof answer !== 'string')).toHaveLength(1);
    expect(both).toContain('before');
  });

  test('is the answer to each message of its delivery, from its own document alone', async () => {
    const answer = await releasedTo(elea);
    expect(await release()).toEqual(answer);
    for (const elsewhere of [other, { ...elea, documentId: 'suivant' }, { ...elea, frameId: 3 }])
      expect(await release({ ...elsewhere, tab: { ...elsewhere.tab, url: elea.url } } as never)).toBe(
        'before',
      );
  });

  test('and was put nowhere, or not taken, may be given as if for the first time', async () => {
    await ask('delivery/set', { id: 'une', fileId: 'fichier-1', state: 'sent', before: noted }, elea);
    await releasedTo(elea);
    await ask('delivery/set', null, elea);
    expect(await earlier()).toBeUndefined();
    expect(await releasedTo(other, 'deliver', 'autre')).toMatchObject({ size: bytes.length });
  });

  test('is not forgotten for what another tab says', async () => {
    await releasedTo(elea);
    await ask('delivery/set', { id: 'une', fileId: 'fichier-1', state: 'sent', before: noted }, other);
    await ask('delivery/set', null, other);
    expect(await earlier()).toMatchObject({ host });
  });

  test('is not told of to other sites', async () => {
    await releasedTo(elea);
    expect(await ask('delivery/before', 'fichier-1', pageSender())).toBeUndefined();
  });

  test('leaves nothing behind once it is erased and another one is given', async () => {
    await releasedTo(elea);
    await holdFile(receipt({ id: 'fichier-2' }), bytes);
    await releasedTo(elea, 'deliver', 'autre', 'fichier-2');
    expect(JSON.stringify(await fakeBrowser.storage.session.get('givings'))).not.toContain('fichier-1');
  });

  test('counts as not given where it can not be opened', async () => {
    disk.set('fichier-1', new Uint8Array(40));
    await expect(releasedTo(elea)).rejects.toThrow();
    expect(await earlier()).toBeUndefined();
  });
});

describe('the platform that is remembered', () => {
  const other = { ...elea, url: 'https://idf-75-sud.elea.apps.education.fr/local/gestion/import.php' };
  const known = 'idf-92-1.elea.apps.education.fr';
  const delivered: Omit<Delivery, 'host'> = {
    id: 'une',
    fileId: 'fichier-1',
    state: 'sent',
    before: { error: false, finished: false },
  };
  const targets = async () => (await readMemory()).targets;
  beforeEach(async () => {
    await changeMemory('targets', () => ({ elea: `https://${known}` }));
    await recognise('elea', other);
  });

  test('gets its files and is asked about nothing', async () => {
    expect(await ask('target/other', 'fichier-1', elea)).toBeUndefined();
    expect(await releasedTo(elea)).toMatchObject({ size: bytes.length });
  });

  test('is named to any other one, which gets no file', async () => {
    expect(await ask('target/other', 'fichier-1', other)).toBe(known);
    expect(await releasedTo(other)).toBe('gone');
  });

  test('is no longer named once the person wants this file in this tab on that other one', async () => {
    await ask('target/agree', 'fichier-1', other);
    expect(await ask('target/other', 'fichier-1', other)).toBeUndefined();
    const elsewhere = { ...other, tab: { id: 8, windowId: 1, incognito: false } };
    const third = { ...other, url: 'https://aura-38-sud.elea.apps.education.fr/' };
    for (const sender of [elsewhere, third])
      expect(await ask('target/other', 'fichier-1', sender)).toBe(known);
    expect(await ask('target/other', 'un-autre', other)).toBe(known);
    expect(await releasedTo(other)).toMatchObject({ size: bytes.length });
  });

  test('stays remembered when a file is imported elsewhere', async () => {
    await ask('target/agree', 'fichier-1', other);
    await ask('delivery/set', delivered, other);
    await ask('delivery/finished', 'fichier-1', other);
    expect(await targets()).toEqual({ elea: `https://${known}` });
  });

  test('is where the first import came to its end; a visit and a gift make none', async () => {
    await changeMemory('targets', () => ({}));
    expect(await ask('target/other', 'fichier-1', elea)).toBeUndefined();
    await releasedTo(elea);
    await ask('delivery/set', delivered, elea);
    expect(await targets()).toEqual({});
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await targets()).toEqual({ elea: `https://${known}` });
  });
});

describe('the end of a delivery', () => {
  const before: Delivery['before'] = { error: false, finished: false };
  const delivery: Omit<Delivery, 'host'> = { id: 'une', fileId: 'fichier-1', state: 'sent', before };

  test('is said by the tab that received the file, which erases it', async () => {
    await releasedTo(elea);
    await ask('delivery/set', delivery, elea);
    expect(await ask('delivery/get', undefined, elea)).toMatchObject({ fileId: 'fichier-1' });
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toEqual([]);
    expect(await ask('delivery/get', undefined, elea)).toBeUndefined();
  });

  test('erases it even when the import can not be remembered', async () => {
    await ask('delivery/set', delivery, elea);
    await releasedTo(elea);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toEqual([]);
    expect(await ask('delivery/get', undefined, elea)).toBeUndefined();
  });

  test.each([
    ['another tab', { ...elea, tab: { ...privately, id: 8, incognito: false } }],
    ['another platform in that tab', { ...elea, url: 'https://idf-75-sud.elea.apps.education.fr/' }],
  ])('can not be said by %s', async (_, sender) => {
    await releasedTo(elea);
    await ask('delivery/set', delivery, elea);
    await ask('delivery/finished', 'fichier-1', sender);
    expect(await heldFiles()).toHaveLength(1);
  });

  test('can not be said of a file that was not given there, whatever is said of a delivery', async () => {
    await ask('delivery/finished', 'fichier-1', elea);
    await ask('delivery/set', delivery, elea);
    await ask('delivery/finished', 'fichier-1', elea);
    expect(await heldFiles()).toHaveLength(1);
  });
});
