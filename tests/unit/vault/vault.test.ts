import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  erase,
  eraseWhere,
  expiryAlarm,
  extend,
  heldFiles,
  hold,
  lifetime,
  openFile,
  sweep,
} from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';

vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const bytes = new TextEncoder().encode('"Id";"Nom"\n"1";"ZZCANARI"\n');
const minute = 60_000;
const ids = async () => (await heldFiles()).map(({ id }) => id);
/** What the session keeps besides the time. */
const kept = async () =>
  Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key !== 'clock');
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-12T10:00:00Z') });
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a held file', () => {
  test('comes out as it went in', async () => {
    const held = receipt();
    expect(await hold(held, bytes)).toBe(false);
    expect(await heldFiles()).toEqual([held]);
    expect(await openFile(held.id)).toEqual({ receipt: held, bytes });
  });

  test('is unreadable on the disk, and its key is in the session only', async () => {
    await hold(receipt(), bytes);
    const sealed = Buffer.from(disk.get('fichier-1') ?? []);
    expect(sealed.length).toBeGreaterThanOrEqual(bytes.length);
    expect(sealed.includes('ZZCANARI')).toBe(false);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('ZZCANARI');
  });

  test('never has the key of another one', async () => {
    await hold(receipt(), bytes);
    await hold(receipt({ id: 'fichier-2', source: { ...receipt().source, school: 'ecole-2' } }), bytes);
    expect(disk.get('fichier-1')).not.toEqual(disk.get('fichier-2'));
    disk.set('fichier-2', disk.get('fichier-1') as Uint8Array);
    await expect(openFile('fichier-2')).rejects.toThrow();
  });

  test('is gone when the session is', async () => {
    await hold(receipt(), bytes);
    await fakeBrowser.storage.session.clear();
    expect(await heldFiles()).toEqual([]);
    expect(await openFile('fichier-1')).toBeUndefined();
  });
});

describe('the end of a held file', () => {
  test('is after thirty minutes, with an alarm set for it', async () => {
    await hold(receipt(), bytes);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm).toMatchObject({
      name: `${expiryAlarm}fichier-1`,
      scheduledTime: Date.now() + lifetime,
    });
    vi.setSystemTime(Date.now() + 30 * minute - 1);
    expect(await openFile('fichier-1')).toBeDefined();
    vi.setSystemTime(Date.now() + 1);
    expect(await openFile('fichier-1')).toBeUndefined();
    expect(await heldFiles()).toEqual([]);
  });

  test('is put off by thirty minutes from now, as often as asked', async () => {
    await hold(receipt(), bytes);
    vi.setSystemTime(Date.now() + 20 * minute);
    await extend('fichier-1');
    expect((await heldFiles())[0]?.expiresAt).toBe(Date.now() + lifetime);
    expect((await fakeBrowser.alarms.getAll())[0]?.scheduledTime).toBe(Date.now() + lifetime);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
  });

  test('can not be put off once it has come', async () => {
    await hold(receipt(), bytes);
    vi.setSystemTime(Date.now() + 30 * minute);
    await extend('fichier-1');
    expect(await heldFiles()).toEqual([]);
  });

  test('on demand leaves nothing: no key, no ciphertext, no alarm', async () => {
    await hold(receipt(), bytes);
    await erase('fichier-1');
    expect(await kept()).toEqual([]);
    expect(disk.size).toBe(0);
    expect(await alarms()).toEqual([]);
  });

  test('holds against an extension asked at the same moment', async () => {
    await hold(receipt(), bytes);
    await Promise.all([extend('fichier-1'), erase('fichier-1')]);
    expect(await kept()).toEqual([]);
    expect(await alarms()).toEqual([]);
    await hold(receipt(), bytes);
    await Promise.all([erase('fichier-1'), extend('fichier-1')]);
    expect(await heldFiles()).toEqual([]);
  });
});

describe('one file of a kind, source and school', () => {
  test('is replaced by the next one, which says so', async () => {
    await hold(receipt(), bytes);
    expect(await hold(receipt({ id: 'fichier-2' }), bytes)).toBe(true);
    expect(await ids()).toEqual(['fichier-2']);
    expect([...disk.keys()]).toEqual(['fichier-2']);
    expect(await alarms()).toEqual([`${expiryAlarm}fichier-2`]);
  });

  test.each([
    ['another school', { source: { ...receipt().source, school: 'ecole-2' } }],
    ['another ENT', { source: { ...receipt().source, origin: 'https://enthdf.fr' } }],
    ['a private window', { context: { incognito: true, cookieStoreId: '' } }],
    ['another container', { context: { incognito: false, cookieStoreId: 'firefox-container-2' } }],
  ])('is not replaced by one from %s', async (_, changes) => {
    await hold(receipt(), bytes);
    const later = receipt({ id: 'fichier-2', takenAt: Date.now() + minute, ...changes });
    expect(await hold(later, bytes)).toBe(false);
    expect(await ids()).toEqual(['fichier-2', 'fichier-1']);
  });
});

describe('which windows get a file', () => {
  const here = { incognito: false, cookieStoreId: 'firefox-default' };
  test.each([
    ['its own', here, true],
    ['private ones', { ...here, incognito: true }, false],
    ['those of another container', { ...here, cookieStoreId: 'firefox-container-1' }, false],
  ])('%s', async (_, context, gets) => {
    await hold(receipt({ context: here }), bytes);
    expect((await openFile('fichier-1', context)) !== undefined).toBe(gets);
  });

  test('those that closed take theirs with them', async () => {
    await hold(receipt(), bytes);
    await hold(receipt({ id: 'prive', context: { incognito: true, cookieStoreId: '' } }), bytes);
    await eraseWhere(({ context }) => context.incognito);
    expect(await ids()).toEqual(['fichier-1']);
    expect([...disk.keys()]).toEqual(['fichier-1']);
  });
});

describe('a sweep', () => {
  test('deletes what is expired, and ciphertext without a key', async () => {
    await hold(receipt(), bytes);
    await hold(receipt({ id: 'frais', source: { ...receipt().source, school: 'ecole-2' } }), bytes);
    disk.set('orphelin', bytes);
    vi.setSystemTime(Date.now() + 10 * minute);
    await extend('frais');
    vi.setSystemTime(Date.now() + 25 * minute);
    await sweep();
    expect([...disk.keys()]).toEqual(['frais']);
    expect(await alarms()).toEqual([`${expiryAlarm}frais`]);
  });

  test('never takes a file that is just being held for an orphan', async () => {
    await Promise.all([hold(receipt(), bytes), sweep(), sweep()]);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
  });
});
