import { failureCode, failureText } from '../failure';
import { t } from '../text/t';
import type { Message, View } from '../view/view';
import { type Background, noteFailure } from './background';

/** What a person asked for and how it goes: one thing at a time, which can be cancelled, and its last word. */
export class Asked {
  #abort: AbortController | undefined;
  #message: Message | undefined;
  #progress: View['progress'];
  #wanted: (() => HTMLElement | undefined) | undefined;

  constructor(
    private readonly background: Background,
    private readonly redraw: () => void,
    private readonly page: AbortSignal,
    /** The page's id, under which failures are noted. */
    private readonly place = 'page',
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
    } catch (error) {
      if (abort.signal.aborted) this.say(t('cancelled'));
      else this.#sayFailure(error);
    } finally {
      this.#abort = undefined;
      this.#progress = undefined;
      this.#wanted = undefined;
      this.redraw();
    }
  }

  /** For what no act waits for, such as a note of a click on the page: its failure ends in words too. */
  async follow(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!this.page.aborted) this.#sayFailure(error);
    }
  }

  #sayFailure(error: unknown): void {
    // Where Passerelle may no longer run, the whole panel goes.
    if (failureCode(error) === 'withdrawn') throw error;
    noteFailure(this.background, `panel/${this.place}`, error);
    this.fail(failureText(error));
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
