import { a4, type Box } from './units';

/** The names of the faces in the document. */
export type FaceName = 'sans' | 'bold' | 'mono';

/** Greys from 0, black, to 1, white. Text is dark enough for a printer that is short of toner. */
export const ink = { black: 0, soft: 0.32, rule: 0.62, fill: 0.93 } as const;

interface Stroke {
  /** In points. */
  width?: number;
  grey?: number;
  /** Lengths of dash and gap, in points. */
  dash?: readonly [number, number];
}

/**
 * What is drawn on one A4 page, as operators of a content stream (ISO 32000-1, annex A). Places are in points from the top
 * left corner; the stream counts from the bottom.
 */
export class Canvas {
  readonly #operators: string[] = [];
  #fillGrey = 0;

  /** Writes codes of {@link Face.run} with their left end at `x` and their line at `baseline`. */
  text(
    codes: string,
    at: { x: number; baseline: number; size: number; face: FaceName; grey?: number },
  ): void {
    this.#fill(at.grey ?? ink.black);
    this.#operators.push(
      `BT /${at.face} ${number(at.size)} Tf ${number(at.x)} ${down(at.baseline)} Td <${codes}> Tj ET`,
    );
  }

  fill({ x, y, width, height }: Box, grey: number): void {
    this.#fill(grey);
    this.#operators.push(`${number(x)} ${down(y + height)} ${number(width)} ${number(height)} re f`);
  }

  frame({ x, y, width, height }: Box, stroke: Stroke = {}): void {
    const path = `${number(x)} ${down(y + height)} ${number(width)} ${number(height)} re`;
    this.#stroke(path, stroke);
  }

  line(from: { x: number; y: number }, to: { x: number; y: number }, stroke: Stroke = {}): void {
    this.#stroke(`${number(from.x)} ${down(from.y)} m ${number(to.x)} ${down(to.y)} l`, stroke);
  }

  toString(): string {
    return this.#operators.join('\n');
  }

  #fill(grey: number): void {
    if (grey === this.#fillGrey) return;
    this.#fillGrey = grey;
    this.#operators.push(`${number(grey)} g`);
  }

  #stroke(path: string, { width = 0.5, grey = ink.rule, dash }: Stroke): void {
    const dashes = dash ? `[${dash.join(' ')}] 0 d` : '[] 0 d';
    this.#operators.push(`${number(width)} w ${number(grey)} G ${dashes} ${path} S`);
  }
}

/** Rounded to hundredths of a point, which no printer shows. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function down(y: number): string {
  return number(a4.height - y);
}
