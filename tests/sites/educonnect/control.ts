import type { EduconnectDialect } from '../../people/educonnect-csv';
import type { Upload } from '../elea/control';
import { type Account, makeAccounts, passwordMaker, type Sizes } from './accounts';
import type { App, Layout, Population } from './site';

/** Accounts that were notified or given new passwords. */
export interface AccountAction {
  action: 'notify' | 'reset';
  app: App;
  population: Population;
  ids: string[];
  /** Of a notification: « Réinitialiser le mot de passe » was ticked with it. */
  withReset?: boolean;
}

/** One list that was sent. */
export interface ServedList {
  url: string;
  method: string;
  format: 'csv' | 'pdf';
  filename: string;
  /** How many accounts are in it. */
  accounts: number;
  /** Of the bytes sent, in hexadecimal. */
  sha256: string;
  bytes: number;
  at: number;
}

/** How the applications look and behave; every field may change between two requests. */
export interface EduconnectConfig {
  /** Where `/` leads; both layouts are always there. */
  layout: Layout;
  /** The selection is of the rows shown, or the server's: then « tout sélectionner » takes all accounts found. */
  selection: 'page' | 'server';
  /** « Lister les comptes » stands beside « CSV » and « PDF », or is pressed to get them. */
  listing: 'direct' | 'menu';
  /** How a list is fetched. */
  download: 'link' | 'form-post' | 'script';
  /**
   * What the table layout's action buttons are: `<input type=submit>`, links with `javascript:`, cells that act, or
   * one menu with « OK » beside it.
   */
  tableAction: 'submit' | 'link' | 'cell' | 'menu';
  /** What the div layout's action buttons listen to (and to the Enter and Space keys). */
  divAction: 'pointerdown' | 'mousedown' | 'click';
  /** What they are: with the role of a button, or bare, with no mark-up that says so and words cut short. */
  divButton: 'role' | 'bare';
  /** Asks « Confirmez votre demande » before an action, as guide 004 shows. */
  confirm: boolean;
  /** How long partial updates take, in milliseconds. */
  delayMs: number;
  /** When false, every page is the log-in page, with status 200. */
  loggedIn: boolean;
  /** What becomes of lists: the log-in page with status 200, or an error. */
  failure?: 'expired' | 500;
  uai: string;
  schoolName: string;
  /** How the CSV is written. */
  dialect: EduconnectDialect;
}

/** What the tests set and read. */
export interface EduconnectControl extends EduconnectConfig {
  accounts: Record<Population, Account[]>;
  lists: ServedList[];
  actions: AccountAction[];
  /** Files that forms of no interest received: none must come from Passerelle. */
  uploads: Upload[];
  newPassword(): string;
  /** Replaces all accounts. */
  populate(sizes: Partial<Sizes>): void;
  /** Ends every session: selections, filters and tokens are lost. */
  endSessions(): void;
  reset(): void;
}

/** The lycée of guide 003 has 2,213 pupils. */
export const usualSizes: Sizes = { pupils: 2213, classes: 40, external: 60, parents: 300 };

export const initialConfig: EduconnectConfig = {
  layout: 'table',
  selection: 'page',
  listing: 'menu',
  download: 'link',
  tableAction: 'submit',
  divAction: 'pointerdown',
  divButton: 'role',
  confirm: false,
  delayMs: 20,
  loggedIn: true,
  failure: undefined,
  uai: '0771234A',
  schoolName: "LYC LES CHIMERES D'EXEMPLE",
  dialect: {},
};

/** The initial state: somebody logged in, nothing searched yet. */
export function makeEduconnectControl(): EduconnectControl {
  const control = { lists: [], actions: [], uploads: [] } as unknown as EduconnectControl;
  control.endSessions = () => {};
  control.populate = (sizes) => {
    const all = { ...usualSizes, ...sizes };
    control.accounts = {
      pupils: makeAccounts('pupils', all),
      external: makeAccounts('external', all),
      parents: makeAccounts('parents', all),
    };
  };
  control.reset = () => {
    Object.assign(control, initialConfig, { newPassword: passwordMaker() });
    for (const log of [control.lists, control.actions, control.uploads]) log.length = 0;
    control.populate({});
    control.endSessions();
  };
  control.reset();
  return control;
}
