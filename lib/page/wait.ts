/** Thrown when a page did not do within the deadline what was waited for. */
export class Overdue extends Error {
  override name = 'Overdue';
}

/** For `catch`: nothing came by the deadline. Any other error is thrown on. */
export function overdue(error: unknown): undefined {
  if (!(error instanceof Overdue)) throw error;
}

interface WaitOptions {
  signal?: AbortSignal;
  /** Calls `ask` when there is a reason to ask again that is no change of the page; returns how to stop that. */
  besides?(ask: () => void): () => void;
  /** Milliseconds after which {@link Overdue} is thrown. */
  deadline: number;
}

/**
 * The first value other than undefined that `read` gives, asked now and after each change under `root`, or under any
 * of several: a change inside a shadow root or a frame is none of the document around it.
 * Rejects with {@link Overdue} at the deadline, and with the signal's reason when it is aborted.
 */
export function waitFor<Value>(
  root: Node | readonly Node[],
  read: () => Value | undefined,
  options: WaitOptions,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const { signal, deadline } = options;
    signal?.throwIfAborted();
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      leave?.();
    };
    const settle = () => {
      const value = read();
      if (value === undefined) return;
      stop();
      resolve(value);
    };
    const onAbort = () => {
      stop();
      reject(signal?.reason);
    };
    const observer = new MutationObserver(settle);
    const timer = setTimeout(() => {
      stop();
      reject(new Overdue());
    }, deadline);
    signal?.addEventListener('abort', onAbort);
    const leave = options.besides?.(settle);
    for (const node of [root].flat())
      observer.observe(node, { childList: true, subtree: true, attributes: true, characterData: true });
    settle();
  });
}

/** What `work` gives, or a rejection with the signal's reason as soon as it is aborted; `work` then ends unheard. */
export function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
