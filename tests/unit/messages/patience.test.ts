import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askPatiently } from '../../../lib/messages/patiently';
import { sendMessage } from '../../../lib/messages/send';

const send = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({ sendMessage: send, onMessage: () => undefined }),
}));

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
});
afterEach(() => vi.useRealTimers());

const unheard = () =>
  Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

/** What became of `promise`, and after how many milliseconds. */
async function ends<Value>(promise: Promise<Value>): Promise<[outcome: unknown, ms: number]> {
  const begun = Date.now();
  const end = promise.then(
    (value) => [value, Date.now() - begun] as [unknown, number],
    (error: Error) => [error.message, Date.now() - begun] as [unknown, number],
  );
  await vi.advanceTimersByTimeAsync(600_000);
  return end;
}

describe('a message', () => {
  test('waits for a background that starts slowly, longer each time', async () => {
    for (let time = 0; time < 4; time++) send.mockImplementationOnce(unheard);
    send.mockResolvedValue('uai');
    expect(await ends(sendMessage('school/uai', undefined))).toEqual(['uai', 200 + 400 + 800 + 1600]);
  });

  test('is given up after six seconds, and at once where something else is wrong', async () => {
    send.mockImplementation(unheard);
    expect(await ends(sendMessage('school/uai', undefined))).toEqual([
      expect.stringContaining('Receiving end'),
      6200,
    ]);
    expect(send).toHaveBeenCalledTimes(6);
    send.mockImplementation(() => Promise.reject(new Error('storage is broken')));
    expect(await ends(sendMessage('school/uai', undefined))).toEqual(['storage is broken', 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a patient question', () => {
  const life = new AbortController();
  const late = vi.fn();
  beforeEach(() => late.mockReset());

  test('is asked until it is answered, and a person told once within 20 seconds', async () => {
    send.mockImplementation(unheard);
    const question = askPatiently(() => sendMessage('school/uai', undefined), life.signal, late);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(8000);
    expect(late).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(late).toHaveBeenCalledOnce();
    send.mockClear();
    await vi.advanceTimersByTimeAsync(3_600_000);
    // Six of each question, which is asked again after 16 seconds at most.
    expect(send.mock.calls.length).toBeLessThan((3600 / (6.2 + 16) + 1) * 6);
    send.mockResolvedValue('uai');
    expect((await ends(question))[0]).toBe('uai');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('says no word of a background that answers in time', async () => {
    send.mockImplementationOnce(unheard).mockResolvedValue('uai');
    expect(await ends(askPatiently(() => sendMessage('school/uai', undefined), life.signal, late))).toEqual([
      'uai',
      200,
    ]);
    expect(late).not.toHaveBeenCalled();
  });

  test('is not repeated where it was refused, nor once its page is left', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('storage is broken')));
    expect(await ends(askPatiently(ask, life.signal, late))).toEqual(['storage is broken', 0]);
    expect(ask).toHaveBeenCalledOnce();
    const page = new AbortController();
    const lost = vi.fn(unheard);
    const question = askPatiently(lost, page.signal, late);
    await vi.advanceTimersByTimeAsync(0);
    page.abort();
    expect((await ends(question))[0]).toBeUndefined();
    expect(lost).toHaveBeenCalledOnce();
  });
});
