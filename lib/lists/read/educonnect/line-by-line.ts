import { readQuoted } from './quoted';
import type { Shape, SourceRecord } from './records';

/**
 * Lines that one record may take. A cell with a line break takes two, rarely three. Without a limit, each quote that is
 * left open would search the whole file.
 */
const longestRecord = 10;
/** Lines whose quotes contradict each other beyond which a file is no list any more: nobody would look at them all. */
export const mostOddLines = 20_000;

/**
 * True when a cell of the record seems to contain whole rows: it goes over several lines and has the separators of half a
 * row or more (Excel leaves out those of empty last cells). Two lone quotes in two rows then looked like a pair, and the
 * first row's name would get the last row's password.
 */
export function holdsRows(cells: readonly string[], { separator, width }: Shape): boolean {
  return cells.some((cell) => /[\r\n]/.test(cell) && (cell.split(separator).length - 1) * 2 >= width);
}

/**
 * Reads a file whose quotes are not all in pairs, or whose rows differ in width, so that each mistake stays in its row. A
 * record is one line. Where that leaves a quote open and cells missing, it is the few lines that make up a whole row, or
 * else the line as it is, with quotes as parts of the names (`oddQuotes`). `open` marks a record that the file's end cuts.
 * Undefined for more than {@link mostOddLines} lines with such quotes.
 */
export function readLineByLine(text: string, newline: string, shape: Shape): SourceRecord[] | undefined {
  const { separator, width, line } = shape;
  const lines = linesOf(text, newline);
  const unended = !/[\r\n]$/.test(text);
  const records: SourceRecord[] = [];
  let odd = 0;
  for (let at = 0; at < lines.length; at++) {
    const alone = textOf(at, at);
    if (alone.trim() === '') continue;
    const { record, end } = recordAt(at, alone);
    records.push({ line: line + at, ...record });
    if (record.oddQuotes && ++odd > mostOddLines) return undefined;
    at = end;
  }
  return records;

  function recordAt(at: number, alone: string): { record: Omit<SourceRecord, 'line'>; end: number } {
    const { cells, odd, open } = readQuoted(alone, separator);
    if (!odd && !open) return { record: { cells }, end: at };
    if (!open && cells.length === width) return { record: { cells, oddQuotes: true }, end: at };
    const literal = alone.split(separator).map(unwrapped);
    const whole = open && literal.length !== width ? spanning(at) : undefined;
    if (whole) return whole;
    if (open && isCut(at, literal.length)) {
      return { record: { cells: literal, open: true }, end: lines.length };
    }
    return { record: { cells: literal, oddQuotes: true }, end: at };
  }

  /** The record of several lines that begins at `first`. Once its quotes are closed or odd, more lines change nothing. */
  function spanning(first: number) {
    for (let end = first + 1; end < Math.min(first + longestRecord, lines.length); end++) {
      const next = textOf(end, end);
      if (!next.includes('"')) {
        if (next.split(separator).length === width) return undefined;
        continue;
      }
      const { cells, odd, open } = readQuoted(textOf(first, end), separator);
      if (open && !odd) continue;
      const whole = !odd && cells.length === width && !holdsRows(cells, shape);
      return whole ? { record: { cells }, end } : undefined;
    }
    return undefined;
  }

  /** True when the quotes of line `at` stay open to the end of the file, and no line after it is a whole row. */
  function isCut(at: number, cells: number): boolean {
    if (cells === width) return unended && at === lines.length - 1;
    const rest = Array.from(
      { length: Math.min(lines.length - 1 - at, longestRecord) },
      (_, index) => at + 1 + index,
    );
    return (
      rest.length < longestRecord &&
      rest.every((line) => textOf(line, line).split(separator).length !== width) &&
      readQuoted(textOf(at, lines.length - 1), separator).open
    );
  }

  /** Lines `first` to `last`, with the line ends between them. */
  function textOf(first: number, last: number): string {
    return text.slice(lines[first]?.start, lines[last]?.end);
  }
}

function linesOf(text: string, newline: string): { start: number; end: number }[] {
  const lineEnd = newline === '\r' ? /\r|$/g : /\r?\n|$/g;
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start = lineEnd.lastIndex) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(text) as RegExpExecArray;
    lines.push({ start, end: match.index });
    if (match[0] === '') break;
  }
  return lines;
}

/** A cell of a line that is read without regard to quotes, but without those around the whole cell. */
function unwrapped(cell: string): string {
  const inner = /^"(.*)"$/s.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
