import type { Message, View } from '../../components/view';
import { t } from '../../lib/text';

/** What a person asked for and how it goes: one thing at a time, which can be cancelled, and its last word. */
export class Asked {
  #abort: AbortController | undefined;
  #message: Message | undefined;
  #progress: View['progress'];
  #wanted: (() => HTMLElement | undefined) | undefined;

  constructor(
    private readonly redraw: () => void,
    private readonly page: AbortSignal,
  ) {}

  get busy(): boolean {
    return this.#abort !== undefined;
  }

  /** Runs `work`, unless something runs already. An error of ours ends in words, like everything else. */
  async run(work: (signal: AbortSignal) => Promise<void>, label?: string): Promise<void> {
    if (this.busy) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#message = undefined;
    if (label) this.progress(label);
    try {
      await work(AbortSignal.any([abort.signal, this.page]));
    } catch {
      if (abort.signal.aborted) this.say(t('cancelled'));
      else this.fail(t('unexpected_error'));
    } finally {
      this.#abort = undefined;
      this.#progress = undefined;
      this.#wanted = undefined;
      this.redraw();
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Its last word, if there is one. */
  get message(): Message | undefined {
    return this.#message;
  }

  clear(): void {
    this.#message = undefined;
    this.redraw();
  }

  say(text: string): void {
    this.#message = { tone: 'status', text };
    this.redraw();
  }

  fail(text: string): void {
    this.#message = { tone: 'alert', text };
    this.redraw();
  }

  progress(label: string, value?: number): void {
    this.#progress = { label, value };
    this.redraw();
  }

  /** Asks for a press of the person's own while it waits, on what `where` finds of the page. */
  want(text: string, where: () => HTMLElement | undefined): void {
    this.#wanted = where;
    this.progress(text);
  }

  /** What of the page the person is asked to press. */
  get wanted(): HTMLElement | undefined {
    return this.#wanted?.();
  }

  /** Its part of a view. */
  shown(): Pick<View, 'message' | 'progress'> {
    return { message: this.#message, progress: this.#progress };
  }
}
