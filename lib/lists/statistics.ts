import { cellOf, classOf } from './cells';
import { type SortOrder, sortClasses } from './sort';
import { stateOf } from './state';
import type { AccountList, AccountState, ListRow } from './types';

export interface Counts extends Record<AccountState, number> {
  accounts: number;
  /** Share of the accounts that are activated, 0 to 1. 0 where there is no account. */
  rate: number;
}

export interface Statistics {
  school: Counts;
  /** In the order asked for. The empty name, of pupils without class, is last. */
  classes: { name: string; counts: Counts }[];
}

/** Counts the accounts of `rows`, by default all, by state: for the school and for each class. */
export function statisticsOf(
  list: Pick<AccountList, 'roles' | 'rows'>,
  rows: readonly ListRow[] = list.rows,
  order: SortOrder = 'class',
): Statistics {
  const school = noCounts();
  const byClass = new Map<string, Counts>();
  for (const row of rows) {
    const state = stateOf(cellOf(list, row, 'state'));
    const name = classOf(list, row);
    const counts = byClass.get(name) ?? noCounts();
    byClass.set(name, counts);
    counts[state]++;
    counts.accounts++;
    school[state]++;
    school.accounts++;
  }
  for (const counts of [school, ...byClass.values()]) {
    counts.rate = counts.accounts > 0 ? counts.activated / counts.accounts : 0;
  }
  const classes = sortClasses(byClass.keys(), list, order).map((name) => ({
    name,
    counts: byClass.get(name) as Counts,
  }));
  return { school, classes };
}

function noCounts(): Counts {
  return { accounts: 0, 'not-notified': 0, notified: 0, activated: 0, unknown: 0, rate: 0 };
}
