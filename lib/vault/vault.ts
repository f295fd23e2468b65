import { browser } from 'wxt/browser';
import type { FileKind } from '../files/types';
import { ciphertexts } from './ciphertexts';
import { type SealKey, seal, unseal } from './seal';
import { isStale, stale } from './stale';
import type { BrowsingContext, FileSource, Receipt } from './types';

/** Life of a held file, in milliseconds. */
export const lifetime = 30 * 60_000;

/** Alarms of this prefix are followed by a file's id. */
export const expiryAlarm = 'expiry:';

interface Entry {
  receipt: Receipt;
  key: SealKey;
}

const prefix = 'held:';

/** Files held and alive, newest first. */
export async function heldFiles(now = Date.now()): Promise<Receipt[]> {
  const receipts = (await entries()).map(({ receipt }) => receipt).filter(({ expiresAt }) => expiresAt > now);
  return receipts.sort((one, other) => other.takenAt - one.takenAt);
}

/**
 * Seals `bytes` and holds them until the receipt's expiry; replaces the file of the same kind, source and school.
 * Returns true when it replaced one.
 */
export function hold(receipt: Receipt, bytes: Uint8Array): Promise<boolean> {
  return exclusively(async () => {
    const { kind, source, context } = receipt;
    const former = (await entries())
      .map((entry) => entry.receipt)
      .filter((held) => held.id !== receipt.id && sameOrigin(held, kind, source, context));
    const { sealed, key } = await seal(bytes);
    await ciphertexts.put(receipt.id, sealed);
    await write({ receipt, key });
    for (const { id } of former) await forget(id);
    return former.length > 0;
  });
}

/** The bytes of a held file; undefined when it is gone, expired, or belongs to other windows. */
export async function openFile(
  id: string,
  context?: BrowsingContext,
  now = Date.now(),
): Promise<{ receipt: Receipt; bytes: Uint8Array } | undefined> {
  const entry = await read(id);
  if (!entry || entry.receipt.expiresAt <= now) return undefined;
  if (context && !sameContext(entry.receipt.context, context)) return undefined;
  const sealed = await ciphertexts.get(id);
  return sealed && { receipt: entry.receipt, bytes: await unseal(sealed, entry.key) };
}

/** Gives a held file {@link lifetime} more, from now. */
export function extend(id: string): Promise<void> {
  return exclusively(async () => {
    const entry = await read(id);
    if (!entry || entry.receipt.expiresAt <= Date.now()) return;
    await write({ ...entry, receipt: { ...entry.receipt, expiresAt: Date.now() + lifetime } });
  });
}

/** Marks held files as stale: what they tell has changed since. */
export function markStale(which: (receipt: Receipt) => boolean): Promise<void> {
  return exclusively(async () => {
    for (const entry of (await entries()).filter(({ receipt }) => which(receipt) && !isStale(receipt))) {
      const { receipt } = entry;
      const warnings = [...receipt.warnings, { code: stale, details: [] }];
      await write({ ...entry, receipt: { ...receipt, warnings } });
    }
  });
}

/** Forgets a file. */
export function erase(id: string): Promise<void> {
  return exclusively(() => forget(id));
}

/** Forgets the files for which `which` says so. */
export function eraseWhere(which: (receipt: Receipt) => boolean): Promise<void> {
  return exclusively(() => forgetWhere(which));
}

/** Forgets what is expired, and ciphertext whose key died with an earlier browser session. */
export function sweep(now = Date.now()): Promise<void> {
  return exclusively(async () => {
    await forgetWhere(({ expiresAt }) => expiresAt <= now);
    const alive = new Set((await entries()).map(({ receipt }) => receipt.id));
    for (const id of await ciphertexts.ids()) if (!alive.has(id)) await ciphertexts.delete(id);
  });
}

/** True when a file taken in one context may be offered in the other. */
export function sameContext(one: BrowsingContext, other: BrowsingContext): boolean {
  return one.incognito === other.incognito && one.cookieStoreId === other.cookieStoreId;
}

/**
 * One change after the other: a sweep must not see the moment when a file's ciphertext is written and its key is not
 * yet, nor an extension write back a file that is being forgotten.
 */
function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('vault', work) as Promise<Result>;
}

/** True for a file of this kind, source, school and windows: one is held at a time. */
export function sameOrigin(
  held: Receipt,
  kind: FileKind,
  source: FileSource,
  context: BrowsingContext,
): boolean {
  return (
    held.kind === kind &&
    held.source.origin === source.origin &&
    held.source.school === source.school &&
    sameContext(held.context, context)
  );
}

/** The key goes first, so that whatever remains can't be read. */
async function forget(id: string): Promise<void> {
  await browser.storage.session.remove(prefix + id);
  await browser.alarms.clear(expiryAlarm + id);
  await ciphertexts.delete(id);
}

async function forgetWhere(which: (receipt: Receipt) => boolean): Promise<void> {
  for (const { receipt } of await entries()) if (which(receipt)) await forget(receipt.id);
}

async function entries(): Promise<Entry[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, entry]) => (key.startsWith(prefix) ? [entry as Entry] : []));
}

async function read(id: string): Promise<Entry | undefined> {
  return (await browser.storage.session.get(prefix + id))[prefix + id] as Entry | undefined;
}

async function write(entry: Entry): Promise<void> {
  const { id, expiresAt } = entry.receipt;
  await browser.storage.session.set({ [prefix + id]: entry });
  browser.alarms.create(expiryAlarm + id, { when: expiresAt });
}
