import { browser } from 'wxt/browser';
import { oneAtATime } from '../browser/one-at-a-time';
import { longestLife, sessionTime, toWallTime } from '../browser/session-time';
import { ciphertexts } from './ciphertexts';
import { NotHeld } from './not-held';
import { type SealKey, seal, unseal } from './seal';
import { isStale, stale } from './stale';
import type { BrowsingContext, Receipt } from './types';

/**
 * One change after the other: a sweep must not see the moment when a file's ciphertext is written and its key is not
 * yet, nor an extension write back a file that is being forgotten.
 */
const exclusively = oneAtATime('vault');

/** Life of a held file, in milliseconds. */
export const lifetime = longestLife;

/** Alarms of this prefix are followed by a file's id. */
export const expiryAlarm = 'expiry:';

interface Entry {
  receipt: Receipt;
  key: SealKey;
}

const prefix = 'held:';

/** True for a key of `storage.session` that changes with what is held. */
export const isOfHeldFile = (key: string): boolean => key.startsWith(prefix);

/** Files held and alive, newest first; not those whose ciphertext the browser has lost. Times are the session's. */
export async function heldFiles(): Promise<Receipt[]> {
  const living = await livingReceipts();
  if (living.length === 0) return [];
  const present = await ciphertexts.ids();
  return living.filter(({ id }) => present.includes(id)).sort((one, other) => other.takenAt - one.takenAt);
}

/** Receipts of all files whose key is kept, and which can be erased, whether or not their ciphertext can be had now. */
export async function livingReceipts(): Promise<Receipt[]> {
  const now = await sessionTime();
  return (await entries()).map(({ receipt }) => receipt).filter(({ expiresAt }) => expiresAt > now);
}

/** Receipts as people and pages read them: with the times of the wall clock. */
export async function withWallTimes(receipts: readonly Receipt[]): Promise<Receipt[]> {
  const onWall = await toWallTime();
  return receipts.map((receipt) => ({
    ...receipt,
    takenAt: onWall(receipt.takenAt),
    expiresAt: onWall(receipt.expiresAt),
  }));
}

/**
 * Seals `bytes` and holds them until the receipt's expiry; replaces the one of the same kind, target, source and school.
 * Returns true when it replaced one. Throws {@link NotHeld} where the browser can't keep them: nothing is changed then.
 */
export function hold(receipt: Receipt, bytes: Uint8Array): Promise<boolean> {
  return exclusively(async () => {
    const { id } = receipt;
    const replaced = (await entries())
      .map((entry) => entry.receipt)
      .filter((held) => held.id !== id && isReplacedBy(held, receipt));
    const { sealed, key } = await seal(bytes);
    await ciphertexts.put(id, sealed);
    // One write takes the new file in and the former ones out: at no moment are both held, or neither.
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

/** The bytes of a held file; undefined when it is gone, expired, or belongs to other windows. */
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

/** Gives a held file {@link lifetime} more, from now. */
export function extend(id: string): Promise<void> {
  return exclusively(async () => {
    const entry = await read(id);
    const now = await sessionTime();
    if (!entry || entry.receipt.expiresAt <= now) return;
    const receipt = { ...entry.receipt, expiresAt: now + lifetime };
    await write([{ ...entry, receipt }]);
    await setAlarm(receipt);
  });
}

/** Marks held files as stale: what they tell has changed since. */
export function markStale(which: (receipt: Receipt) => boolean): Promise<void> {
  return exclusively(async () => {
    const fresh = (await entries()).filter(({ receipt }) => which(receipt) && !isStale(receipt));
    const warning = { code: stale, details: [] };
    await write(
      fresh.map(({ receipt, key }) => ({
        receipt: { ...receipt, warnings: [...receipt.warnings, warning] },
        key,
      })),
    );
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

/**
 * Forgets what is expired, and ciphertext whose key died with an earlier browser session; sets the alarms of the others
 * again, which a change of the clock or a refusal has put off.
 */
export function sweep(): Promise<void> {
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

/** What tells the files apart that are held beside each other. */
type Place = Pick<Receipt, 'kind' | 'target' | 'source' | 'context'>;

/** True for a file of the same kind, target, source, school and windows: one is held at a time. */
export function isReplacedBy(held: Place, { kind, target, source, context }: Place): boolean {
  return (
    held.kind === kind &&
    held.target === target &&
    held.source.origin === source.origin &&
    held.source.school === source.school &&
    sameContext(held.context, context)
  );
}

/** The key goes first: whatever remains can't be read, and is no longer held. */
async function forget(...ids: string[]): Promise<void> {
  const keys = ids.map((id) => prefix + id);
  // Where nothing can be removed, the keys are written over.
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

/** A file is over when its time is, with or without an alarm: that only erases it sooner than the next look would. */
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
