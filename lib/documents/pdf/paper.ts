import type { Book } from './book';
import { Canvas, type FaceName } from './canvas';
import { type Fitted, fitName, leading } from './fit';
import type { Box } from './units';

type Align = 'left' | 'center' | 'right';

/** How a text is set; sizes in points. */
export interface TextStyle {
  face: FaceName;
  size: number;
  /** Under this a name goes on several lines rather than smaller. */
  smallest?: number;
  grey?: number;
  align?: Align;
}

/** A page of a book, with the means to write on it. */
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

  /** Lays a name or a code out for a box, without writing it. */
  fit(text: string, room: { width: number; height?: number }, style: TextStyle): Fitted {
    const { size, smallest = size * 0.75 } = style;
    return fitName(this.#book.faces[style.face], text, { ...room, size, smallest });
  }

  /** Writes what was laid out in the middle of the box's height. */
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

  /** Writes a name or a code into a box, whatever it takes. */
  write(text: string, box: Box, style: TextStyle): void {
    if (text !== '') this.place(this.fit(text, box, style), box, style);
  }
}

/** A name as one line shows it: white space of any kind is a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
