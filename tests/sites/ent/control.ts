import type { ExportGeneration } from '../../people/export-csv';
import { makeSchool, type School } from '../../people/school';
import type { OldestOpens } from '../ent-console-2018/pages';

/**
 * How the next exports go wrong. The `cut-*` ones end properly as far as HTTP can tell; `short` announces more
 * than it sends, `network-cut` breaks the connection.
 */
export type EntFailure =
  | 'expired-200'
  | 'expired-redirect'
  | 'redirect-elsewhere'
  | 'mfa'
  | 401
  | 403
  | 500
  | 'empty'
  | 'header-only'
  | 'cut-character'
  | 'cut-record'
  | 'cut-line'
  | 'short'
  | 'network-cut'
  | 'json';

/** One export that was sent, whole or not. */
export interface ServedExport {
  url: string;
  at: number;
  /** Of the bytes really sent, in hexadecimal. */
  sha256: string;
  /** How many bytes were sent. */
  bytes: number;
}

/** What the tests set, and what they read, of every ENT host at once. */
export interface EntControl {
  /** The school of the first administrator; replace it to serve other people. */
  school: School;
  /** Another school of the same administrator. */
  otherSchool: School;
  /** Which generation of headers the export has: see `tests/people/export-csv`. */
  generation: ExportGeneration;
  /** When false, pages go to the log-in page and every session is over. */
  loggedIn: boolean;
  failure?: EntFailure;
  /** Fills the export with more people up to about so many bytes; without telling its length before, where so asked. */
  filled?: { bytes: number; unannounced?: boolean };
  /** How long the export takes to answer, in milliseconds. */
  delayMs: number;
  /** How long the page's own data take, in milliseconds: the form appears only then. */
  dataDelayMs: number;
  /** Sends pages with a policy that lets them fetch their own data but not the export. */
  strictCsp: boolean;
  /** Lets browsers keep its pages for the way back, which `no-store` forbids to most. */
  keepsPages: boolean;
  /** How the oldest console opens its export. */
  oldestOpens: OldestOpens;
  exports: ServedExport[];
  reset(): void;
}

/** The initial state: two schools, somebody logged in, nothing wrong. Schools are made once per server. */
export function makeEntControl(): EntControl {
  const schools = {
    school: makeSchool({ accounts: 1500, seed: 1 }),
    otherSchool: makeSchool({ accounts: 120, seed: 2 }),
  };
  const control = { exports: [] as ServedExport[] } as EntControl;
  control.reset = () => {
    Object.assign(control, schools, {
      generation: '2020',
      loggedIn: true,
      failure: undefined,
      filled: undefined,
      delayMs: 0,
      dataDelayMs: 300,
      strictCsp: false,
      keepsPages: false,
      oldestOpens: 'window',
    });
    control.exports.length = 0;
  };
  control.reset();
  return control;
}
