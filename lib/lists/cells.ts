import type { AccountList, ColumnRole, ListRow } from './types';

/** The row's cell in the column of that meaning, as it is; empty where the list has no such column. */
export function cellOf(list: Pick<AccountList, 'roles'>, row: ListRow, role: ColumnRole): string {
  const at = list.roles[role];
  return at === undefined ? '' : (row.cells[at] ?? '');
}

/** By what a list is split: the class or, for external pupils, who have none here, their own school (DOMAIN D). */
export function classRole({ roles }: Pick<AccountList, 'roles'>): 'class' | 'homeSchool' {
  return roles.class === undefined && roles.homeSchool !== undefined ? 'homeSchool' : 'class';
}

/**
 * The class of a row, as it is shown and grouped; empty for a pupil without class. White space aside, two spellings
 * are two classes: « 2NDE GENERALE E » and « 2NDE GENERALE É » stand side by side in some schools (DOMAIN A6).
 */
export function classOf(list: Pick<AccountList, 'roles'>, row: ListRow): string {
  const cell = cellOf(list, row, classRole(list));
  return /\s\s|[^\S ]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell.trim();
}

/** The different names of schools in a list, in the order in which they come. */
export function schoolsOf(list: Pick<AccountList, 'roles' | 'rows'>): string[] {
  const cells = new Set<string>();
  let last = '';
  for (const row of list.rows) {
    const cell = cellOf(list, row, 'school');
    // Mostly there is one school, or they stand together.
    if (cell !== last) cells.add(cell);
    last = cell;
  }
  return [...new Set([...cells].map((cell) => cell.trim()))].filter(Boolean);
}
