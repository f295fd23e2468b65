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

/** In signs; names, identifiers and passwords have under 100. What shows or prints a list need not fear longer ones. */
const longestCell = 1000;

/**
 * Reads the CSV of ÉduConnect's « Lister les comptes » (DOMAIN D, guides 003 and 004): pupils, external pupils and, where
 * the columns allow it, parents. Gives every account with its cells as they are and what is odd about each row, or
 * the reason to refuse the file; never throws. A file cut exactly at a line end is whole as far as its content tells.
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
  // What stands in a shifted row is in the wrong columns, and would only raise more alarms.
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

/** Of lists that were put together each has its BOM, behind which a header's first quote would be part of its name. */
function withoutInnerBoms(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0] as string;
  return text.split(`\uFEFF${header}`).join(header);
}

function linesWith(code: string, problems: readonly RowProblem[]): Set<number> {
  return new Set(problems.filter((problem) => problem.code === code).map(({ line }) => line));
}
