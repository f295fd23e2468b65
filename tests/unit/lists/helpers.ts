import type { AccountList, ListRow } from '../../../lib/lists/types';

export interface Pupil {
  last?: string;
  first?: string;
  class?: string;
  mef?: string;
  state?: string;
  login?: string;
  password?: string;
}

const columns = ['Nom', 'Prénom', 'Classe', 'MEF', 'État du compte', 'Identifiant', 'Mot de passe'];
const roles = { lastName: 0, firstName: 1, class: 2, mef: 3, state: 4, login: 5, password: 6 };

/** A list in memory, one account per line from line 2 on. */
export function makeList(pupils: readonly Pupil[], more: Partial<AccountList> = {}): AccountList {
  const rows = pupils.map((pupil, index) => ({
    line: index + 2,
    cells: [
      pupil.last ?? 'FICTIVET',
      pupil.first ?? 'Iris',
      pupil.class ?? '6C',
      pupil.mef ?? '',
      pupil.state ?? 'Compte notifié mais non activé',
      pupil.login ?? `login${index}`,
      pupil.password ?? 'QW7TPL2M',
    ],
  }));
  return { columns, roles, rows, dialect: { encoding: 'utf-8', separator: ';' }, problems: [], ...more };
}

export const linesOf = (rows: readonly ListRow[]) => rows.map(({ line }) => line);
