import { defineExtensionMessaging } from '@webext-core/messaging';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WireAnswer, wireMessage } from '../../../lib/browser/wire';

interface Protocol {
  'page/found'(page: string): string;
}
type Receive = (message: unknown, sender: object, answer: (value: WireAnswer) => void) => boolean;

/** Stands in for the browser: it records the library's messages, and `receive` is the listener that the library added. */
const sendMessage = vi.fn<(message: unknown, answer: (value: WireAnswer) => void) => void>();
let receive: Receive;

beforeEach(() => {
  const addListener = (listener: Receive) => {
    receive = listener;
  };
  const onMessage = { addListener, removeListener: vi.fn() };
  vi.stubGlobal('chrome', { runtime: { sendMessage, onMessage } });
});
afterEach(() => void vi.unstubAllGlobals());

test('a message by hand has the shape of the library’s', async () => {
  sendMessage.mockImplementation((_, answer) => answer({ res: 'done' }));
  expect(await defineExtensionMessaging<Protocol>().sendMessage('page/found', 'elea-home')).toBe('done');
  const [sent] = sendMessage.mock.calls[0] as unknown as [Record<string, unknown>];
  const byHand = wireMessage('page/found', 'elea-home');
  expect(Object.keys(byHand)).toEqual(Object.keys(sent));
  expect(byHand).toMatchObject({ type: sent.type, data: sent.data });
  for (const key of ['id', 'timestamp'] as const) expect(typeof byHand[key]).toBe(typeof sent[key]);
});

test('the library hands on a message by hand, and answers with `res` or `err`', async () => {
  const handler = vi.fn(({ data }: { data: string }) => {
    if (data === 'elea-home') return 'done';
    throw new Error('No frame');
  });
  defineExtensionMessaging<Protocol>().onMessage('page/found', handler);
  const answerTo = (data: string) =>
    new Promise<WireAnswer>((resolve) => void receive(wireMessage('page/found', data), {}, resolve));
  expect(await answerTo('elea-home')).toEqual({ res: 'done' });
  expect(await answerTo('elea-import')).toEqual({ err: expect.objectContaining({ message: 'No frame' }) });
});
