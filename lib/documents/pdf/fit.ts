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
  /** In points; without it there may be any number of lines. */
  height?: number;
  /** The size wanted, in points. */
  size: number;
}

/** Distance of lines, in sizes of the font. */
export const leading = 1.2;

/**
 * A name or a code: in one line, smaller if need be but not under `smallest`, which is still read easily; else in
 * several lines; and where there is no room for those, smaller still. Never cut.
 */
export function fitName(face: Face, text: string, room: Room & { smallest: number }): Fitted {
  const run = face.run(text);
  const { size, width, smallest } = room;
  const natural = (run.width * size) / 1000;
  // Half a hundredth of a point aside, which rounding may take.
  const fitting = natural <= width ? size : Math.floor(((size * width) / natural) * 100) / 100;
  if (fitting >= smallest && fitting * leading <= (room.height ?? Number.POSITIVE_INFINITY)) {
    return { size: fitting, lines: [run], height: fitting * leading };
  }
  return fitParagraph(face, text, { ...room, size: Math.min(smallest, size) });
}

/** A sentence: in as many lines as it takes, and smaller only where they would not fit. Never cut. */
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
 * Lines no wider than `width` (at size 1000), broken after spaces (no-break ones aside), then after hyphens and such, and inside a word where
 * it alone is too wide.
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
