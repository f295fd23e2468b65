import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { formats } from '../files/formats';
import { uaiProblem } from '../school/uai';
import { type SiteId, siteIds } from '../sites/contract';
import type { FileSource, Receipt } from '../vault/types';

/** What is remembered of a school between two imports: its name, counts and a date, nobody's name. */
const schoolMemory = v.object({
  origin: v.string(),
  /** `structureId`; empty when the source does not say. */
  school: v.string(),
  /** As its own export calls it; not known where the export names several. */
  name: optional(v.string()),
  uai: optional(v.string()),
  lastImport: optional(v.object({ accounts: v.number(), at: v.number() })),
});
export type SchoolMemory = v.InferOutput<typeof schoolMemory>;

/**
 * All of `storage.local`: choices and counts; no personal data ever. What is damaged there falls back by itself: a
 * switch to its default, an entry of a record to nothing, and all the others stay.
 */
const memory = v.object({
  /** Origin of each target platform, once known. */
  targets: record(v.pipe(v.string(), v.startsWith('https://')), v.picklist(siteIds)),
  /** Open the target by itself after a capture. */
  opensItself: v.fallback(v.boolean(), true),
  /** « Exporter vers Balado » on every ENT, not on Seine-et-Marne's alone. */
  offersBalado: v.fallback(v.boolean(), false),
  /** The class last proposed, by origin of the ÉduConnect application. */
  campaigns: record(v.string()),
  /** When a mailed link was last asked of a site; milliseconds since the epoch. */
  linksAsked: record(v.number(), v.picklist(siteIds)),
  /** The panel was last left folded. */
  collapsed: v.fallback(v.boolean(), false),
  /** By source origin and school. */
  schools: record(schoolMemory),
});
export interface Memory extends v.InferOutput<typeof memory> {
  targets: Partial<Record<SiteId, string>>;
  linksAsked: Partial<Record<SiteId, number>>;
}

/**
 * The shape in which {@link Memory} is written, beside it. Whoever changes the meaning of a key counts on, and turns
 * what an earlier number wrote into the new shape; without a number it is the first.
 */
const version = 1;

/** A part that is left out where it is damaged. */
function optional<Part extends v.GenericSchema>(part: Part) {
  return v.fallback(v.optional(part), undefined as never);
}

/** A record without its damaged entries, and without those of other names; an empty one in place of anything else. */
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
export async function recall(): Promise<Memory> {
  return v.parse(memory, await browser.storage.local.get(null));
}

/** Remembers some of it; changes to one key are made one after the other. */
export function remember<Key extends keyof Memory>(
  key: Key,
  change: (now: Memory[Key]) => Memory[Key],
): Promise<void> {
  return navigator.locks.request('memory', async () => {
    await browser.storage.local.set({ [key]: change((await recall())[key]), version });
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

/** False for what was brought to a page of our own before the platform's address was known. */
export function isOfSite({ origin }: Pick<FileSource, 'origin'>): boolean {
  return origin.startsWith('https:');
}

/** The key of a school in {@link Memory.schools}. */
export function schoolKey({ origin, school }: Pick<FileSource, 'origin' | 'school'>): string {
  return `${origin} ${school}`;
}

/** Adds to what is remembered of a school; one of which neither UAI nor import is known is forgotten whole. */
export function rememberSchool(
  source: Pick<FileSource, 'origin' | 'school'>,
  news: Partial<SchoolMemory>,
): Promise<void> {
  const { origin, school } = source;
  const key = schoolKey(source);
  return remember('schools', ({ [key]: known, ...others }) => {
    const next = { ...known, origin, school, ...news };
    return next.uai || next.lastImport ? { ...others, [key]: next } : others;
  });
}

/** Notes a finished import, unless it was made in a private window, or of a part of the school. */
export async function rememberImport(receipt: Receipt, at: number): Promise<void> {
  const { kind, source, context, summary } = receipt;
  if (context.incognito || formats[kind].isPart || !isOfSite(source)) return;
  const [name, ...others] = summary.schools;
  const lastImport = { accounts: summary.accounts, at };
  // SIECLE's files name no school, they give its UAI.
  const isNamed = name && others.length === 0 && uaiProblem(name) !== undefined;
  await rememberSchool(source, isNamed ? { name, lastImport } : { lastImport });
}

/** Forgets a school's last import; its name stands beside the UAI for as long as that is known. */
export function forgetImport(source: Pick<FileSource, 'origin' | 'school'>): Promise<void> {
  return rememberSchool(source, { lastImport: undefined });
}
