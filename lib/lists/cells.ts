import type { AccountList, ColumnRole, ListRow } from './types';

/** The row's cell in the column of that role, unchanged; empty where the list has no such column. */
export function cellOf(list: Pick<AccountList, 'roles'>, row: ListRow, role: ColumnRole): string {
  const at = list.roles[role];
  return at === undefined ? '' : (row.cells[at] ?? '');
}

/** What a list is grouped by: the class, or the own school of external pupils, who have no class here (DOMAIN D). */
export function classRole({ roles }: Pick<AccountList, 'roles'>): 'class' | 'homeSchool' {
  return roles.class === undefined && roles.homeSchool !== undefined ? 'homeSchool' : 'class';
}

/**
 * The class of a row, as it is shown and grouped; empty for a pupil without class. Two spellings are two classes, unless
 * only white space differs: some schools have both « 2NDE GENERALE E » and « 2NDE GENERALE É » (DOMAIN A6).
 */
export function classOf(list: Pick<AccountList, 'roles'>, row: ListRow): string {
  const cell = cellOf(list, row, classRole(list));
  return /\s\s|[^\S ]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell.trim();
}

/** The different names of schools in a list, in the order of the rows. */
export function schoolsOf(list: Pick<AccountList, 'roles' | 'rows'>): string[] {
  const cells = new Set<string>();
  let last = '';
  for (const row of list.rows) {
    const cell = cellOf(list, row, 'school');
    // Most lists have one school, or each school's rows together: compare with the row before, which costs less.
    if (cell !== last) cells.add(cell);
    last = cell;
  }
  return [...new Set([...cells].map((cell) => cell.trim()))].filter(Boolean);
}
