import { readEduconnectList } from '../../../../lib/lists/read/educonnect';
import { sortList } from '../../../../lib/lists/sort';
import type { AccountList } from '../../../../lib/lists/types';
import { type EduconnectOptions, educonnectColumns, makeEduconnectCsv } from '../../../people/educonnect-csv';

const roles = {
  ...{ uai: 0, school: 1, lastName: 2, firstName: 3, mef: 4, class: 5, state: 6 },
  ...{ login: 7, password: 8, notifiedOn: 9, lastLoginOn: 10 },
} satisfies AccountList['roles'];

/** A whole school's list, sorted by class, as the list tool gives it to documents. */
export function schoolList(options: EduconnectOptions): AccountList {
  const read = readEduconnectList(makeEduconnectCsv(options));
  if (!read.ok) throw new Error('The list was refused');
  return { ...read.list, rows: sortList(read.list, 'class') };
}

export interface Account {
  lastName: string;
  firstName: string;
  class: string;
  state: string;
  login: string;
  password: string;
  school: string;
}

/** A list of these accounts. They are notified and in class 6EME 1 where nothing else is given. */
export function listOf(...accounts: Partial<Account>[]): AccountList {
  const rows = accounts.map((account, index) => {
    const cells = {
      ...{ uai: '9990001A', school: 'COLLEGE DES CHIMERES', lastName: 'BIDON', firstName: 'Alix' },
      ...{ mef: '6EME', class: '6EME 1', state: 'Compte notifié mais non activé', login: `a.bidon${index}` },
      ...{ password: 'ABCD2345', notifiedOn: '01/09/2026', lastLoginOn: '', ...account },
    };
    return { line: index + 2, cells: Object.values(cells) };
  });
  return {
    columns: educonnectColumns,
    roles,
    rows,
    dialect: { encoding: 'utf-8', separator: ';' },
    problems: [],
  };
}

/** `count` different accounts in that class. */
export function classOfPupils(count: number, className = '6EME 1'): Partial<Account>[] {
  return Array.from({ length: count }, (_, index) => ({
    class: className,
    lastName: `EXEMPLE${index}`,
    firstName: `Prénom${index}`,
    login: `p.exemple${index}`,
    password: `PASS${1000 + index}`,
  }));
}
