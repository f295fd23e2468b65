import { cellOf } from './cells';
import { stateOf } from './state';
import type { AccountList, ColumnRole, ListRow } from './types';

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

const credentials: readonly ColumnRole[] = ['login', 'password'];
const onSlip: readonly ColumnRole[] = ['lastName', 'firstName', ...credentials];

/** Makes the judge of a list's rows. */
export function readinessOf(list: AccountList): (row: ListRow) => Readiness {
  const columnsOf = (roles: readonly ColumnRole[]) =>
    roles.map((role) => list.columns[list.roles[role] ?? -1]);
  const needed = columnsOf(credentials);
  const neededTogether = columnsOf(onSlip);
  const marked = new Map<number, Readiness>();
  for (const { line, code, details } of list.problems) {
    const readiness = Object.hasOwn(harmful, code) ? harmful[code] : undefined;
    // A line break may come of quotes that do not belong together, and then the name is not the password's.
    const columns = code === 'line-break' ? neededTogether : needed;
    // A damaged class or date leaves the slip right.
    if (!readiness || (readiness !== 'shifted' && !columns.includes(details[0]))) continue;
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
  return /^\s*[*•●]*\s*$/.test(password);
}
