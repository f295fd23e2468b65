import Papa from 'papaparse';
import { found, type Result, refuse } from '../../../refusal';
import { holdsRows, mostOddLines, readLineByLine } from './line-by-line';

export interface Shape {
  separator: string;
  /** How many columns the header has. */
  width: number;
  /** Line of the source where the text begins. */
  line: number;
}

/** A record of the file. It may have too many or too few cells. */
export interface SourceRecord {
  line: number;
  cells: string[];
  /** The quotes do not fit together; this is the likeliest reading. */
  oddQuotes?: boolean;
  /** The file ends inside the record. */
  open?: boolean;
}

/**
 * Cuts a list into records, without blank lines; the first is the header. Papa Parse reads a well-formed file. In any
 * other file, a lone quote, or two that look like a pair, would make one cell of the rows behind: such a file is read line
 * by line. Refuses `list-truncated` (the line where the last record starts) where no line end follows that record and it
 * is shorter than the others, or inside quotes; and `list-bad-quotes` (how many) where too many lines have no reading.
 */
export function readRecords(text: string, shape: Shape): Result<SourceRecord[]> {
  const { separator, width, line } = shape;
  const quoted = text.includes('"');
  const newline = lineEndOf(text, quoted);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline, fastMode: !quoted });
  // A file without quotes may mix LF and CRLF.
  if (newline === '\n') for (const cells of data) dropReturn(cells);

  const broken = quoted && !oneLineEach(text, newline, data.length);
  const sound =
    errors.length === 0 &&
    data.every((cells) => cells.length === width || isBlank(cells)) &&
    !(broken && data.some((cells) => holdsRows(cells, shape)));
  const records = quoted && !sound ? readLineByLine(text, newline, shape) : numbered(data, line, broken);
  if (!records) return refuse('list-bad-quotes', mostOddLines);
  const last = records.at(-1);
  const ended = /[\r\n]$/.test(text);
  if (last?.open || (last && !ended && last.cells.length < width)) return refuse('list-truncated', last.line);
  return found(records);
}

/** The line end of the header, outside quotes. Without quotes, LF serves for CRLF too. */
function lineEndOf(text: string, quoted: boolean): '\r\n' | '\n' | '\r' {
  if (!quoted) return text.includes('\n') ? '\n' : '\r';
  const head = text.slice(0, 10_000).replace(/"[^"]*"/g, '');
  return (/\r\n|[\r\n]/.exec(head)?.[0] ?? '\n') as '\r\n' | '\n' | '\r';
}

function dropReturn(cells: string[]): void {
  const last = cells[cells.length - 1] as string;
  if (last.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

function isBlank(cells: string[]): boolean {
  return cells.length === 1 && (cells[0] as string).trim() === '';
}

/** Gives each record its line. `broken` says that some cells contain line breaks, which count too. */
function numbered(data: string[][], first: number, broken: boolean): SourceRecord[] {
  const records: SourceRecord[] = [];
  let line = first;
  for (const cells of data) {
    if (!isBlank(cells)) records.push({ line, cells });
    line++;
    if (broken) for (const cell of cells) line += countBreaks(cell);
  }
  return records;
}

/** True when every line end is between two records. Then no cell has to be searched for line breaks. */
function oneLineEach(text: string, newline: string, records: number): boolean {
  return ['\n', '\r'].every((sign) => occurrences(text, sign) === (newline.includes(sign) ? records - 1 : 0));
}

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function countBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|[\r\n]/).length - 1 : 0;
}
