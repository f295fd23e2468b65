import { classOf } from './cells';
import { classesOf, type SortOrder } from './sort';
import type { AccountList, ListRow } from './types';

export interface ClassGroup {
  /** Empty for pupils without class. */
  name: string;
  rows: ListRow[];
}

/** `rows` by class: classes sorted by `order`, the rows of each in the order given. Classes without a row are left out. */
export function groupByClass(
  list: Pick<AccountList, 'roles' | 'rows'>,
  rows: readonly ListRow[],
  order: SortOrder = 'class',
): ClassGroup[] {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const name = classOf(list, row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return classesOf({ roles: list.roles, rows: list.rows }, order).flatMap((name) => {
    const group = groups.get(name);
    return group ? [{ name, rows: group }] : [];
  });
}
