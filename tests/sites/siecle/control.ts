import { schoolYear } from '../../../lib/school/school-year';
import type { ExportCode } from './exports';

/** How ARENA and SIECLE look and behave, since nobody has seen their markup (DOMAIN E); may change between two requests. */
export interface SiecleConfig {
  /** Nested tables, `javascript:` links and full postbacks; or divs, ARIA roles, hash routes and fragments. */
  layout: 'table' | 'div';
  /** The `table` layout in a frameset: a banner, a menu, and what the menu shows. */
  frames: boolean;
  /** Where ARENA opens an application. */
  opens: 'same-tab' | 'new-window';
  /** How an export comes: see `exportControl` of the pages. */
  download: 'link' | 'form-post' | 'script' | 'location' | 'blank' | 'frame';
  /** What is pressed for an export: its name, or an icon beside it that has no name at all. */
  exportControl: 'name' | 'icon';
  /** What goes wrong with « Elèves sans adresse »; undefined when nothing does. */
  failure?: Failure;
  /** Where « Elèves sans adresse » leads in place of giving a file, whatever token came with it. */
  redirect?: { status: number; location: string };
  /** Pages forbid themselves every fetch. */
  strictCsp: boolean;
  contentType: 'application/zip' | 'application/octet-stream';
  /** First year of the school year ticked when the page of identification comes: this one or the last. */
  ticked: number;
  schoolWidget: 'text' | 'select';
  uai: string;
  /** How many pupils the school has. */
  pupils: number;
  /** How long the fragments of the `div` layout take, in milliseconds. */
  delayMs: number;
}

export type Failure =
  | 'session-expired'
  | 'server-error'
  | 'wrong-file'
  | 'cut'
  | 'empty'
  | 'other-school'
  | 'last-year'
  | 'departed-only'
  | 'password'
  | 'two-files'
  | 'bomb';

/** One file sent. */
export interface Download {
  host: string;
  code: ExportCode;
  name: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
  at: number;
}

/** What the tests set and read. */
export interface SiecleControl extends SiecleConfig {
  downloads: Download[];
  /** Years and schools that « Entrer » was pressed for. */
  entries: { host: string; year: number; uai: string }[];
  /** Tokens refused, as they had served already or were none. */
  refusedTokens: number;
  /** Names of files that went to the form for help. */
  strayFiles: string[];
  /** Ends every session. */
  expireSessions(): void;
  reset(): void;
}

/** First years of the two school years that SIECLE offers: the last and this one. */
export const thisYear = schoolYear(new Date());
export const lastYear = thisYear - 1;

/** Portals, each with the host of its applications. */
export const portals: Record<string, { path: string; application: string }> = {
  'externet.ac-creteil.fr': { path: '/arena/pages/accueil.jsf', application: 'si2d.ac-creteil.fr' },
  'id.ac-versailles.fr': { path: '/arena/', application: 'si2d.ac-versailles.fr' },
};

export const initialConfig: SiecleConfig = {
  layout: 'table',
  frames: false,
  opens: 'same-tab',
  download: 'link',
  exportControl: 'name',
  failure: undefined,
  redirect: undefined,
  strictCsp: false,
  contentType: 'application/zip',
  ticked: thisYear,
  schoolWidget: 'text',
  // Its letter is the right one.
  uai: '0921234S',
  pupils: 144,
  delayMs: 30,
};

/** The initial state; the handler supplies what concerns sessions. */
export function makeSiecleControl(): SiecleControl {
  const control = { downloads: [], entries: [], strayFiles: [] } as unknown as SiecleControl;
  control.expireSessions = () => {};
  control.reset = () => {
    Object.assign(control, initialConfig, { refusedTokens: 0 });
    control.expireSessions();
    for (const log of [control.downloads, control.entries, control.strayFiles]) log.length = 0;
  };
  control.reset();
  return control;
}
