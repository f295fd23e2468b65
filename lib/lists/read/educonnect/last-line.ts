import type { AccountList, ListRow, RowProblem } from '../../types';
import type { Header } from './header';
import { usualLength } from './passwords';
import type { SourceRecord } from './records';

type Roles = AccountList['roles'];

/**
 * The last record, if the file stops inside the record's last cell: no line end follows, and the cell is the beginning
 * of a date such as the column's others (`01/09/20`). In other columns a cut cannot be recognised.
 */
export function cutInLastCell(
  text: string,
  roles: Roles,
  records: readonly SourceRecord[],
): SourceRecord | undefined {
  const last = records.at(-1);
  if (!last || isEnded(text)) return undefined;
  const at = last.cells.length - 1;
  if (at !== roles.notifiedOn && at !== roles.lastLoginOn) return undefined;
  const shape = shapeOf(last.cells[at] as string);
  const others = records.slice(0, -1).map(({ cells }) => shapeOf(cells[at] ?? ''));
  const cut = shape !== '' && !others.includes(shape) && others.some((other) => other.startsWith(shape));
  return cut ? last : undefined;
}

/**
 * Reports `unended-line` (the column) where the last line has no line end and its last cell may be half a password. A
 * date, a cell in quotes and a password as long as the others are whole.
 */
export function unendedLine(
  text: string,
  { columns, roles }: Header,
  rows: readonly ListRow[],
): RowProblem[] {
  const last = rows.at(-1);
  const at = columns.length - 1;
  if (!last || isEnded(text) || at === roles.notifiedOn || at === roles.lastLoginOn) return [];
  if (at === roles.password) {
    const usual = usualLength(rows.slice(0, -1).map(({ cells }) => cells[at] as string));
    if (last.cells[at]?.length === usual) return [];
  }
  return [{ line: last.line, code: 'unended-line', details: [columns[at] as string] }];
}

function isEnded(text: string): boolean {
  return /[\r\n"]$/.test(text);
}

/** « 01/09/2026 » is `99/99/9999`. */
function shapeOf(cell: string): string {
  return cell.trim().replace(/\d/g, '9');
}
