import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../lib/background/start';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const reported = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  disk.clear();
  reported.mockClear();
  vi.stubGlobal('reportError', reported);
  const none = async () => [];
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: none,
    registerContentScripts: async () => undefined,
  });
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }) });
  const event = { addListener: () => undefined };
  Object.assign(fakeBrowser.permissions, { onAdded: event, onRemoved: event });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: '1' });
  fakeBrowser.storage.managed.get = none as never;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Names of the messages that are answered once the background has started. */
function answered(): string[] {
  startBackground();
  return [...listeners.keys()].sort();
}

describe('the background', () => {
  test('starts whole where the browser has no windows', () => {
    const everything = answered();
    listeners.clear();
    const { windows } = fakeBrowser;
    Object.defineProperty(fakeBrowser, 'windows', { value: undefined, configurable: true, writable: true });
    expect(answered()).toEqual(everything);
    Object.assign(fakeBrowser, { windows });
    expect(reported).not.toHaveBeenCalled();
  });

  test('loses but the part that can not start, and says so', () => {
    const everything = answered();
    listeners.clear();
    vi.spyOn(fakeBrowser.alarms.onAlarm, 'addListener').mockImplementation(() => {
      throw new TypeError('browser.alarms is undefined');
    });
    expect(answered()).toEqual(everything);
    expect(reported).toHaveBeenCalledOnce();
  });

  test('starts whole where what it repairs can not be read', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('session'));
    expect(answered()).toContain('delivery/release');
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

test('a page is helped though its platform can not be remembered', async () => {
  startBackground();
  const injected = vi.fn(async () => []);
  Object.assign(fakeBrowser.scripting, { executeScript: injected });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  const url = 'https://idf-92-1.elea.apps.education.fr/login/index.php';
  await ask('page/found', { site: 'elea', page: 'elea-login' }, pageSender({ url }));
  expect(injected).toHaveBeenCalledWith(expect.objectContaining({ files: ['/elea.js'] }));
});

test('a page is helped though nothing can be noted of it', async () => {
  startBackground();
  const injected = vi.fn(async () => []);
  Object.assign(fakeBrowser.scripting, { executeScript: injected });
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  await ask('page/found', { site: 'ent', page: 'ent-export' });
  expect(injected).toHaveBeenCalledWith(expect.objectContaining({ files: ['/ent.js'] }));
  await expect(ask('plan/grant', { plan: 'export elea' })).rejects.toThrow();
});

describe('what is kept for a tab', () => {
  const keysOf = async (tab: number) =>
    Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.endsWith(`:${tab}`));

  async function keep(): Promise<void> {
    startBackground();
    await recognise('ent');
    await ask('plan/grant', { plan: 'export elea' });
    await ask('campaign/set-class', '6A');
    await ask('delivery/lead', { id: 'fichier-1', by: 'page' });
    const before = { error: false, finished: false };
    await ask('delivery/set', { id: 'une', fileId: 'fichier-1', state: 'sent', before });
  }

  test('goes with the tab', async () => {
    await keep();
    expect((await keysOf(7)).length).toBeGreaterThan(3);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(await keysOf(7)).toEqual([]);
  });

  test('goes at the next start where the tab closed unheard, and stays for the tabs that are open', async () => {
    await keep();
    const { id = -1 } = await fakeBrowser.tabs.create({ url: 'https://ent.iledefrance.fr/admin' });
    const other = pageSender({ tab: { id, windowId: 1, incognito: false } });
    await recognise('ent', other);
    await ask('plan/grant', { plan: 'export elea' }, other);
    startBackground();
    await vi.waitFor(async () => expect(await keysOf(7)).toEqual([]), 20_000);
    expect(await keysOf(id)).toEqual([`recognised:${id}`, `plan:${id}`]);
  });
});
