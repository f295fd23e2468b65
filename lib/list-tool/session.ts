import { proxy, type Remote, transfer, wrap } from 'comlink';
import { workerLost } from '../failure';
import type { ListEngine, ListQuery } from './engine';
import type { DocumentOrder } from './make-document';
import type { ListWorker } from './worker';

/** A page's connection to its list worker. */
export class ListSession {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ListWorker> = wrap<ListWorker>(this.#worker);
  readonly #failed: Promise<never>;

  /** `onFailed` is called when the worker cannot start or has ended. The worker answers nothing any more then. */
  constructor(onFailed: (error: Error) => void) {
    this.#failed = new Promise((_, reject) => {
      const fail = (event: Event) => {
        event.preventDefault();
        // Without the event's own message, which may quote the list.
        const error = Object.assign(new Error(event.type), { name: workerLost });
        onFailed(error);
        reject(error);
      };
      for (const type of ['error', 'messageerror']) this.#worker.addEventListener(type, fail);
    });
    this.#failed.catch(() => undefined);
  }

  /** The worker's answer. Rejects when the worker is lost: its answer would never come. */
  #unlessLost<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return Promise.race([answer, this.#failed]);
  }

  /** Opens a list. `bytes` are moved to the worker and cannot be used here afterwards. */
  open(bytes: Uint8Array): Promise<ReturnType<ListEngine['open']>> {
    const opened = this.#remote.open(transfer(bytes, [bytes.buffer]));
    return this.#unlessLost<ReturnType<ListEngine['open']>>(opened);
  }

  query(query: ListQuery) {
    return this.#unlessLost(this.#remote.query(query));
  }

  lines(from: number, to: number) {
    return this.#unlessLost(this.#remote.lines(from, to));
  }

  make(order: DocumentOrder, onProgress: (value: number) => void) {
    return this.#unlessLost(this.#remote.make(order, proxy(onProgress)));
  }

  cancel() {
    return this.#remote.cancel();
  }

  close() {
    return this.#remote.close();
  }

  /** Ends the worker, which has the rows. */
  end(): void {
    this.#worker.terminate();
  }
}
