import { cellOf, classOf } from './cells';
import { levelsOf } from './levels';
import { collator, type Ranks, rankBy, rankTexts, sortByRanks } from './rank';
import { accountStates, stateOf } from './state';
import type { AccountList, ColumnRole, ListRow } from './types';

/** By what a list is sorted; each goes on with what follows it: class, then last name, then first name. */
export type SortOrder = 'class' | 'pedagogic' | 'name' | 'state';

type Table = Pick<AccountList, 'roles' | 'rows'>;

/**
 * The rows of a list in order, none taken apart: a new array of the same rows. French collation, accents and case
 * ignored, numbers as numbers; empty cells last; what is equal stays in the order of the source. Two classes that only
 * an accent tells apart are not mixed.
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

/** The classes of a list, each once, in that order; the empty one, of pupils without class, is last. */
export function classesOf(list: Table, order: SortOrder = 'class'): string[] {
  return sortClasses(new Set(list.rows.map((row) => classOf(list, row))), list, order);
}

function rankClasses(list: Table, order: SortOrder): Ranks {
  const names = list.rows.map((row) => classOf(list, row));
  return rankBy(names, sortClasses(new Set(names), list, order));
}

/** Names of classes of that list in order; for who has them already, and 100,000 rows. */
export function sortClasses(names: Iterable<string>, list: Table, order: SortOrder): string[] {
  const levels = order === 'pedagogic' ? levelsOf(list) : undefined;
  const level = (name: string) => levels?.get(name) ?? 0;
  const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return [...names].sort(
    (one, other) =>
      Number(one === '') - Number(other === '') ||
      level(one) - level(other) ||
      collator.compare(one, other) ||
      // Without these two, classes that the collation takes for one would be mixed.
      one.localeCompare(other, 'fr') ||
      byCode(one, other),
  );
}
