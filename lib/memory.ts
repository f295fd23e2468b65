import { browser } from 'wxt/browser';
import { formats } from './files/formats';
import type { SiteId } from './sites/types';
import type { FileSource, Receipt } from './vault/types';

/** What is remembered of a school between two imports: its name, counts and a date, nobody's name. */
export interface SchoolMemory {
  origin: string;
  /** `structureId`; empty when the source does not say. */
  school: string;
  /** As its own export calls it; not known where the export names several. */
  name?: string;
  uai?: string;
  lastImport?: { accounts: number; at: number };
}

/** All of `storage.local`: choices and counts; no personal data ever. */
export interface Memory {
  /** Origin of each target platform, once known. */
  targets: Partial<Record<SiteId, string>>;
  /** Open the target by itself after a capture. */
  opensItself: boolean;
  /** « Exporter vers Balado » on every ENT, not on Seine-et-Marne's alone. */
  offersBalado: boolean;
  /** The class last proposed, by origin of the ÉduConnect application. */
  campaigns: Record<string, string>;
  /** When a mailed link was last asked of a site; milliseconds since the epoch. */
  linksAsked: Partial<Record<SiteId, number>>;
  /** The panel was last left folded. */
  collapsed: boolean;
  /** By source origin and school. */
  schools: Record<string, SchoolMemory>;
}

const empty: Memory = {
  targets: {},
  opensItself: true,
  offersBalado: false,
  campaigns: {},
  linksAsked: {},
  collapsed: false,
  schools: {},
};

/** Everything remembered, with defaults. */
export async function recall(): Promise<Memory> {
  return { ...empty, ...((await browser.storage.local.get(null)) as Partial<Memory>) };
}

/** Remembers some of it; changes to one key are made one after the other. */
export function remember<Key extends keyof Memory>(
  key: Key,
  change: (now: Memory[Key]) => Memory[Key],
): Promise<void> {
  return navigator.locks.request('memory', async () => {
    await browser.storage.local.set({ [key]: change((await recall())[key]) });
  }) as Promise<void>;
}

/**
 * What to call a school, and where its accounts come from: its own name where it is known, else its site, numbered
 * by `numbered` where several nameless schools use it.
 */
export function schoolName(
  school: SchoolMemory,
  all: readonly SchoolMemory[],
  numbered: (site: string, number: number) => string,
): { name: string; site?: string } {
  const site = new URL(school.origin).hostname;
  if (school.name) return { name: school.name, site };
  const nameless = all.filter(({ origin, name }) => origin === school.origin && !name);
  return { name: nameless.length > 1 ? numbered(site, nameless.indexOf(school) + 1) : site };
}

/** The key of a school in {@link Memory.schools}. */
export function schoolKey({ origin, school }: Pick<FileSource, 'origin' | 'school'>): string {
  return `${origin} ${school}`;
}

/** Adds to what is remembered of a school. */
export function rememberSchool(
  source: Pick<FileSource, 'origin' | 'school'>,
  news: Partial<SchoolMemory>,
): Promise<void> {
  const { origin, school } = source;
  const key = schoolKey(source);
  return remember('schools', (schools) => ({
    ...schools,
    [key]: { ...schools[key], origin, school, ...news },
  }));
}

/** Notes a finished import, unless it was made in a private window, or of a part of the school. */
export async function rememberImport(receipt: Receipt, at: number): Promise<void> {
  const { kind, source, context, summary } = receipt;
  if (context.incognito || formats[kind].isPart) return;
  const [name, ...others] = summary.schools;
  const lastImport = { accounts: summary.accounts, at };
  await rememberSchool(source, name && others.length === 0 ? { name, lastImport } : { lastImport });
}

/** Forgets a school's last import; a school of which nothing else is known is forgotten whole. */
export function forgetImport(source: Pick<FileSource, 'origin' | 'school'>): Promise<void> {
  const key = schoolKey(source);
  return remember('schools', ({ [key]: known, ...others }) =>
    known?.uai ? { ...others, [key]: { ...known, lastImport: undefined } } : others,
  );
}
