import { stateOf } from '../../state';
import type { ColumnRole, ListRow, RowProblem } from '../../types';
import type { Header } from './header';
import type { SourceRecord } from './records';

/**
 * The accounts of a list: every record under the header, brought to the header's width. Empty rows and repeated headers
 * (of lists that were joined) are left out. Problems: `cell-count` (found, expected; the row's cells may be in wrong
 * columns), `bad-quotes`, `line-break` (the column; one for each such cell).
 */
export function rowsOf(
  records: readonly SourceRecord[],
  header: Header,
  separator: string,
): { rows: ListRow[]; problems: RowProblem[] } {
  const { columns, roles } = header;
  const rows: ListRow[] = [];
  const problems: RowProblem[] = [];
  const share = sharing(roles);
  for (const record of records) {
    const { line, cells, oddQuotes } = record;
    if (isHeader(cells) || cells.every((cell) => cell === '')) continue;
    const found = cells.length;
    if (!widen(cells)) report(line, 'cell-count', found, columns.length);
    if (oddQuotes) report(line, 'bad-quotes');
    cells.forEach((cell, at) => {
      if (cell.includes('\n') || cell.includes('\r')) report(line, 'line-break', columns[at] as string);
    });
    share(cells);
    rows.push(oddQuotes ? { line, cells } : record);
  }
  return { rows, problems };

  function report(line: number, code: string, ...details: (string | number)[]): void {
    problems.push({ line, code, details: details.map(String) });
  }

  function isHeader(cells: string[]): boolean {
    return (
      cells.length === columns.length && cells.every((cell, index) => cell.trim() === columns[index]?.trim())
    );
  }

  /** Brings `cells` to the header's width, without losing text. False when cells may be in wrong columns. */
  function widen(cells: string[]): boolean {
    while (cells.length > columns.length && cells.at(-1) === '') cells.pop();
    if (cells.length === columns.length) return true;
    if (cells.length > columns.length) {
      cells.push(cells.splice(columns.length - 1).join(separator));
      return false;
    }
    const whole = lacksOnlyItsEnd(cells);
    while (cells.length < columns.length) cells.push('');
    return whole;
  }

  /**
   * True when a short row only lacks empty cells at its end: Excel leaves out their separators (Microsoft, KB 77295). To
   * be certain, the state, the password and the dates must have the form of their columns.
   */
  function lacksOnlyItsEnd(cells: string[]): boolean {
    const needed = [roles.lastName, roles.firstName, roles.class, roles.state, roles.login, roles.password];
    if (needed.some((at) => at !== undefined && at >= cells.length)) return false;
    const state = roles.state === undefined ? '' : (cells[roles.state] as string);
    const dates = [roles.notifiedOn, roles.lastLoginOn].map((at) => (at === undefined ? '' : cells[at]));
    const inPlace = dates.every((date) => !date || isDate(date));
    return stateOf(state) !== 'unknown' && inPlace && !isDate(cells[roles.password as number] as string);
  }
}

/** Columns that have few different values. */
const repeated: readonly ColumnRole[] = ['uai', 'school', 'homeSchool', 'class', 'state'];

/** Gives the function that replaces equal cells by one string, to save memory and the time of comparing them. */
function sharing(roles: Header['roles']): (cells: string[]) => void {
  const columns = repeated.flatMap((role) => roles[role] ?? []);
  const known = columns.map(() => new Map<string, string>());
  return (cells) => {
    columns.forEach((at, index) => {
      const cell = cells[at] as string;
      const same = known[index]?.get(cell);
      if (same === undefined) known[index]?.set(cell, cell);
      else cells[at] = same;
    });
  };
}

/** True for a date with a year of four digits, as these lists write it. « 12/03/45 » is a password. */
function isDate(cell: string): boolean {
  return /^(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\b/.test(cell.trim());
}
