import { browser } from 'wxt/browser';
import { oneAtATime } from '../browser/one-at-a-time';
import { longestLife, sessionTime, toWallTime } from '../browser/session-time';
import { ciphertexts } from './ciphertexts';
import { NotHeld } from './not-held';
import { type SealKey, seal, unseal } from './seal';
import { isStale, staleWarning } from './stale';
import type { BrowsingContext, Receipt } from './types';

/**
 * Changes wait for one another. Else a sweep could run when a file's ciphertext is written and its key is not, and
 * {@link extendLife} could write back a file that is being erased.
 */
const exclusively = oneAtATime('vault');

/** Life of a held file, in milliseconds. */
export const lifetime = longestLife;

/** The name of a file's alarm is this prefix and the file's id. */
export const expiryAlarm = 'expiry:';

interface Entry {
  receipt: Receipt;
  key: SealKey;
}

const prefix = 'held:';

/** True for a key of `storage.session` that changes with what is held. */
export const isOfHeldFile = (key: string): boolean => key.startsWith(prefix);

/**
 * Receipts of the files held, newest first, without those that have expired or whose ciphertext the browser has lost. Times
 * are the session's.
 */
export async function heldFiles(): Promise<Receipt[]> {
  const living = await livingReceipts();
  if (living.length === 0) return [];
  const present = await ciphertexts.ids();
  return living.filter(({ id }) => present.includes(id)).sort((one, other) => other.takenAt - one.takenAt);
}

/** Receipts of all files that have a key and have not expired, also of those whose ciphertext cannot be read now. */
export async function livingReceipts(): Promise<Receipt[]> {
  const now = await sessionTime();
  return (await entries()).map(({ receipt }) => receipt).filter(({ expiresAt }) => expiresAt > now);
}

/** Receipts with the times of the wall clock, for people and pages. */
export async function withWallTimes(receipts: readonly Receipt[]): Promise<Receipt[]> {
  const onWall = await toWallTime();
  return receipts.map((receipt) => ({
    ...receipt,
    takenAt: onWall(receipt.takenAt),
    expiresAt: onWall(receipt.expiresAt),
  }));
}

/**
 * Seals `bytes` and holds them until the receipt's expiry. They replace a file of the same kind, target, source and school;
 * true where there was one. Throws {@link NotHeld} where the browser cannot keep them, and changes nothing then.
 */
export function holdFile(receipt: Receipt, bytes: Uint8Array): Promise<boolean> {
  return exclusively(async () => {
    const { id } = receipt;
    const replaced = (await entries())
      .map((entry) => entry.receipt)
      .filter((held) => held.id !== id && isReplacedBy(held, receipt));
    const { sealed, key } = await seal(bytes);
    await ciphertexts.put(id, sealed);
    // A single write adds the new key and removes the former ones: at no moment are both files held, or neither.
    const gone = Object.fromEntries(replaced.map((held) => [prefix + held.id, null]));
    try {
      await browser.storage.session.set({ ...gone, [prefix + id]: { receipt, key } });
    } catch (error) {
      await ciphertexts.delete(id);
      throw new NotHeld('no-room', [], error);
    }
    await setAlarm(receipt);
    for (const former of replaced) await forget(former.id).catch(() => undefined);
    return replaced.length > 0;
  });
}

/** A held file with its bytes. Undefined when the file is gone, has expired, or belongs to other windows. */
export async function openFile(
  id: string,
  context?: BrowsingContext,
): Promise<{ receipt: Receipt; bytes: Uint8Array } | undefined> {
  const entry = await read(id);
  if (!entry || entry.receipt.expiresAt <= (await sessionTime())) return undefined;
  if (context && !sameContext(entry.receipt.context, context)) return undefined;
  const sealed = await ciphertexts.get(id);
  return sealed && { receipt: entry.receipt, bytes: await unseal(sealed, entry.key) };
}

/** Holds a file for {@link lifetime} from now. */
export function extendLife(id: string): Promise<void> {
  return exclusively(async () => {
    const entry = await read(id);
    const now = await sessionTime();
    if (!entry || entry.receipt.expiresAt <= now) return;
    const receipt = { ...entry.receipt, expiresAt: now + lifetime };
    await write([{ ...entry, receipt }]);
    await setAlarm(receipt);
  });
}

