import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlePlans, mayBring } from '../../../lib/background/handlers/plans';
import { provideLocks } from '../support/locks';
import { ask, listeners, ownSender, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));

const elea = pageSender({ url: 'https://idf-92-1.elea.apps.education.fr/login/index.php' });
const tab = { id: 7, windowId: 1, incognito: false };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  handlePlans();
  await recognise('ent');
  await recognise('elea', elea);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('one click', () => {
  test('authorises one plan, once', async () => {
    await ask('plan/grant', { plan: 'export elea' });
    expect(await ask('plan/claim', 'export elea')).toBe(true);
    expect(await ask('plan/claim', 'export elea')).toBe(false);
  });

  test('authorises one plan, once, for two messages at the same moment', async () => {
    await ask('plan/grant', { plan: 'deliver' }, elea);
    const both = await Promise.all([1, 2].map(() => ask('plan/claim', 'deliver', elea)));
    expect(both.filter(Boolean)).toHaveLength(1);
    await ask('plan/grant', { plan: 'export balado' });
    const all = await Promise.all([1, 2, 3].map(() => ask('plan/claim', 'export balado')));
    expect(all.filter(Boolean)).toHaveLength(2);
  });

  test('authorises no other plan', async () => {
    await ask('plan/grant', { plan: 'export elea' });
    expect(await ask('plan/claim', 'deliver')).toBe(false);
    expect(await ask('plan/claim', 'export elea')).toBe(true);
  });

  test('authorises for a minute', async () => {
    await ask('plan/grant', { plan: 'export elea' });
    vi.setSystemTime(59_999);
    expect(await ask('plan/claim', 'export elea')).toBe(true);
    await ask('plan/grant', { plan: 'export elea' });
    vi.setSystemTime(59_999 + 60_000);
    expect(await ask('plan/claim', 'export elea')).toBe(false);
  });

  test.each([
    ['another tab', { tab: { id: 8, windowId: 1, incognito: false } }],
    ['another origin in the same tab', { url: 'https://ent77.seine-et-marne.fr/admin' }],
    ['another port', { url: 'https://ent.iledefrance.fr:8443/admin' }],
    ['another document of the same address', { documentId: 'suivant' }],
    ['a frame', { frameId: 3, tab: { ...tab, url: 'https://ent.iledefrance.fr/admin' } }],
    ['a document that is rendered in advance', { documentId: 'celui-ci', documentLifecycle: 'prerender' }],
    ['a document that is kept for the way back', { documentId: 'celui-ci', documentLifecycle: 'cached' }],
  ])('authorises nothing in %s', async (_, elsewhere) => {
    const here = pageSender({ documentId: 'celui-ci' });
    await recognise('ent', here);
    await ask('plan/grant', { plan: 'export elea' }, here);
    expect(await ask('plan/claim', 'export elea', pageSender(elsewhere))).toBe(false);
    expect(await ask('plan/claim', 'export elea', here)).toBe(true);
  });

  test('authorises on the next page of the same site what goes on there, and nothing else', async () => {
    const here = { ...elea, documentId: 'celui-ci' };
    const next = { ...elea, url: `${elea.url}?suite`, documentId: 'suivant' };
    await recognise('elea', here);
    for (const plan of ['prepare-login', 'choose', 'deliver', 'deliver-again'] as const) {
      await ask('plan/grant', { plan }, here);
      expect(await ask('plan/claim', plan, next), plan).toBe(plan === 'prepare-login');
    }
  });

  test("is nobody's in a document that nobody sees, nor in one that is not of its own address", async () => {
    for (const changes of [{ documentLifecycle: 'prerender' }, { origin: 'null' }])
      await expect(ask('plan/grant', { plan: 'export elea' }, pageSender(changes))).rejects.toThrow();
    const own = pageSender({ documentLifecycle: 'active', origin: 'https://ent.iledefrance.fr' });
    await ask('plan/grant', { plan: 'export elea' }, own);
    expect(await ask('plan/claim', 'export elea', own)).toBe(true);
  });

  test('outlives the background, not the session', async () => {
    await ask('plan/grant', { plan: 'export elea' });
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toContain('plan:7');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('a file', () => {
  const here = { id: 7, windowId: 1, frameId: 0, active: true };
  const sender = (changes = {}, { url } = pageSender()) => ({
    tab: { ...here, url: new URL(url), ...changes },
    context: { incognito: false, cookieStoreId: '' },
  });
  const minutes = 60_000;

  test.each([
    ['export elea', 'ent', true],
    ['export balado', 'ent', true],
    ['choose', 'elea', true],
    ['deliver', 'elea', false],
    ['prepare-login', 'elea', false],
  ] as const)('may be brought for half an hour after « %s » on %s: %s', async (plan, site, may) => {
    const page = site === 'ent' ? pageSender() : elea;
    const asker = sender({}, page);
    expect(await mayBring(plan, site, asker)).toBe(false);
    await ask('plan/grant', { plan }, page);
    await ask('plan/claim', plan, page);
    vi.setSystemTime(29 * minutes);
    expect(await mayBring(plan, site, asker)).toBe(may);
    expect(await mayBring(plan, 'siecle', asker)).toBe(false);
    vi.setSystemTime(31 * minutes);
    expect(await mayBring(plan, site, asker)).toBe(false);
  });

  test.each([{ id: 8 }, { frameId: 3 }, { documentId: 'autre' }, { active: false }])(
    'may not be brought elsewhere: %o',
    async (changes) => {
      await ask('plan/grant', { plan: 'export elea' });
      expect(await mayBring('export elea', 'ent', sender(changes))).toBe(false);
    },
  );
});

describe('a message', () => {
  test("of a frame in a page of the site's own is answered", async () => {
    const sender = pageSender({ frameId: 3, tab: { ...tab, url: 'https://ent.iledefrance.fr/portail' } });
    expect(await ask('plan/claim', 'export elea', sender)).toBe(false);
  });

  test.each([
    ['of another extension', { id: 'une-autre' }],
    ['of a frame in a page that may not be known', { frameId: 3 }],
    ["of a frame in another site's page", { frameId: 3, tab: { ...tab, url: 'https://www.exemple.fr/' } }],
    ['of a page without TLS', { url: 'http://ent.iledefrance.fr/admin' }],
    ['of a page without an address', { url: '' }],
    ['of no tab', { tab: undefined }],
  ])('%s is refused', async (_, changes) => {
    await expect(ask('plan/claim', 'export elea', pageSender(changes))).rejects.toThrow();
  });

  test("of the extension's own pages is refused where only pages may ask", async () => {
    await expect(ask('plan/claim', 'export elea', ownSender())).rejects.toThrow(
      'Not for the extension pages',
    );
  });

  test('of another shape is refused', async () => {
    await expect(ask('plan/claim', 'everything' as 'deliver')).rejects.toThrow();
    await expect(ask('plan/grant', { plan: 'reset-passwords' as 'deliver' })).rejects.toThrow();
  });
});
