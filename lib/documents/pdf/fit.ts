import type { Face, Run } from './face';

/** A text laid out: one or more lines at one size. */
export interface Fitted {
  /** In points. */
  size: number;
  lines: Run[];
  /** From the top of the first line to the bottom of the last, in points. */
  height: number;
}

interface Room {
  /** In points. */
  width: number;
  /** In points. Without a height, there may be any number of lines. */
  height?: number;
  /** The size wanted, in points. */
  size: number;
}

/** The distance between two lines, in sizes of the font. */
export const leading = 1.2;

/**
 * Lays out a name or a code, which is never cut. It is set in one line, at a smaller size if needed, down to `smallest`,
 * which is still easy to read. If that is not enough, it is set in several lines, and only then below `smallest`.
 */
export function fitName(face: Face, text: string, room: Room & { smallest: number }): Fitted {
  const run = face.run(text);
  const { size, width, smallest } = room;
  const natural = (run.width * size) / 1000;
  // Rounded down to hundredths of a point, so that rounding makes no line too wide.
  const fitting = natural <= width ? size : Math.floor(((size * width) / natural) * 100) / 100;
  if (fitting >= smallest && fitting * leading <= (room.height ?? Number.POSITIVE_INFINITY)) {
    return { size: fitting, lines: [run], height: fitting * leading };
  }
  return fitParagraph(face, text, { ...room, size: Math.min(smallest, size) });
}

/** Lays out a sentence, which is never cut: in as many lines as it needs, and smaller only where they do not fit. */
export function fitParagraph(face: Face, text: string, room: Room): Fitted {
  const { width, height = Number.POSITIVE_INFINITY } = room;
  for (let { size } = room; ; size *= 0.95) {
    const lines = wrap(face, text, (width * 1000) / size);
    const needed = lines.length * size * leading;
    const widest = Math.max(...lines.map((line) => line.width)) * size;
    if (needed <= height && widest <= width * 1000 + 1) return { size, lines, height: needed };
  }
}

/**
 * Lines no wider than `width` (at size 1000). They break after spaces, other than no-break ones, and after hyphens, dashes,
 * slashes and at signs. A word that is too wide alone is broken anywhere.
 */
function wrap(face: Face, text: string, width: number): Run[] {
  const fits = (line: string) => face.run(line.trimEnd()).width <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.split(/(?<= )(?=[^ ])|(?<=[-–—/@])(?=[^\s–—/@-])/u)) {
      if (fits(line + piece)) {
        line += piece;
        continue;
      }
      if (line) lines.push(line);
      line = '';
      for (const character of fits(piece) ? [piece] : piece) {
        if (line && !fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    lines.push(line);
  }
  return lines.map((line) => face.run(line.trimEnd()));
}