/** Adds the warning « stale » to held files: passwords were reset since they were taken. */
export function markStale(which: (receipt: Receipt) => boolean): Promise<void> {
  return exclusively(async () => {
    const fresh = (await entries()).filter(({ receipt }) => which(receipt) && !isStale(receipt));
    const warning = { code: staleWarning, details: [] };
    await write(
      fresh.map(({ receipt, key }) => ({
        receipt: { ...receipt, warnings: [...receipt.warnings, warning] },
        key,
      })),
    );
  });
}

/** Erases a file. */
export function eraseFile(id: string): Promise<void> {
  return exclusively(() => forget(id));
}

/** Erases the files of which `which` is true. */
export function eraseFiles(which: (receipt: Receipt) => boolean): Promise<void> {
  return exclusively(() => forgetWhere(which));
}

/**
 * Erases expired files, and ciphertext whose key ended with an earlier browser session. Sets the alarms of the other files
 * again: one may be late after a change of the clock, or may never have been set.
 */
export function sweepVault(): Promise<void> {
  return exclusively(async () => {
    const now = await sessionTime();
    await forgetWhere(({ expiresAt }) => expiresAt <= now);
    const living = (await entries()).map(({ receipt }) => receipt);
    const ids = new Set(living.map(({ id }) => id));
    for (const id of await ciphertexts.ids()) if (!ids.has(id)) await ciphertexts.delete(id);
    for (const receipt of living) await setAlarm(receipt);
  });
}

/** True when a file taken in one context may be offered in the other. */
export function sameContext(one: BrowsingContext, other: BrowsingContext): boolean {
  return one.incognito === other.incognito && one.cookieStoreId === other.cookieStoreId;
}

/** Files that differ in one of these are held beside each other. */
type Place = Pick<Receipt, 'kind' | 'target' | 'source' | 'context'>;

/** True where `held` and the other file have the same kind, target, source, school and windows: only one can be held. */
export function isReplacedBy(held: Place, { kind, target, source, context }: Place): boolean {
  return (
    held.kind === kind &&
    held.target === target &&
    held.source.origin === source.origin &&
    held.source.school === source.school &&
    sameContext(held.context, context)
  );
}

/** Removes the keys first. What remains if a later step fails cannot be read. */
async function forget(...ids: string[]): Promise<void> {
  const keys = ids.map((id) => prefix + id);
  // Where the browser refuses to remove, overwrite the keys.
  await browser.storage.session
    .remove(keys)
    .catch(() => browser.storage.session.set(Object.fromEntries(keys.map((key) => [key, null]))));
  for (const id of ids) await Promise.allSettled([clearAlarm(id), ciphertexts.delete(id)]);
}

async function forgetWhere(which: (receipt: Receipt) => boolean): Promise<void> {
  const ids = (await entries()).filter(({ receipt }) => which(receipt)).map(({ receipt }) => receipt.id);
  if (ids.length > 0) await forget(...ids);
}

async function entries(): Promise<Entry[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.flatMap(([key, entry]) => (key.startsWith(prefix) && entry ? [entry as Entry] : []));
}

async function read(id: string): Promise<Entry | undefined> {
  const { [prefix + id]: entry } = await browser.storage.session.get(prefix + id);
  return (entry as Entry | null | undefined) ?? undefined;
}

async function write(changed: Entry[]): Promise<void> {
  await browser.storage.session.set(
    Object.fromEntries(changed.map((entry) => [prefix + entry.receipt.id, entry])),
  );
}

/** Sets the alarm that erases a file in time. A file whose time is over is never given out, with or without an alarm. */
async function setAlarm({ id, expiresAt }: Receipt): Promise<void> {
  try {
    const when = (await toWallTime())(expiresAt);
    await browser.alarms.create(expiryAlarm + id, { when });
  } catch {
    // The next sweep tries again.
  }
}

async function clearAlarm(id: string): Promise<void> {
  await browser.alarms.clear(expiryAlarm + id);
}
