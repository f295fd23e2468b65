/** How a caller follows and stops the making of a document. */
export interface DocumentJob {
  /** Called with the share that is done, 0 to 1, at most once every {@link slice}. */
  onProgress?: (done: number) => void;
  /** Aborting it ends the making with the signal's reason. */
  signal?: AbortSignal;
}

/** Milliseconds between two returns to the event loop. A cancel takes effect after that time at most. */
const slice = 30;

/** Lets messages such as « Annuler » in during long work, which calls {@link rest} after each piece of it. */
export class Pace {
  readonly #job: DocumentJob;
  readonly #total: number;
  #done = 0;
  #since = performance.now();

  /** `total` is the number of units of work. The caller decides what a unit is. */
  constructor(job: DocumentJob, total: number) {
    this.#job = job;
    this.#total = Math.max(total, 1);
    job.signal?.throwIfAborted();
  }

  /** Call it when `units` more are done, and await the result. It is no promise where there is nothing to wait for. */
  rest(units = 1): Promise<void> | undefined {
    this.#done += units;
    return performance.now() - this.#since < slice ? undefined : this.#breathe();
  }

  /** Lets messages in and reports 1. Call it at the end of all work. */
  async end(): Promise<void> {
    this.#done = this.#total;
    await this.#breathe();
  }

  async #breathe(): Promise<void> {
    this.#job.onProgress?.(Math.min(this.#done / this.#total, 1));
    await new Promise((resolve) => setTimeout(resolve));
    this.#job.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
