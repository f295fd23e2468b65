import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { ListQuery } from '../../lib/lists/engine';
import type { DocumentOrder } from './make-document';
import type { ListWorker } from './worker';

/** A page's line to its list worker. */
export class ListSession {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ListWorker> = wrap<ListWorker>(this.#worker);

  /** The bytes go to the worker: they are gone from here. */
  open(bytes: Uint8Array) {
    return this.#remote.open(transfer(bytes, [bytes.buffer]));
  }

  query(query: ListQuery) {
    return this.#remote.query(query);
  }

  lines(from: number, to: number) {
    return this.#remote.lines(from, to);
  }

  make(order: DocumentOrder, onProgress: (value: number) => void) {
    return this.#remote.make(order, proxy(onProgress));
  }

  cancel() {
    return this.#remote.cancel();
  }

  close() {
    return this.#remote.close();
  }

  /** Ends the worker, and with it the rows. */
  end(): void {
    this.#worker.terminate();
  }
}
