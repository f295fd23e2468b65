import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPermissions, registerScouts } from '../../../lib/background/hosts';
import { provideLocks } from '../support/locks';

/** Messages sent to tabs. */
const sent = vi.hoisted((): unknown[][] => []);
vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  sendMessage: async (...message: unknown[]) => void sent.push(message),
}));

const own = 'https://ent.iledefrance.fr/*';
const platform = 'https://*.elea.apps.education.fr/*';
const school = 'https://ent.exemple.fr/*';
const other = 'https://educonnect.exemple.fr/*';

/** The match patterns that the browser has allowed. */
let allowed: string[];
let registered: { id: string; matches?: string[]; js?: string[] }[];
let injected: { target: unknown; files: string[] }[];
let tabs: { id?: number; url?: string }[];
const listeners: Partial<Record<'onAdded' | 'onRemoved', (change: { origins?: string[] }) => Promise<void>>> =
  {};

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  sent.length = 0;
  allowed = [own, platform];
  registered = [];
  injected = [];
  tabs = [];
  fakeBrowser.runtime.getManifest = () =>
    ({
      manifest_version: 3,
      name: '',
      version: '1',
      host_permissions: [own],
      content_scripts: [{ matches: [platform] }],
    }) as never;
  const event = (name: 'onAdded' | 'onRemoved') => ({
    addListener: (listener: never) => {
      listeners[name] = listener;
    },
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: allowed }),
    onAdded: event('onAdded'),
    onRemoved: event('onRemoved'),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: typeof registered) => {
      registered = [...registered, ...scripts];
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async (injection: (typeof injected)[number]) => void injected.push(injection),
  });
  fakeBrowser.tabs.query = (async () => tabs) as never;
});

const matches = () => registered.map((script) => script.matches);

describe('the scouts', () => {
  test('are registered for the hosts that the person allows beyond the manifest and the platforms', async () => {
    allowed.push(school, other);
    await registerScouts();
    expect(registered).toEqual(
      [school, other].map((pattern) => ({
        id: `scout ${pattern}`,
        matches: [pattern],
        js: ['gate.js'],
        allFrames: true,
        runAt: 'document_start',
      })),
    );
  });

  test('are registered once, however often and at once that is asked', async () => {
    allowed.push(school);
    await Promise.all([registerScouts(), registerScouts()]);
    await registerScouts();
    expect(matches()).toEqual([[school]]);
  });

  test('go with the permission', async () => {
    allowed.push(school, other);
    await registerScouts();
    allowed = [own, platform, other];
    await registerScouts();
    expect(matches()).toEqual([[other]]);
  });

  test('are none for what is not https, nor for a platform that was allowed by its name', async () => {
    allowed.push('http://ent.exemple.fr/*', 'https://idf-92-1.elea.apps.education.fr/*');
    await registerScouts();
    expect(registered).toEqual([]);
  });
});

describe('a permission given', () => {
  test('is acted upon at once, in the tabs that are open there', async () => {
    followPermissions();
    tabs = [{ id: 1, url: 'https://ent.exemple.fr/admin' }, { id: 2 }, { url: 'https://ent.exemple.fr/' }];
    allowed.push(school);
    await listeners.onAdded?.({ origins: [school] });
    expect(matches()).toEqual([[school]]);
    expect(injected).toEqual(
      [1, 2].map((tabId) => ({ target: { tabId, allFrames: true }, files: ['/scout.js'] })),
    );
  });

  test("brings a platform's own scout to its tabs", async () => {
    followPermissions();
    tabs = [{ id: 1, url: 'https://idf-92-1.elea.apps.education.fr/my' }];
    await listeners.onAdded?.({ origins: [platform] });
    expect(injected.map(({ files }) => files)).toEqual([['/scout-elea.js']]);
  });

  test('is registered though a tab takes no script now', async () => {
    fakeBrowser.scripting.executeScript = () => Promise.reject(new Error('Frame was removed'));
    followPermissions();
    tabs = [{ id: 1, url: 'https://ent.exemple.fr/admin' }];
    allowed.push(school);
    await listeners.onAdded?.({ origins: [school] });
    expect(matches()).toEqual([[school]]);
  });
});

test('a permission taken back ends the scout, and is told to every tab', async () => {
  allowed.push(school);
  await registerScouts();
  followPermissions();
  tabs = [{ id: 1 }, { id: 2 }, {}];
  allowed = [own, platform];
  await listeners.onRemoved?.({ origins: [school] });
  expect(registered).toEqual([]);
  expect(sent).toEqual([
    ['assistant/changed', undefined, 1],
    ['assistant/changed', undefined, 2],
  ]);
});
