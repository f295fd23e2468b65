import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sessionRoom } from '../../../lib/vault/in-session';
import {
  eraseFile,
  eraseFiles,
  expiryAlarm,
  extendLife,
  heldFiles,
  holdFile,
  lifetime,
  openFile,
  sweepVault,
  withWallTimes,
} from '../../../lib/vault/vault';
import { disk, inDatabase } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';

vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const bytes = new TextEncoder().encode('"Id";"Nom"\n"1";"ZZCANARI"\n');
const minute = 60_000;
const ids = async () => (await heldFiles()).map(({ id }) => id);
/** The keys of the session's storage, without the one of the clock. */
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
    expect(await holdFile(held, bytes)).toBe(false);
    expect(await heldFiles()).toEqual([held]);
    expect(await openFile(held.id)).toEqual({ receipt: held, bytes });
  });

  test('is unreadable on the disk, and its key is in the session only', async () => {
    await holdFile(receipt(), bytes);
    const sealed = Buffer.from(disk.get('fichier-1') ?? []);
    expect(sealed.length).toBeGreaterThanOrEqual(bytes.length);
    expect(sealed.includes('ZZCANARI')).toBe(false);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('ZZCANARI');
  });

  test('never has the key of another one', async () => {
    await holdFile(receipt(), bytes);
    await holdFile(receipt({ id: 'fichier-2', source: { ...receipt().source, school: 'ecole-2' } }), bytes);
    expect(disk.get('fichier-1')).not.toEqual(disk.get('fichier-2'));
    disk.set('fichier-2', disk.get('fichier-1') as Uint8Array);
    await expect(openFile('fichier-2')).rejects.toThrow();
  });

  test('is gone when the session is', async () => {
    await holdFile(receipt(), bytes);
    await fakeBrowser.storage.session.clear();
    expect(await heldFiles()).toEqual([]);
    expect(await openFile('fichier-1')).toBeUndefined();
  });
});

