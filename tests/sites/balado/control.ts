import type { Upload } from '../elea/control';
import type { Account } from './accounts';

/** The two imports, by the name that addresses and forms have for them. */
export type Kind = 'profs' | 'eleves';

/** How the site looks and behaves: several ways, because its markup is not known (DOMAIN F). May change between requests. */
export interface BaladoConfig {
  /** Nested tables, `javascript:` links and full postbacks; or divs, ARIA roles, hash routes and fragments. */
  layout: 'table' | 'div';
  /** How the page takes the file: see the pages of each layout. The last one has two sections with a field each. */
  form: 'plain' | 'auto' | 'dropzone' | 'both-on-one-page';
  /** Refuses every file not called export.csv. */
  checksName: boolean;
  /** Refuses every file, in these words. */
  refuse?: string;
  /** How long the fragments of the `div` layout take, in milliseconds. */
  delayMs: number;
}

/** One temporary link asked for, as the mail to the school has it. */
export interface MailedLink {
  uai: string;
  /** Where the mail goes. */
  to: string;
  url: string;
  at: number;
  /** Milliseconds since the epoch. */
  expires: number;
}

/** Accounts that « Valider » created. */
export interface Validation {
  kind: Kind;
  accounts: Account[];
  at: number;
}

/** What the tests set and read. */
export interface BaladoControl extends BaladoConfig {
  uploads: Upload[];
  links: MailedLink[];
  validations: Validation[];
  /** Address of the management area, as if a link had been asked for and mailed. */
  mailLink(uai?: string): string;
  /** Ends every link and every session opened by one, as two hours do. */
  expireLinks(): void;
  /** Forgets every browser, with the lists that wait for « Valider » there. */
  forgetSessions(): void;
  reset(): void;
}

export const baladoHost = 'balado.ac-creteil.fr';

/** The life of a mailed link (guide 002). */
export const linkLife = 2 * 60 * 60 * 1000;

export const initialConfig: BaladoConfig = {
  layout: 'table',
  form: 'plain',
  checksName: false,
  refuse: undefined,
  delayMs: 30,
};

/** The initial state: no link, nothing received. The handler supplies what concerns links and sessions. */
export function makeBaladoControl(): BaladoControl {
  const control = { uploads: [], links: [], validations: [] } as unknown as BaladoControl;
  control.forgetSessions = () => {};
  control.reset = () => {
    Object.assign(control, initialConfig);
    control.forgetSessions();
    for (const log of [control.uploads, control.links, control.validations]) log.length = 0;
  };
  control.reset();
  return control;
}
