import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlePlans } from '../../../../entrypoints/background/plans';
import { ask, listeners, pageSender } from './ask';

vi.mock('../../../../lib/messages', async (original) => ({
  ...(await original<typeof import('../../../../lib/messages')>()),
  ...(await import('./ask')).messaging,
}));

const popup = pageSender({ url: fakeBrowser.runtime.getURL('/popup.html' as '/'), tab: undefined });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  fakeBrowser.reset();
  listeners.clear();
  handlePlans();
});
afterEach(() => vi.useRealTimers());

describe('one click', () => {
  test('authorises one plan, once', async () => {
    await ask('plan/grant', { plan: 'export' });
    expect(await ask('plan/claim', 'export')).toBe(true);
    expect(await ask('plan/claim', 'export')).toBe(false);
  });

  test('authorises no other plan', async () => {
    await ask('plan/grant', { plan: 'export' });
    expect(await ask('plan/claim', 'deliver')).toBe(false);
    expect(await ask('plan/claim', 'export')).toBe(true);
  });

  test('authorises for a minute', async () => {
    await ask('plan/grant', { plan: 'export' });
    vi.setSystemTime(59_999);
    expect(await ask('plan/claim', 'export')).toBe(true);
    await ask('plan/grant', { plan: 'export' });
    vi.setSystemTime(59_999 + 60_000);
    expect(await ask('plan/claim', 'export')).toBe(false);
  });

  test.each([
    ['another tab', { tab: { id: 8, windowId: 1, incognito: false } }],
    ['another origin in the same tab', { url: 'https://ent77.seine-et-marne.fr/admin' }],
    ['another port', { url: 'https://ent.iledefrance.fr:8443/admin' }],
  ])('authorises nothing in %s', async (_, elsewhere) => {
    await ask('plan/grant', { plan: 'export' });
    expect(await ask('plan/claim', 'export', pageSender(elsewhere))).toBe(false);
  });

  test('authorises on the next page of the same site', async () => {
    await ask('plan/grant', { plan: 'prepare-login' });
    const next = pageSender({ url: 'https://ent.iledefrance.fr/suite' });
    expect(await ask('plan/claim', 'prepare-login', next)).toBe(true);
  });

  test('outlives the background, not the session', async () => {
    await ask('plan/grant', { plan: 'export' });
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(1);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('a click in the popup', () => {
  test('counts for the tab that the popup was opened on', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'https://ent.iledefrance.fr/admin' });
    const there = pageSender({ tab: { id: tab.id ?? -1, windowId: 1, incognito: false } });
    await ask('plan/grant', { plan: 'export', tabId: tab.id }, popup);
    expect(await ask('plan/claim', 'export')).toBe(false);
    expect(await ask('plan/claim', 'export', there)).toBe(true);
  });

  test('counts for nothing without a tab', async () => {
    await expect(ask('plan/grant', { plan: 'export' }, popup)).rejects.toThrow('No tab');
  });
});

const tab = { id: 7, windowId: 1, incognito: false };

describe('a message', () => {
  test("of a frame in a page of the site's own is answered", async () => {
    const sender = pageSender({ frameId: 3, tab: { ...tab, url: 'https://ent.iledefrance.fr/portail' } });
    expect(await ask('plan/claim', 'export', sender)).toBe(false);
  });

  test.each([
    ['of another extension', { id: 'une-autre' }],
    ['of a frame in a page that may not be known', { frameId: 3 }],
    ["of a frame in another site's page", { frameId: 3, tab: { ...tab, url: 'https://www.exemple.fr/' } }],
    ['of a page without TLS', { url: 'http://ent.iledefrance.fr/admin' }],
    ['of a page without an address', { url: '' }],
    ['of no tab', { tab: undefined }],
  ])('%s is refused', async (_, changes) => {
    await expect(ask('plan/claim', 'export', pageSender(changes))).rejects.toThrow();
  });

  test("of the extension's own pages is refused where only pages may ask", async () => {
    await expect(ask('plan/claim', 'export', popup)).rejects.toThrow('Not for the extension pages');
  });

  test('of another shape is refused', async () => {
    await expect(ask('plan/claim', 'everything' as 'export')).rejects.toThrow();
    await expect(ask('plan/grant', { plan: 'reset-passwords' as 'export' })).rejects.toThrow();
  });
});
