import { fold } from '../text/fold';
import { cellOf, classOf, classRole } from './cells';
import { stateOf } from './state';
import type { AccountList, AccountState, ListRow } from './types';

/** Which rows are kept. A criterion that is missing or empty keeps all of them. */
export interface Criteria {
  /** Names of classes as `classOf` gives them; the empty one keeps pupils without class. */
  classes?: ReadonlySet<string>;
  states?: ReadonlySet<AccountState>;
  /** Words that must all be in the names, the identifier or the class. Accents, case and hyphens do not count. */
  text?: string;
}

/**
 * Makes the filter of a list. It runs at every key that a person types, so the texts to search are prepared at the first
 * search and kept with the filter. Rows come out in the order given, by default the list's.
 */
export function makeFilter(
  list: Pick<AccountList, 'roles' | 'rows'>,
): (criteria: Criteria, rows?: readonly ListRow[]) => ListRow[] {
  const prepared = new WeakMap<ListRow, string>();
  return ({ classes, states, text = '' }, rows = list.rows) => {
    const words = searchable(text).split(' ').filter(Boolean);
    if (!classes?.size && !states?.size && words.length === 0) return [...rows];
    return rows.filter(
      (row) =>
        (!classes?.size || classes.has(classOf(list, row))) &&
        (!states?.size || states.has(stateOf(cellOf(list, row, 'state')))) &&
        (words.length === 0 || hasWords(row, words)),
    );
  };

  function hasWords(row: ListRow, words: readonly string[]): boolean {
    let found = prepared.get(row);
    if (found === undefined) {
      const roles = ['lastName', 'firstName', 'login', classRole(list)] as const;
      // No word contains a tab, so none matches across two cells.
      found = roles.map((role) => searchable(cellOf(list, row, role))).join('\t');
      prepared.set(row, found);
    }
    return words.every((word) => found.includes(word));
  }
}

/** `text` as it is searched. Passwords are not searched, because a person would type one in clear. */
function searchable(text: string): string {
  return fold(text)
    .replace(/[\s'’‘ʼ´`‐‑–-]+/g, ' ')
    .trim();
}
