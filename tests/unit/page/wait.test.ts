// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Overdue, unlessAborted, waitFor } from '../../../lib/page/wait';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>rien</p>';
});
afterEach(() => vi.useRealTimers());

const text = () => document.querySelector('output')?.textContent || undefined;

describe('waiting for the page', () => {
  test('gives at once what is there already', async () => {
    document.body.innerHTML = '<output>prêt</output>';
    expect(await waitFor(document, text, { deadline: 1000 })).toBe('prêt');
  });

  test('gives what comes with a change of the page', async () => {
    const waiting = waitFor(document, text, { deadline: 1000 });
    document.body.innerHTML = '<output></output>';
    (document.querySelector('output') as Element).textContent = 'prêt';
    await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toBe('prêt');
  });

  test('ends at the deadline, and reads no more', async () => {
    const read = vi.fn(() => undefined);
    const waiting = waitFor(document, read, { deadline: 1000 });
    const ended = expect(waiting).rejects.toBeInstanceOf(Overdue);
    await vi.advanceTimersByTimeAsync(1000);
    await ended;
    read.mockClear();
    document.body.append('encore');
    await vi.advanceTimersByTimeAsync(100);
    expect(read).not.toHaveBeenCalled();
  });

  test('ends with the reason of its signal', async () => {
    const { signal, abort } = controller();
    const waiting = waitFor(document, text, { deadline: 1000, signal });
    abort('assez');
    await expect(waiting).rejects.toBe('assez');
    await expect(waitFor(document, text, { deadline: 1000, signal })).rejects.toBe('assez');
  });
});

describe('work that a signal may end', () => {
  test('gives its own result or its own error', async () => {
    const { signal } = controller();
    expect(await unlessAborted(Promise.resolve(7), signal)).toBe(7);
    await expect(unlessAborted(Promise.reject(new Error('perdu')), signal)).rejects.toThrow('perdu');
  });

  test('is left behind as soon as the signal says so', async () => {
    const { signal, abort } = controller();
    const working = unlessAborted(new Promise(() => undefined), signal);
    abort('assez');
    await expect(working).rejects.toBe('assez');
  });
});

function controller() {
  const made = new AbortController();
  return { signal: made.signal, abort: (reason: string) => made.abort(reason) };
}
