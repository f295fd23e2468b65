import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleCapture } from '../../../lib/background/handlers/capture';
import { handlePlans } from '../../../lib/background/handlers/plans';
import { handleTaken } from '../../../lib/background/handlers/take';
import { encodeBytes, largestFile } from '../../../lib/bytes/encoded';
import { armCapture, collectCapture } from '../../../lib/page/capture/capture-hook';
import type { CapturedRequest } from '../../../lib/page/capture/captured';
import type { FoundPage } from '../../../lib/sites/contract';
import { provideLocks } from '../support/locks';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

/** What runs in the page's own world, and what that says. */
const page = vi.hoisted(() => ({ ran: [] as unknown[][], says: undefined as unknown }));
vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/background/scripting', () => ({
  inPageWorld: async (_sender: unknown, ...run: unknown[]) => {
    page.ran.push(run);
    return page.says;
  },
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const origin = 'https://si2d.ac-creteil.fr';
const siecle = pageSender({ url: `${origin}/bee/identification.do` });
const found: FoundPage = { site: 'siecle', page: 'siecle-exports', school: '0921234S' };
const wanted = { page: found, kind: 'siecle-students', job: 'elea' } as const;
const post = { how: 'post', url: `${origin}/bee/exports`, fields: [['jeton', 'SECRET']], enctype: '' };
const get = { how: 'get', url: `${origin}/bee/exports/SECRET` };
const fetching = vi.fn<typeof fetch>();

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  page.ran.length = 0;
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
  handlePlans();
  handleTaken();
  await recognise('siecle', siecle);
});
afterEach(() => vi.unstubAllGlobals());

/** A click's request, collected from the page. */
async function collect(told: unknown, sender = siecle): Promise<CapturedRequest | undefined> {
  await ask('plan/grant', { plan: 'export elea' }, sender);
  page.says = told;
  return ask('capture/collect', { patience: 0, keep: false }, sender);
}

const stored = async () => JSON.stringify(await fakeBrowser.storage.session.get(null));

