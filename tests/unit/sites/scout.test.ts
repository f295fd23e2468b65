// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Detector } from '../../../lib/sites/contract';
import type { Site } from '../../../lib/sites/define';
import { elea } from '../../../lib/sites/elea/site';
import { scout } from '../../../lib/sites/scout';

const found = { site: 'elea', page: 'elea-home' } as const;
/** A site with one page, which `detect` finds. */
const knowing = (detect: Detector): Site[] => [{ ...elea, pages: { 'elea-home': detect } }];
const { runtime } = fakeBrowser;
const sendMessage = vi.fn<(message: unknown) => Promise<{ err?: unknown }>>();

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser, { runtime: { id: 'passerelle', sendMessage } });
  sendMessage.mockReset();
  Reflect.deleteProperty(globalThis, Symbol.for('passerelle scout'));
});
afterEach(() => {
  Object.assign(fakeBrowser, { runtime });
  vi.useRealTimers();
});

/** How often the background is told of the page when it answers so, and then that it has done it. */
async function timesTold(...answers: (() => Promise<{ err?: unknown }>)[]): Promise<number> {
  sendMessage.mockResolvedValue({});
  for (const answer of answers) sendMessage.mockImplementationOnce(answer);
  scout(
    knowing(() => found),
    Promise.resolve(),
  );
  await vi.advanceTimersByTimeAsync(5000);
  return sendMessage.mock.calls.length;
}

const stopped = () => Promise.reject(new Error('The message channel closed'));
const failed = () => Promise.resolve({ err: { message: 'No frame' } });

test('tells the background once of a page that it knows', async () => {
  expect(await timesTold()).toBe(1);
  expect(sendMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'page/found', data: found }));
});

test('tells it again when it was stopped, and when it failed', async () => {
  expect(await timesTold(stopped, failed)).toBe(3);
});

test('gives up in the end', async () => {
  const begun = Date.now();
  expect(await timesTold(...Array(20).fill(failed))).toBe(6);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(8);
  const last = sendMessage.mock.calls.at(-1)?.[0] as { timestamp: number };
  expect(last.timestamp - begun).toBe(19_050);
});

test('looks once in a document, however often it is put there', async () => {
  scout(
    knowing(() => found),
    Promise.resolve(),
  );
  expect(await timesTold()).toBe(1);
});

test('says nothing of a page that it does not know', async () => {
  scout(
    knowing(() => undefined),
    Promise.resolve(),
  );
  await vi.advanceTimersByTimeAsync(5000);
  expect(sendMessage).not.toHaveBeenCalled();
});

test('reads no page any more once its extension is gone', async () => {
  const detect = vi.fn(() => undefined);
  scout(knowing(detect), Promise.resolve());
  await vi.advanceTimersByTimeAsync(0);
  Object.assign(fakeBrowser, { runtime: {} });
  detect.mockClear();
  document.body.append('changed');
  await vi.advanceTimersByTimeAsync(1000);
  expect(detect).not.toHaveBeenCalled();
});

test('does nothing in a page that is loaded ahead, until a person sees it', async () => {
  Object.assign(document, { prerendering: true });
  expect(await timesTold()).toBe(0);
  Object.assign(document, { prerendering: false });
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sendMessage).toHaveBeenCalledOnce();
});
