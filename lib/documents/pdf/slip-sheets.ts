import type { Book } from './book';
import { ink } from './canvas';
import { Paper } from './paper';
import { type SlipLayout, slotOf } from './slip-layouts';
import { a4, type Box, mm } from './units';

/** The scissors' distance from the left edge. No printer leaves more white. */
const scissorsAt = mm(7);
const scissors = { face: 'sans', size: 10, grey: ink.soft } as const;

/** Fills sheets with slips, one place after the other, and draws the lines to cut. */
export class SlipSheets {
  readonly #book: Book;
  readonly #layout: SlipLayout;
  #bookmark: string | undefined;
  #paper: Paper | undefined;
  /** Slips on the sheet. */
  #count = 0;

  /** `bookmark` leads to the first sheet. */
  constructor(book: Book, layout: SlipLayout, bookmark?: string) {
    this.#book = book;
    this.#layout = layout;
    this.#bookmark = bookmark;
  }

  next(): { paper: Paper; slot: Box } {
    if (this.#count === this.#layout.columns * this.#layout.rows) this.end();
    this.#paper ??= new Paper(this.#book);
    return { paper: this.#paper, slot: slotOf(this.#layout, this.#count++) };
  }

  /** Adds the current sheet to the book. */
  end(): void {
    if (!this.#paper) return;
    if (!this.#layout.labels) this.#drawCuts(this.#paper);
    this.#book.add(this.#paper.canvas, this.#bookmark);
    this.#bookmark = undefined;
    this.#paper = undefined;
    this.#count = 0;
  }

  /** Draws dashed lines between slips and after the last ones. The empty rest of the sheet has none. */
  #drawCuts({ canvas }: Paper): void {
    const { columns, rows } = this.#layout;
    const used = Math.ceil(this.#count / columns);
    const lowest = Math.min(used, rows) * (a4.height / rows);
    const stroke = { width: 0.5, grey: ink.soft, dash: [4, 3] } as const;
    const { codes, width } = this.#book.faces.sans.run('✂');
    const drop = this.#book.faces.sans.capHeight(scissors.size) / 2;
    for (let row = 1; row <= used && row < rows; row++) {
      const y = (row * a4.height) / rows;
      const after = scissorsAt + (width * scissors.size) / 1000 + 2;
      canvas.line({ x: 0, y }, { x: scissorsAt - 2, y }, stroke);
      canvas.text(codes, { x: scissorsAt, baseline: y + drop, ...scissors });
      canvas.line({ x: after, y }, { x: a4.width, y }, stroke);
    }
    for (let column = 1; column < columns; column++) {
      const x = (column * a4.width) / columns;
      canvas.line({ x, y: 0 }, { x, y: lowest }, stroke);
    }
  }
}
