import { cellOf } from './cells';
import { stateOf } from './state';
import type { AccountList, ListRow } from './types';

/**
 * Whether a row's password can be handed out, and what must be done first (guide 004 §3.2 to §3.4):
 * - `ready`: the password is in clear;
 * - `notify-first`: not notified, so there is no password yet. Notify the account, then list it again;
 * - `own-password`: activated, so the pupil has chosen a password that nobody sees. Nothing is handed out; the password is
 *   reset only if the pupil asks for it and cannot do it by e-mail;
 * - `hidden`: notified, but the list shows no password. List the account again, or reset it;
 * - `unknown`: no password and no known state, or a password that may be cut or another pupil's. Check the account in
 *   ÉduConnect;
 * - `shifted`: cells may be in wrong columns. Download the list again;
 * - `damaged`: a spreadsheet has changed the password or the identifier. Download the list again, and do not open it in a
 *   spreadsheet.
 */
export type Readiness =
  | 'ready'
  | 'notify-first'
  | 'own-password'
  | 'hidden'
  | 'unknown'
  | 'shifted'
  | 'damaged';

const harmful: Record<string, Readiness> = {
  'cell-count': 'shifted',
  scientific: 'damaged',
  'error-value': 'damaged',
  'leading-zeros': 'damaged',
  'expanded-number': 'damaged',
  date: 'damaged',
  'unended-line': 'unknown',
  'line-break': 'unknown',
};

/** Gives the function that says of each row of `list` whether its password can be handed out. */
export function readinessOf(list: AccountList): (row: ListRow) => Readiness {
  const needed = [list.roles.login, list.roles.password].map((at) => list.columns[at ?? -1]);
  const marked = new Map<number, Readiness>();
  for (const { line, code, details } of list.problems) {
    const readiness = Object.hasOwn(harmful, code) ? harmful[code] : undefined;
    // A damaged class or date does not make a slip wrong, and a name may contain a line break.
    if (!readiness || (readiness !== 'shifted' && !needed.includes(details[0]))) continue;
    const known = marked.get(line) ?? 'unknown';
    if (known === 'unknown' || readiness === 'shifted') marked.set(line, readiness);
  }
  return (row) => {
    const mark = marked.size > 0 ? marked.get(row.line) : undefined;
    if (mark && mark !== 'unknown') return mark;
    // A row that shows no password has none to doubt: its state counts, not its problem.
    if (!isHidden(cellOf(list, row, 'password'))) return mark ?? 'ready';
    const state = stateOf(cellOf(list, row, 'state'));
    if (state === 'not-notified') return 'notify-first';
    if (state === 'activated') return 'own-password';
    return state === 'notified' ? 'hidden' : 'unknown';
  };
}

/** True when a password is not shown: empty, or the stars of an activated account (guide 004 §3.3). */
export function isHidden(password: string): boolean {
  // `trim`, because `\s*` at both ends of a pattern takes quadratic time on spaces.
  return !/[^*•●]/.test(password.trim());
}