describe('what a page was about to load', () => {
  test.each([post, get])('by $how is kept nowhere in a browser whose pages may fetch it', async (told) => {
    handleCapture({ fetches: false });
    expect(await collect(told)).toEqual(told);
    expect(await stored()).not.toContain('SECRET');
    expect(await ask('capture/fetch', wanted, siecle)).toMatchObject({ refusal: { code: 'no-request' } });
    expect(fetching).not.toHaveBeenCalled();
  });

  test('is kept for one fetch where they may not', async () => {
    handleCapture({ fetches: true });
    await collect(post);
    expect(await stored()).toContain('SECRET');
    await ask('capture/fetch', wanted, siecle);
    expect(await stored()).not.toContain('SECRET');
    expect(await ask('capture/fetch', wanted, siecle)).toMatchObject({ refusal: { code: 'no-request' } });
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  test.each(['capture/take', 'capture/arm'] as const)('is forgotten with the next %s', async (next) => {
    handleCapture({ fetches: true });
    await collect(post);
    const content = await encodeBytes(new Uint8Array(3));
    if (next === 'capture/take') await ask(next, { ...wanted, settings: [], content }, siecle);
    await ask('plan/grant', { plan: 'export elea' }, siecle);
    if (next === 'capture/arm') await ask(next, 1000, siecle);
    expect(await stored()).not.toContain('SECRET');
  });

  test('is fetched by the background without a redirect, and from its own site alone', async () => {
    handleCapture({ fetches: true });
    for (const told of [get, post]) {
      await collect(told);
      const redirect = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
      fetching.mockResolvedValueOnce(redirect);
      const answer = await ask('capture/fetch', wanted, siecle);
      expect(answer).toMatchObject({ refusal: { code: 'redirected' } });
      expect(fetching.mock.lastCall).toMatchObject([told.url, { redirect: 'manual' }]);
    }
    await collect({ ...post, url: 'https://ent.iledefrance.fr/api' });
    expect(await ask('capture/fetch', wanted, siecle)).toMatchObject({ ok: false });
    expect(fetching).toHaveBeenCalledTimes(2);
  });

  test('is no file of more bytes than can be carried', async () => {
    handleCapture({ fetches: true });
    await ask('plan/grant', { plan: 'export elea' }, siecle);
    await ask('capture/arm', 1000, siecle);
    expect(page.ran).toEqual([[armCapture, 1000, largestFile]]);
    const told = { how: 'too-large', url: `blob:${origin}/1` };
    expect(await collect(told)).toEqual(told);
    const chunks = Array.from({ length: 2001 }, () => 'A'.repeat(32_768));
    expect(await collect({ how: 'bytes', url: origin, name: 'a', chunks })).toBeUndefined();
  });
});

describe("the page's door", () => {
  const collecting = (keep: boolean, patience = 0) => ask('capture/collect', { patience, keep }, siecle);
  const grant = () => ask('plan/grant', { plan: 'export elea' }, siecle);
  beforeEach(() => {
    handleCapture({ fetches: false });
    page.says = undefined;
  });

  test('is not touched without a click', async () => {
    expect(await ask('capture/arm', 1000, siecle)).toBe(false);
    expect(await collecting(true)).toBeUndefined();
    expect(page.ran).toEqual([]);
  });

  test('is asked again and again for one click, until it gives something', async () => {
    await grant();
    expect(await collecting(true)).toBeUndefined();
    page.says = get;
    expect(await collecting(true)).toEqual(get);
    expect(await collecting(true)).toBeUndefined();
    expect(page.ran).toEqual(Array(2).fill([collectCapture, 0, true]));
  });

  test('is let go with the click, where nothing came', async () => {
    await grant();
    expect(await collecting(false)).toBeUndefined();
    page.says = get;
    expect(await collecting(true)).toBeUndefined();
  });

  test('is not held where the page says anything but yes', async () => {
    await grant();
    page.says = 'true';
    expect(await ask('capture/arm', 1000, siecle)).toBe(false);
    page.says = true;
    expect(await ask('capture/arm', 1000, siecle)).toBe(true);
  });

  test.each([
    ['another way', { how: 'fetch', url: origin }],
    ['an address of ten thousand characters', { how: 'get', url: `${origin}/${'a'.repeat(10_000)}` }],
    ['fields that are no texts', { ...post, fields: [['jeton', 1]] }],
    ['a thousand fields and one', { ...post, fields: Array(1001).fill(['a', 'b']) }],
    ['nothing but a text', 'get'],
  ])('gives nothing that the page tells of %s', async (_, told) => {
    expect(await collect(told)).toBeUndefined();
  });

  test('is held and asked no longer than the background is awake', async () => {
    await expect(ask('capture/arm', 60_001, siecle)).rejects.toThrow('capture/arm');
    await expect(collecting(true, 10_001)).rejects.toThrow('capture/collect');
    expect(page.ran).toEqual([]);
  });
});

describe('the background fetches in place of the page', () => {
  beforeEach(() => handleCapture({ fetches: true }));
  const fetched = (sender = siecle, job = 'elea') => ask('capture/fetch', { ...wanted, job }, sender);

  test('with the session of ordinary windows alone', async () => {
    for (const other of [{ incognito: true }, { incognito: false, cookieStoreId: 'firefox-container-1' }]) {
      const sender = { ...siecle, tab: { id: 9, windowId: 1, ...other } };
      await recognise('siecle', sender);
      await collect(get, sender);
      expect(await fetched(sender)).toEqual({ ok: false, refusal: { code: 'policy', details: [] } });
    }
    expect(fetching).not.toHaveBeenCalled();
  });

  test('what another tab was about to load not at all', async () => {
    await collect(get);
    const other = { ...siecle, tab: { id: 9, windowId: 1, incognito: false } };
    expect(await fetched(other)).toMatchObject({ refusal: { code: 'no-request' } });
    expect(await fetched(siecle, 'nobody')).toMatchObject({ refusal: { code: 'no-request' } });
    expect(fetching).not.toHaveBeenCalled();
  });

  test('and gives what came, with its name', async () => {
    await collect(get);
    const answer = new Response('PK', { headers: { 'Content-Disposition': 'attachment; filename="e.zip"' } });
    fetching.mockResolvedValue(Object.defineProperty(answer, 'url', { value: get.url }));
    expect(await fetched()).toMatchObject({
      ok: true,
      content: { size: 2, chunks: [btoa('PK')] },
      name: 'e.zip',
    });
  });
});
