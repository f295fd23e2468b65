import { stateOf } from '../../state';
import type { ColumnRole, ListRow, RowProblem } from '../../types';
import type { Header } from './header';
import type { SourceRecord } from './records';

/**
 * The accounts of a list: every record under the header brought to the header's width. Rows without any content and
 * repeated headers (lists that were put together) are no accounts. Problems: `cell-count` (found, expected; the row's
 * cells may stand in wrong columns), `bad-quotes`, `line-break` (the column; one for each such cell).
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

  /** Pads or shortens in place, losing nothing; false when the cells may have been shifted. */
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
   * Excel leaves out the separators of empty last columns (Microsoft, KB 77295), here those of the dates. That is
   * certain only if what there is stands in its place: state, password and dates look like themselves.
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

/** Columns of few different values: everything that is asked of them later is asked of the same few strings. */
const repeated: readonly ColumnRole[] = ['uai', 'school', 'homeSchool', 'class', 'state'];

/** Puts one string in the place of equal ones, which saves their memory and most of the time of comparing them. */
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

/** Dates of these lists have years of four digits; « 12/03/45 » is a password. */
function isDate(cell: string): boolean {
  return /^(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\b/.test(cell.trim());
}
