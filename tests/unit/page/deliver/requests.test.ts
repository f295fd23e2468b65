// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Answers } from '../../../../lib/page/deliver/requests';

interface Entry {
  initiatorType: string;
  /** Milliseconds since the page began. */
  startTime: number;
  responseStatus: number;
}

/** The browser's own: tells those who observe of each request that was answered. */
const observers = new Set<(entries: Entry[]) => void>();
class FakeObserver {
  readonly #told: (entries: Entry[]) => void;
  constructor(callback: (list: { getEntries(): Entry[] }) => void) {
    this.#told = (entries) => callback({ getEntries: () => entries });
  }
  observe(options: { type: string }): void {
    if (options.type === 'resource') observers.add(this.#told);
  }
  disconnect(): void {
    observers.delete(this.#told);
  }
}

/** The page's server answers, and the page has had the time to draw that. */
function answered(besides: Partial<Entry> = {}): void {
  const startTime = performance.now() + 1;
  for (const tell of observers)
    tell([{ initiatorType: 'fetch', startTime, responseStatus: 200, ...besides }]);
  vi.runAllTimers();
}

let page: AbortController;
let answers: Answers;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('PerformanceObserver', FakeObserver);
  document.body.innerHTML = '';
  page = new AbortController();
  answers = new Answers(document, page.signal);
});
afterEach(() => {
  page.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an answer', () => {
  test.each(['fetch', 'xmlhttprequest', 'iframe'])('may come to a request by %s', (initiatorType) => {
    expect(answers.any).toBe(false);
    answered({ initiatorType });
    expect(answers.any).toBe(true);
  });

  test('whose status the other origin keeps to itself counts', () => {
    answered({ responseStatus: 0 });
    expect(answers.any).toBe(true);
  });

  test.each<[string, Partial<Entry>]>([
    ['a refusal', { responseStatus: 422 }],
    ['a failure', { responseStatus: 500 }],
    ['a picture', { initiatorType: 'img' }],
    ['a count of visits', { initiatorType: 'beacon' }],
    ['a style sheet', { initiatorType: 'link' }],
    ['what was asked for before', { startTime: -60_000 }],
  ])('is not %s', (_, entry) => {
    answered(entry);
    expect(answers.any).toBe(false);
  });

  test('is told a moment later, when a refusal would be drawn', () => {
    const told = vi.fn();
    answers.listen(told);
    for (const tell of observers)
      tell([{ initiatorType: 'fetch', startTime: performance.now() + 1, responseStatus: 200 }]);
    expect(told).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(told).toHaveBeenCalledOnce();
  });

  test('is told each time, to those who still listen', () => {
    const [one, other] = [vi.fn(), vi.fn()];
    const stop = answers.listen(one);
    answers.listen(other);
    answered();
    stop();
    answered();
    expect(one).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(2);
  });

  test('is watched for no more once the page is left', () => {
    page.abort();
    expect(observers.size).toBe(0);
  });
});

describe("a frame's answer", () => {
  /** A frame whose own list of requests has this one, answered so many milliseconds from now. */
  function frameAnswered(later: number, responseStatus = 200): void {
    const inner = document.implementation.createHTMLDocument();
    const timeOrigin = performance.timeOrigin + performance.now() - 5000;
    const entries = [{ initiatorType: 'xmlhttprequest', startTime: 5000 + later, responseStatus }];
    Object.defineProperty(inner, 'defaultView', {
      value: { performance: { timeOrigin, getEntriesByType: () => entries } },
    });
    // An `iframe` would be loaded, which is switched off in the tests' browser.
    const frame = document.createElement('frame');
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    document.body.append(frame);
  }

  test("counts, by the frame's own clock", () => {
    frameAnswered(1000);
    expect(answers.any).toBe(true);
  });

  test('does not, when it was asked for before', () => {
    frameAnswered(-1000);
    expect(answers.any).toBe(false);
  });

  test('does not, when it was a refusal', () => {
    frameAnswered(1000, 403);
    expect(answers.any).toBe(false);
  });
});
