import { pageRoots } from '../read/roots';

/**
 * What may carry a file, as the browser calls it: a script's request, or a form sent into a frame. A beacon is a
 * count of visits.
 */
const carriers = ['xmlhttprequest', 'fetch', 'iframe'];

/** A refusal is drawn a moment after the answer that brings it; milliseconds. */
const pause = 250;

/**
 * Whether the page has been answered by a server since this was made: a widget shows the name of
 * a file as soon as it has it, and only an answer says that it was sent.
 */
export class Answers {
  #seen = false;
  readonly #asking = new Set<() => void>();
  readonly #since = performance.timeOrigin + performance.now();

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    // The browser's own list is full after some hundred entries; what it is told from now on is not.
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => this.#isAnswer(entry, performance.timeOrigin)))
        setTimeout(() => this.#see(), pause);
    });
    observer.observe({ type: 'resource' });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  get any(): boolean {
    return this.#seen || this.#inFrames();
  }

  /** Calls `ask` at each answer; returns how to stop that. */
  readonly listen = (ask: () => void) => {
    this.#asking.add(ask);
    return () => void this.#asking.delete(ask);
  };

  #see(): void {
    this.#seen = true;
    for (const ask of this.#asking) ask();
  }

  #inFrames(): boolean {
    for (const root of pageRoots(this.document)) {
      const view = root === this.document ? null : (root as Document).defaultView;
      const entries = view?.performance.getEntriesByType('resource') ?? [];
      if (entries.some((entry) => this.#isAnswer(entry, view?.performance.timeOrigin ?? 0))) return true;
    }
    return false;
  }

  #isAnswer(entry: PerformanceEntry, origin: number): boolean {
    const { initiatorType, responseStatus, startTime } = entry as PerformanceResourceTiming;
    // 0 where the server, of another origin, does not let it be seen.
    return carriers.includes(initiatorType) && origin + startTime >= this.#since && responseStatus < 400;
  }
}
