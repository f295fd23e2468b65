import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { formats } from '../files/formats';
import { uaiProblem } from '../school/uai';
import { sites } from '../sites/registry';
import { siteId } from '../sites/site-id';
import type { FileSource, Receipt } from '../vault/types';

/** What is remembered of a school between two imports: its name, counts and a date. No person's name. */
const schoolMemory = v.object({
  origin: v.string(),
  /** `structureId`; empty when the source does not say. */
  school: v.string(),
  /** The school's name in its own export; unknown where the export names several schools. */
  name: optional(v.string()),
  uai: optional(v.string()),
  lastImport: optional(v.object({ accounts: v.number(), at: v.number() })),
});
export type SchoolMemory = v.InferOutput<typeof schoolMemory>;

/**
 * All of `storage.local`: choices and counts, never personal data. A damaged value is replaced alone, and all others stay:
 * a switch gets its default, and an entry of a record is left out.
 */
const memory = v.object({
  /** Origin of each target platform, once known. */
  targets: record(v.pipe(v.string(), v.startsWith('https://')), siteId),
  /** The target opens by itself after an export. */
  opensItself: v.fallback(v.boolean(), true),
  /** Target sites switched on everywhere, which are offered on some sources only. */
  offers: record(v.boolean(), siteId),
  /** The class last proposed, by origin of the ÉduConnect application. */
  campaigns: record(v.string()),
  /** When a mailed link was last asked of a site; milliseconds since the epoch. */
  linksAsked: record(v.number(), siteId),
  /** The panel was last left folded. */
  collapsed: v.fallback(v.boolean(), false),
  /** By source origin and school. */
  schools: record(schoolMemory),
});
export type Memory = v.InferOutput<typeof memory>;

/**
 * The version of {@link Memory}, written beside it. A change of a key's meaning takes the next number, with code that
 * turns values of earlier versions into the new ones. Values without a number are of version 1.
 */
const version = 2;

/** A value that is left out where it is damaged. */
function optional<Part extends v.GenericSchema>(part: Part) {
  return v.fallback(v.optional(part), undefined as never);
}

/** A record without damaged entries and without entries of other names. Anything else becomes an empty record. */
function record<Value>(value: v.GenericSchema<unknown, Value>, name: v.GenericSchema = v.string()) {
  const whole = v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((entries) =>
      Object.entries(entries).flatMap(([key, stored]): [string, Value][] => {
        const { success, output } = v.safeParse(value, stored);
        return success && v.is(name, key) ? [[key, output]] : [];
      }),
    ),
    v.transform((entries): Record<string, Value> => Object.fromEntries(entries)),
  );
  return v.fallback(whole, () => ({}));
}

/** Everything remembered, with defaults. */
export async function readMemory(): Promise<Memory> {
  return v.parse(memory, upToDate(await browser.storage.local.get(null)));
}

/**
 * The second version has one record of the targets switched on; the first had a key for each, « offers » and its name,
 * which counts until the record is first written.
 */
function upToDate(stored: Record<string, unknown>): Record<string, unknown> {
  if (stored.offers !== undefined) return stored;
  const isOn = (id: string) => stored[`offers${id[0]?.toUpperCase()}${id.slice(1)}`] === true;
  return {
    ...stored,
    offers: Object.fromEntries(sites.filter(({ id }) => isOn(id)).map(({ id }) => [id, true])),
  };
}

/** Changes the value of `key`. Changes wait for one another, so that none is lost. */
export function changeMemory<Key extends keyof Memory>(
  key: Key,
  change: (now: Memory[Key]) => Memory[Key],
): Promise<void> {
  return navigator.locks.request('memory', async () => {
    await browser.storage.local.set({ [key]: change((await readMemory())[key]), version });
  }) as Promise<void>;
}

/**
 * What to call a school: its own name, with its site beside it. Where the name is not known, its site alone, numbered by
 * `numbered` where several schools without a name use that site.
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

/** False for a file that was brought to a page of our own: its origin is the extension's. */
export function isOfSite({ origin }: Pick<FileSource, 'origin'>): boolean {
  return origin.startsWith('https:');
}

/** The key of a school in {@link Memory.schools}. */
export function schoolKey({ origin, school }: Pick<FileSource, 'origin' | 'school'>): string {
  return `${origin} ${school}`;
}

/** Adds `news` to what is remembered of a school. A school without UAI and without import is forgotten. */
export function rememberSchool(
  source: Pick<FileSource, 'origin' | 'school'>,
  news: Partial<SchoolMemory>,
): Promise<void> {
  const { origin, school } = source;
  const key = schoolKey(source);
  return changeMemory('schools', ({ [key]: known, ...others }) => {
    const next = { ...known, origin, school, ...news };
    return next.uai || next.lastImport ? { ...others, [key]: next } : others;
  });
}

/** Remembers a finished import, unless it was made in a private window or of a part of the school. */
export async function rememberImport(receipt: Receipt, at: number): Promise<void> {
  const { kind, source, context, summary } = receipt;
  if (context.incognito || formats[kind].isPart || !isOfSite(source)) return;
  const [name, ...others] = summary.schools;
  const lastImport = { accounts: summary.accounts, at };
  // SIECLE's files have the school's UAI in place of its name.
  const isNamed = name && others.length === 0 && uaiProblem(name) !== undefined;
  await rememberSchool(source, isNamed ? { name, lastImport } : { lastImport });
}

/** Forgets a school's last import. Its name is kept as long as its UAI is. */
export function forgetImport(source: Pick<FileSource, 'origin' | 'school'>): Promise<void> {
  return rememberSchool(source, { lastImport: undefined });
}
