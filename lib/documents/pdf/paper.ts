import type { Book } from './book';
import { Canvas, type FaceName } from './canvas';
import { type Fitted, fitName, leading } from './fit';
import type { Box } from './units';

type Align = 'left' | 'center' | 'right';

/** How a text is set. Sizes are in points. */
export interface TextStyle {
  face: FaceName;
  size: number;
  /** A name that does not fit at this size is set in several lines. */
  smallest?: number;
  grey?: number;
  align?: Align;
}

/** A page of a book, on which texts are written. */
export class Paper {
  readonly canvas = new Canvas();
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  /** The width of a text in one line at its full size, in points. */
  measure(text: string, { face, size }: TextStyle): number {
    return this.#book.faces[face].measure(text, size);
  }

  /** Lays out a name or a code, without writing it. */
  fit(text: string, room: { width: number; height?: number }, style: TextStyle): Fitted {
    const { size, smallest = size * 0.75 } = style;
    return fitName(this.#book.faces[style.face], text, { ...room, size, smallest });
  }

  /** Writes what was laid out, in the middle of the box's height. */
  place(fitted: Fitted, box: Box, { face, grey, align = 'left' }: TextStyle): void {
    const { size, lines } = fitted;
    const cap = this.#book.faces[face].capHeight(size);
    const top = box.y + (box.height - (lines.length - 1) * size * leading - cap) / 2;
    lines.forEach(({ codes, width }, index) => {
      const room = box.width - (width * size) / 1000;
      const x = box.x + { left: 0, center: room / 2, right: room }[align];
      const baseline = top + cap + index * size * leading;
      this.canvas.text(codes, { x, baseline, size, face, grey });
    });
  }

  /** Writes a name or a code into a box, as small as it must be. */
  write(text: string, box: Box, style: TextStyle): void {
    if (text !== '') this.place(this.fit(text, box, style), box, style);
  }
}

/** A name on one line: each run of white space becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
