import { educonnectTable } from '../../people/educonnect-csv';
import { makeRandom } from '../../people/random';
import type { Population } from './site';

export type AccountState = 'Non notifié' | 'Notifié et non activé' | 'Activé';

/** The states, as filters and tables on screen call them (DOMAIN D). */
export const accountStates: readonly AccountState[] = ['Non notifié', 'Notifié et non activé', 'Activé'];

/** An invented account, as the server has it. */
export interface Account {
  id: string;
  lastName: string;
  firstName: string;
  course: string;
  /** Empty for some pupils and for everybody who is no pupil of the school. */
  className: string;
  /** « Etablissement de rattachement » of pupils from elsewhere. */
  school: string;
  state: AccountState;
  login: string;
  /** Provisional and in clear while the account is « Notifié et non activé »; empty otherwise. */
  password: string;
  /** dd/MM/yyyy or empty. */
  notified: string;
  lastLogin: string;
}

/** How many accounts there are of each kind. */
export interface Sizes {
  pupils: number;
  classes: number;
  external: number;
  parents: number;
}

const seeds: Record<Population, number> = { pupils: 71, external: 72, parents: 73 };
const stateOf: Record<string, AccountState> = {
  'Compte activé': 'Activé',
  'Compte notifié mais non activé': 'Notifié et non activé',
  'Compte non notifié': 'Non notifié',
};
const tables = new Map<string, string[][]>();

/** The accounts of one kind, new objects each time: actions change them. */
export function makeAccounts(population: Population, sizes: Sizes): Account[] {
  const accounts = sizes[population];
  const classes = population === 'pupils' ? sizes.classes : undefined;
  const key = `${population} ${accounts} ${classes}`;
  // Thousands of rows, the same for every test: made once.
  const table = tables.get(key) ?? educonnectTable({ accounts, classes, seed: seeds[population] });
  tables.set(key, table);
  return table.map(
    ([, , lastName, firstName, course, className, state, login, password, ...dates], index) => ({
      id: `${population[0]}${1000 + index}`,
      lastName: lastName as string,
      firstName: firstName as string,
      course: population === 'parents' ? '' : (course as string),
      className: population === 'pupils' ? (className as string) : '',
      school: population === 'external' ? `CLG LES MAQUETTES ${1 + (index % 3)}` : '',
      state: stateOf[state as string] as AccountState,
      login: login as string,
      password: password === '*****' ? '' : (password as string),
      notified: dates[0] as string,
      lastLogin: dates[1] as string,
    }),
  );
}

/** Makes provisional passwords, no two calls alike: eight capitals and digits (DOMAIN D). */
export function passwordMaker(): () => string {
  const random = makeRandom(2026);
  const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'];
  return () => Array.from({ length: 8 }, () => random.pick(letters)).join('');
}

/** dd/MM/yyyy, in the school's own time. */
export function today(now = new Date()): string {
  return now.toLocaleDateString('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' });
}