describe('the end of a held file', () => {
  test('is after thirty minutes, with an alarm set for it', async () => {
    await holdFile(receipt(), bytes);
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

  test('moves to thirty minutes from now, as often as a person asks', async () => {
    await holdFile(receipt(), bytes);
    vi.setSystemTime(Date.now() + 20 * minute);
    await extendLife('fichier-1');
    expect((await heldFiles())[0]?.expiresAt).toBe(Date.now() + lifetime);
    expect((await fakeBrowser.alarms.getAll())[0]?.scheduledTime).toBe(Date.now() + lifetime);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
  });

  test('does not move once it is reached', async () => {
    await holdFile(receipt(), bytes);
    vi.setSystemTime(Date.now() + 30 * minute);
    await extendLife('fichier-1');
    expect(await heldFiles()).toEqual([]);
  });

  test('that a person asks for leaves no key, no ciphertext and no alarm', async () => {
    await holdFile(receipt(), bytes);
    await eraseFile('fichier-1');
    expect(await kept()).toEqual([]);
    expect(disk.size).toBe(0);
    expect(await alarms()).toEqual([]);
  });

  test('that a person asks for wins over more time asked for at the same moment', async () => {
    await holdFile(receipt(), bytes);
    await Promise.all([extendLife('fichier-1'), eraseFile('fichier-1')]);
    expect(await kept()).toEqual([]);
    expect(await alarms()).toEqual([]);
    await holdFile(receipt(), bytes);
    await Promise.all([eraseFile('fichier-1'), extendLife('fichier-1')]);
    expect(await heldFiles()).toEqual([]);
  });
});

describe('one file of a kind, source and school', () => {
  test('is replaced by the next one, which says so', async () => {
    await holdFile(receipt(), bytes);
    expect(await holdFile(receipt({ id: 'fichier-2' }), bytes)).toBe(true);
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
    await holdFile(receipt(), bytes);
    const later = receipt({ id: 'fichier-2', takenAt: Date.now() + minute, ...changes });
    expect(await holdFile(later, bytes)).toBe(false);
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
    await holdFile(receipt({ context: here }), bytes);
    expect((await openFile('fichier-1', context)) !== undefined).toBe(gets);
  });

  test('the files of closed windows are erased with them', async () => {
    await holdFile(receipt(), bytes);
    await holdFile(receipt({ id: 'prive', context: { incognito: true, cookieStoreId: '' } }), bytes);
    await eraseFiles(({ context }) => context.incognito);
    expect(await ids()).toEqual(['fichier-1']);
    expect([...disk.keys()]).toEqual(['fichier-1']);
  });
});

describe('where the browser gives no database', () => {
  const refused = () => Promise.reject(new DOMException('refused', 'InvalidStateError'));
  const sealedIds = async () => (await kept()).filter((key) => key.startsWith('sealed:'));
  beforeEach(() => {
    for (const operation of ['put', 'get', 'delete', 'ids'] as const)
      vi.spyOn(inDatabase, operation).mockImplementation(refused);
  });
  afterEach(() => vi.restoreAllMocks());

  test('a file is held in the memory of the session, sealed, and goes with its key', async () => {
    await holdFile(receipt(), bytes);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
    expect(await ids()).toEqual(['fichier-1']);
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('ZZCANARI');
    await sweepVault();
    expect(await ids()).toEqual(['fichier-1']);
    await eraseFile('fichier-1');
    expect(await kept()).toEqual([]);
  });

  test('a file of six megabytes is, and one of more is refused with its size, without a trace', async () => {
    const tag = 16;
    await holdFile(receipt(), new Uint8Array(sessionRoom - tag));
    expect((await openFile('fichier-1'))?.bytes.length).toBe(sessionRoom - tag);
    await eraseFile('fichier-1');
    const tooLarge = holdFile(receipt(), new Uint8Array(sessionRoom - tag + 1));
    await expect(tooLarge).rejects.toMatchObject({ code: 'no-database', details: ['7'] });
    expect(await kept()).toEqual([]);
  });

  test('files together have no more room, and the first one stays', async () => {
    await holdFile(receipt(), new Uint8Array(sessionRoom - 1000));
    const second = holdFile(receipt({ id: 'deuxième', kind: 'ent-teachers' }), new Uint8Array(2000));
    await expect(second).rejects.toMatchObject({ code: 'no-room' });
    expect(await ids()).toEqual(['fichier-1']);
    expect(await sealedIds()).toEqual(['sealed:fichier-1']);
  });

  test('a database that opens again later takes the next file', async () => {
    await holdFile(receipt(), bytes);
    vi.restoreAllMocks();
    await holdFile(receipt({ id: 'fichier-2', kind: 'ent-teachers' }), bytes);
    expect([...disk.keys()]).toEqual(['fichier-2']);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
  });
});

describe('a file that the browser does not keep', () => {
  test('is not shown as held once its ciphertext is gone, and can still be erased', async () => {
    await holdFile(receipt(), bytes);
    disk.clear();
    expect(await heldFiles()).toEqual([]);
    expect(await openFile('fichier-1')).toBeUndefined();
    await eraseFile('fichier-1');
    expect(await kept()).toEqual([]);
  });

  test('leaves the former one where it was when the session is full', async () => {
    await holdFile(receipt(), bytes);
    const full = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await expect(holdFile(receipt({ id: 'fichier-2' }), bytes)).rejects.toMatchObject({ code: 'no-room' });
    full.mockRestore();
    expect(await ids()).toEqual(['fichier-1']);
    expect([...disk.keys()]).toEqual(['fichier-1']);
  });

  test('is forgotten even where nothing can be removed from the session', async () => {
    await holdFile(receipt(), bytes);
    const stuck = vi.spyOn(fakeBrowser.storage.session, 'remove').mockRejectedValue(new Error('stuck'));
    await eraseFile('fichier-1');
    stuck.mockRestore();
    expect(await openFile('fichier-1')).toBeUndefined();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('"key"');
  });
});

describe('time', () => {
  test('without an alarm ends a file all the same, and a sweep sets the alarm again', async () => {
    const without = vi.spyOn(fakeBrowser.alarms, 'create').mockRejectedValue(new Error('alarms'));
    await holdFile(receipt(), bytes);
    without.mockRestore();
    expect(await alarms()).toEqual([]);
    await sweepVault();
    expect(await alarms()).toEqual([`${expiryAlarm}fichier-1`]);
    vi.setSystemTime(Date.now() + lifetime);
    expect(await openFile('fichier-1')).toBeUndefined();
  });

  test('of a clock that is set back a day gives a file no day more', async () => {
    await holdFile(receipt(), bytes);
    const start = Date.now();
    vi.setSystemTime(start + 20 * minute);
    await sweepVault();
    // No clock gives the time that passed, so files held before are over.
    vi.setSystemTime(start - 24 * 60 * minute);
    expect(await openFile('fichier-1')).toBeUndefined();
    expect(await heldFiles()).toEqual([]);
  });

  test('is shown by the wall clock that people read', async () => {
    await holdFile(receipt(), bytes);
    await fakeBrowser.storage.session.set({
      clock: { time: Date.now() + 10 * minute, wall: Date.now(), steady: Date.now() },
    });
    const [shown] = await withWallTimes(await heldFiles());
    expect(shown?.expiresAt).toBe(Date.now() + 20 * minute);
  });
});

describe('a sweep', () => {
  test('deletes what is expired, and ciphertext without a key', async () => {
    await holdFile(receipt(), bytes);
    await holdFile(receipt({ id: 'frais', source: { ...receipt().source, school: 'ecole-2' } }), bytes);
    disk.set('orphelin', bytes);
    vi.setSystemTime(Date.now() + 10 * minute);
    await extendLife('frais');
    vi.setSystemTime(Date.now() + 25 * minute);
    await sweepVault();
    expect([...disk.keys()]).toEqual(['frais']);
    expect(await alarms()).toEqual([`${expiryAlarm}frais`]);
  });

  test('keeps a file that is being held at the same moment', async () => {
    await Promise.all([holdFile(receipt(), bytes), sweepVault(), sweepVault()]);
    expect(await openFile('fichier-1')).toMatchObject({ bytes });
  });
});
