/** How a caller follows a document being made and stops it. */
export interface DocumentJob {
  /** Told the share that is done, 0 to 1, at most every {@link slice}. */
  onProgress?: (done: number) => void;
  /** Once aborted, the document is given up with the signal's reason. */
  signal?: AbortSignal;
}

/** Milliseconds between two returns to the event loop: a cancel is heard within them. */
const slice = 30;

/** Long work calls {@link rest} as often as it likes; now and then it lets messages in, such as « Annuler ». */
export class Pace {
  readonly #job: DocumentJob;
  readonly #total: number;
  #done = 0;
  #since = performance.now();

  /** `total`: how many units of work there are, whatever a unit is. */
  constructor(job: DocumentJob, total: number) {
    this.#job = job;
    this.#total = Math.max(total, 1);
    job.signal?.throwIfAborted();
  }

  /** To be called when `units` more are done. A promise only where there is something to wait for. */
  rest(units = 1): Promise<void> | undefined {
    this.#done += units;
    return performance.now() - this.#since < slice ? undefined : this.#breathe();
  }

  /** Lets messages in, come what may; says 1 at the end of all work. */
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
