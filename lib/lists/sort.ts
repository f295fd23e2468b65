import { cellOf, classOf } from './cells';
import { levelsOf } from './levels';
import { collator, type Ranks, rankBy, rankTexts, sortByRanks } from './rank';
import { accountStates, stateOf } from './state';
import type { AccountList, ColumnRole, ListRow } from './types';

/** What a list is sorted by. Rows that are equal in it are sorted by class, then last name, then first name. */
export type SortOrder = 'class' | 'pedagogic' | 'name' | 'state';

type Table = Pick<AccountList, 'roles' | 'rows'>;

/**
 * A new array of the list's rows, sorted. Rows stay whole. French collation: accents and case are ignored, numbers sort
 * as numbers, empty cells come last, and equal rows keep the order of the source. Two classes whose names differ in an
 * accent only are not mixed.
 */
export function sortList(list: Table, order: SortOrder): ListRow[] {
  const text = (role: ColumnRole) => rankTexts(list.rows.map((row) => cellOf(list, row, role)));
  const names = [text('lastName'), text('firstName')];
  const classes = rankClasses(list, order);
  if (order === 'name') return sortByRanks(list.rows, [...names, classes]);
  if (order !== 'state') return sortByRanks(list.rows, [classes, ...names]);
  const states = rankBy(
    list.rows.map((row) => stateOf(cellOf(list, row, 'state'))),
    accountStates,
  );
  return sortByRanks(list.rows, [states, classes, ...names]);
}

/** The classes of a list, each once, sorted by `order`. The empty name, of pupils without class, is last. */
export function classesOf(list: Table, order: SortOrder = 'class'): string[] {
  return sortClasses(new Set(list.rows.map((row) => classOf(list, row))), list, order);
}

function rankClasses(list: Table, order: SortOrder): Ranks {
  const names = list.rows.map((row) => classOf(list, row));
  return rankBy(names, sortClasses(new Set(names), list, order));
}

/** Sorts `names` of the list's classes. Unlike {@link classesOf}, it does not search the list's rows for them. */
export function sortClasses(names: Iterable<string>, list: Table, order: SortOrder): string[] {
  const levels = order === 'pedagogic' ? levelsOf(list) : undefined;
  const level = (name: string) => levels?.get(name) ?? 0;
  const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return [...names].sort(
    (one, other) =>
      Number(one === '') - Number(other === '') ||
      level(one) - level(other) ||
      collator.compare(one, other) ||
      // The collation takes some different names for equal. These two put them in a fixed order, so that no class is mixed
      // with another.
      one.localeCompare(other, 'fr') ||
      byCode(one, other),
  );
}
