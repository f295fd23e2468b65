import { found, type Refused, type Result, refuse } from '../../../refusal';
import type { AccountList, RowProblem } from '../../types';
import { decodeList } from './decode';
import { type Header, readHeader } from './header';
import { cutInLastCell, unendedLine } from './last-line';
import { misreadThroughout } from './misread';
import { refuseBinary, refuseText } from './not-a-list';
import { problemsOf } from './problems';
import { readRecords } from './records';
import { rowsOf } from './rows';

/** Longest cell, in characters. Names, identifiers and passwords have under 100; screens and documents rely on a limit. */
const longestCell = 1000;

/**
 * Reads the CSV of ÉduConnect's « Lister les comptes » (DOMAIN D, guides 003 and 004): pupils, external pupils and, where
 * the columns allow it, parents. Gives every account with its cells unchanged and the problems of the rows, or the reason
 * to refuse the file. Never throws. A file that was cut exactly at a line end looks whole.
 */
export function readEduconnectList(bytes: Uint8Array): { ok: true; list: AccountList } | Refused {
  const binary = refuseBinary(bytes);
  if (binary) return binary;
  const decoded = decodeList(bytes);
  if (!decoded.ok) return refuseText(new TextDecoder().decode(bytes)) ?? decoded;
  const { text, encoding } = decoded.value;
  const foreign = refuseText(text);
  if (foreign) return foreign;
  const header = readHeader(text);
  if (!header.ok) return header;
  const { columns, roles, separator } = header.value;
  const table = readTable(text, header.value);
  if (!table.ok) return table;

  const { rows, problems, shifted } = table.value;
  // Cells of a shifted row are in wrong columns: other checks would report problems that are not there.
  const inPlace = { columns, roles, rows: rows.filter(({ line }) => !shifted.has(line)) };
  const all = [...problems, ...problemsOf(inPlace, text)].sort((one, other) => one.line - other.line);
  return { ok: true, list: { columns, roles, rows, dialect: { encoding, separator }, problems: all } };
}

type Table = ReturnType<typeof rowsOf> & { shifted: Set<number> };

function readTable(text: string, header: Header): Result<Table> {
  const { separator, columns, start, line } = header;
  const records = readRecords(withoutInnerBoms(text.slice(start)), {
    separator,
    width: columns.length,
    line,
  });
  if (!records.ok) return records;
  const [, ...body] = records.value;
  const cut = cutInLastCell(text, header.roles, body);
  if (cut) return refuse('list-truncated', cut.line);
  const { rows, problems } = rowsOf(body, header, separator);
  const endless = rows.find(({ cells }) => cells.some(({ length }) => length > longestCell));
  if (endless) return refuse('list-long-cell', endless.line, longestCell);
  const [first] = rows;
  if (!first) return refuse('list-no-accounts');
  const shifted = linesWith('cell-count', problems);
  if (shifted.size === rows.length) return refuse('list-bad-row', first.line);
  const misread = misreadThroughout(columns, rows);
  if (misread) return refuse('list-mojibake', misread.line);
  return found({ rows, problems: [...problems, ...unendedLine(text, header, rows)], shifted });
}

/**
 * `text` without the BOMs before repeated headers. Each of several lists that were joined has its own BOM, and a quote
 * behind a BOM would be read as a part of the column's name.
 */
function withoutInnerBoms(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0] as string;
  return text.split(`\uFEFF${header}`).join(header);
}

function linesWith(code: string, problems: readonly RowProblem[]): Set<number> {
  return new Set(problems.filter((problem) => problem.code === code).map(({ line }) => line));
}
