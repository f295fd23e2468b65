import { cellOf } from './cells';
import { stateOf } from './state';
import type { AccountList, ListRow } from './types';

/**
 * Whether a row can be handed out, and what has to be done first (guide 004 §3.2 to §3.4):
 * - `ready`: its password is in clear;
 * - `notify-first`: not notified, so there is no password: notify the account, then list it again;
 * - `own-password`: activated, so the pupil has chosen a password that nobody sees: nothing to hand out; a reset only if
 *   the pupil asks for it and cannot do it by e-mail;
 * - `hidden`: notified, and yet no password is shown: list it again, or else reset it;
 * - `unknown`: neither a password nor a known state, or a doubt whether the password is whole and this pupil's: look at
 *   the account in ÉduConnect;
 * - `shifted`: its cells may stand in wrong columns, and `damaged`: a spreadsheet has changed its password or identifier:
 *   download the list again, do not open it in a spreadsheet.
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

/** Makes the judge of a list's rows. */
export function readinessOf(list: AccountList): (row: ListRow) => Readiness {
  const needed = [list.roles.login, list.roles.password].map((at) => list.columns[at ?? -1]);
  const marked = new Map<number, Readiness>();
  for (const { line, code, details } of list.problems) {
    const readiness = Object.hasOwn(harmful, code) ? harmful[code] : undefined;
    // A damaged class or date leaves the slip right, and a name may have a line break.
    if (!readiness || (readiness !== 'shifted' && !needed.includes(details[0]))) continue;
    const known = marked.get(line) ?? 'unknown';
    if (known === 'unknown' || readiness === 'shifted') marked.set(line, readiness);
  }
  return (row) => {
    const mark = marked.size > 0 ? marked.get(row.line) : undefined;
    if (mark && mark !== 'unknown') return mark;
    // Where no password is shown, there is none to doubt.
    if (!isHidden(cellOf(list, row, 'password'))) return mark ?? 'ready';
    const state = stateOf(cellOf(list, row, 'state'));
    if (state === 'not-notified') return 'notify-first';
    if (state === 'activated') return 'own-password';
    return state === 'notified' ? 'hidden' : 'unknown';
  };
}

/** True when a password is not shown: empty, or the stars of an activated account (guide 004 §3.3). */
export function isHidden(password: string): boolean {
  // Trimmed first: `\s*` at both ends of a pattern takes quadratic time on spaces.
  return !/[^*•●]/.test(password.trim());
}
