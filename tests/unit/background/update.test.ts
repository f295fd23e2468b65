import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followUpdates } from '../../../lib/background/update';
import { eraseFile, holdFile, lifetime } from '../../../lib/vault/vault';
import { disk, inDatabase } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';

vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const reload = vi.fn();
const getPlatformInfo = vi.fn(async () => ({}));
const getContexts = vi.fn(async () => [] as object[]);
let available: () => Promise<void>;

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  vi.useFakeTimers();
  reload.mockClear();
  getPlatformInfo.mockClear();
  getContexts.mockReset().mockResolvedValue([]);
  Object.assign(fakeBrowser.runtime, {
    reload,
    getPlatformInfo,
    getContexts,
    onUpdateAvailable: {
      addListener: (listener: () => Promise<void>) => {
        available = listener;
      },
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What is begun without a timer takes a few turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await vi.advanceTimersByTimeAsync(5);
}

/** The background starts, as at each of its stops, and what it begins is done. */
async function start(keepsAwake = true): Promise<void> {
  followUpdates({ keepsAwake });
  await settle();
}
const holdOne = () => holdFile(receipt({ expiresAt: Date.now() + lifetime }), new Uint8Array([1, 2, 3]));
const eraseOne = async () => {
  await eraseFile('fichier-1');
  await settle();
};

describe('an update', () => {
  test('is listened for before anything else is done', () => {
    available = undefined as never;
    followUpdates({ keepsAwake: true });
    expect(available).toBeTypeOf('function');
  });

  test('is installed at once while nothing is held', async () => {
    await start();
    await available();
    await settle();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('waits while a file is held, and is installed when the last one is erased', async () => {
    await start();
    await holdOne();
    await available();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reload).not.toHaveBeenCalled();
    await eraseOne();
    expect(reload).toHaveBeenCalled();
  });

  test('waits on where the background was stopped meanwhile', async () => {
    await start();
    await holdOne();
    await available();
    await start();
    expect(reload).not.toHaveBeenCalled();
    await eraseOne();
    expect(reload).toHaveBeenCalled();
  });

  test('is installed by the next background where a file expired while there was none', async () => {
    await start();
    await holdOne();
    await available();
    await fakeBrowser.storage.session.remove('held:fichier-1');
    reload.mockClear();
    await start();
    expect(reload).toHaveBeenCalled();
  });

  test('waits while a page of ours is open, which it would close with the list in it', async () => {
    getContexts.mockResolvedValue([{ contextType: 'TAB' }]);
    await start();
    await available();
    await settle();
    expect(reload).not.toHaveBeenCalled();
    expect(getContexts).toHaveBeenCalledWith({ contextTypes: ['TAB', 'POPUP'] });
    getContexts.mockResolvedValue([]);
    await start();
    expect(reload).toHaveBeenCalled();
  });

  test('waits for a file whose ciphertext can not be had now', async () => {
    await holdOne();
    const refuse = vi.spyOn(inDatabase, 'ids').mockRejectedValue(new Error('refused'));
    await start();
    await available();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reload).not.toHaveBeenCalled();
    refuse.mockRestore();
    await eraseOne();
    expect(reload).toHaveBeenCalled();
  });

  test('is installed once a file is over whose alarm never came', async () => {
    await start();
    await holdOne();
    await available();
    await vi.advanceTimersByTimeAsync(lifetime + 60_000);
    expect(reload).toHaveBeenCalled();
  });

  test('is none without an update', async () => {
    await start();
    await holdOne();
    await eraseOne();
    await start();
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('the background', () => {
  test('stays awake while a file is held, and no longer', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
    await holdOne();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo.mock.calls.length).toBeGreaterThanOrEqual(4);
    await eraseOne();
    getPlatformInfo.mockClear();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });

  test('stays awake where the browser does not tell what is held, and no longer', async () => {
    const refuse = vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('refused'));
    await start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo.mock.calls.length).toBeGreaterThanOrEqual(4);
    refuse.mockRestore();
    await vi.advanceTimersByTimeAsync(30_000);
    getPlatformInfo.mockClear();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });

  test('sleeps as it likes where the browser waits by itself', async () => {
    await start(false);
    await holdOne();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });
});
