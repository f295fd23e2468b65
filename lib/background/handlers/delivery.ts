import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { encodeBytes } from '../../bytes/encoded';
import { formats } from '../../files/formats';
import type { Delivery, Giving, NotGiven } from '../../messages/protocol';
import {
  addToFile,
  armFrame,
  armPage,
  disarmPage,
  giveFile,
  pickerCaught,
  wasGiven,
} from '../../page/deliver/armed';
import { platformAt } from '../../sites/targets';
import { rememberImport } from '../../store/memory';
import { perTab } from '../../store/per-tab';
import type { Receipt } from '../../vault/types';
import { eraseFile, heldFiles, livingReceipts, openFile, sameContext } from '../../vault/vault';
import { claimGiving, dropGiving, givenBefore, hasGiven } from '../givings';
import { handle, isActive, pageOf, type Sender } from '../handle';
import { inEveryFrame, inPageWorld } from '../scripting';
import { announce } from './held';
import { hasPlan } from './plans';
import { learnPlatform, otherPlatform } from './targets';

interface HeldFile {
  receipt: Receipt;
  bytes: Uint8Array;
}

const deliveries = perTab<Delivery>('delivery');
const leads = perTab<{ id: string; by: string }>('lead');

/** How long a door may be held in the page since the last that was heard of its file, in milliseconds. */
const doorLife = 15_000;

/** Bytes of a file that go into the page at once: what takes longer than a door's life is never one step. */
const piece = 1024 * 1024;

/** Hands a held file to the target page's document, and follows it until the page says that it is done. */
export function handleDelivery(): void {
  handle('delivery/before', 'pages', v.string(), async (id, sender) =>
    (await deliverable(id, sender)) ? givenBefore(id) : undefined,
  );
  const giving = v.object({ fileId: v.string(), id: v.pipe(v.string(), v.maxLength(50)) });
  handle('delivery/release', 'pages', giving, (asked, sender) =>
    give(asked, sender, async ({ bytes }) => encodeBytes(bytes)),
  );
  const arm = v.object({ id: v.string(), door: v.picklist(['drag', 'picker']) });
  handle('delivery/arm', 'pages', arm, async ({ id, door }, sender) => {
    const receipt = await deliverable(id, sender);
    if (!receipt || !(await hasPlan(['deliver', 'deliver-again'], sender))) return false;
    const { type } = formats[receipt.kind];
    const armed = await inPageWorld(sender, armPage, door, receipt.name, type, doorLife);
    // Frames are more than most pages have: the document's own door is held without them.
    await inEveryFrame(sender, armFrame).catch(() => undefined);
    return armed === true;
  });
  const patience = v.pipe(v.number(), v.maxValue(doorLife));
  handle('delivery/caught', 'pages', patience, async (wait, sender) => {
    return (await inPageWorld(sender, pickerCaught, wait)) === true;
  });
  handle('delivery/give', 'pages', giving, (asked, sender) =>
    give(asked, sender, async (file, repeated) => {
      // The answer may have been lost, and the file given all the same.
      if (repeated && (await inPageWorld(sender, wasGiven, asked.id)) === true) return 'given';
      return (await giveToDoor(file, asked.id, sender)) ? 'given' : undefined;
    }),
  );
  handle('delivery/disarm', 'pages', v.undefined(), async (_, sender) => {
    await inPageWorld(sender, disarmPage);
  });
  handle('delivery/get', 'pages', v.undefined(), (_, sender) => deliveryOn(sender));
  const result = v.object({ updated: v.number(), created: v.number(), protected: v.number() });
  const state = v.object({
    ...giving.entries,
    state: v.picklist(['sent', 'ready', 'accepted', 'told', 'unknown']),
    before: v.object({ error: v.boolean(), finished: v.boolean(), result: v.optional(result) }),
    result: v.optional(result),
  });
  // A null arrives as nothing: see `handle`.
  handle('delivery/set', 'pages', v.optional(v.nullable(state), null), async (news, sender) => {
    const { id, url } = pageOf(sender);
    if (news) return deliveries.set(id, { ...news, host: url.host });
    // Nothing was given, or the page has not taken it: the next click is the first again.
    const former = await deliveryOn(sender);
    if (former) await dropGiving(former, sender);
    await deliveries.delete(id);
  });
  handle('delivery/finished', 'pages', v.string(), finish);
  handle('delivery/lead', 'pages', v.object({ id: v.string(), by: v.string() }), async (lead, sender) => {
    const tab = pageOf(sender).id;
    const former = await leads.get(tab);
    // The same page asks again when the answer was lost with a stop of the background.
    const first = former?.id !== lead.id || former.by === lead.by;
    if (first) await leads.set(tab, lead);
    return first;
  });
  handle('delivery/save', 'both', v.string(), async (id, sender) => {
    const url = browser.runtime.getURL(`/save.html?id=${encodeURIComponent(id)}` as '/save.html');
    await browser.tabs.create({ url, active: true, windowId: sender.tab?.windowId });
  });
}

/**
 * Lets `way` give the file, when this very page may have it: a target of its kind, asked for by a click there. What
 * `way` gives is the answer; nothing, where it is sure that the page got nothing. The same delivery gets the same answer.
 */
async function give<Answer>(
  giving: Giving,
  sender: Sender,
  way: (file: HeldFile, repeated: boolean) => Promise<Answer | undefined>,
): Promise<Answer | NotGiven> {
  if (!isActive(sender) || !(await deliverable(giving.fileId, sender))) return 'gone';
  const claim = await claimGiving(giving, sender);
  if (claim === 'gone' || claim === 'before') return claim;
  const file = await openFile(giving.fileId, sender.context).catch(async (error) => {
    await dropGiving(giving, sender);
    throw error;
  });
  const answer = file && (await way(file, claim === 'repeated'));
  if (answer !== undefined) return answer;
  await dropGiving(giving, sender);
  return 'gone';
}

/** Hands the file to the door held in the page, piece by piece; false when the door was let go meanwhile. */
async function giveToDoor({ receipt, bytes }: HeldFile, delivery: string, sender: Sender): Promise<boolean> {
  for (let start = 0; start < bytes.length; start += piece) {
    const { chunks } = await encodeBytes(bytes.subarray(start, start + piece));
    if ((await inPageWorld(sender, addToFile, chunks, start, doorLife)) !== true) return false;
  }
  const { name, kind, takenAt } = receipt;
  const file = { name, type: formats[kind].type, taken: takenAt, size: bytes.length };
  return (await inPageWorld(sender, giveFile, file, delivery, doorLife)) === true;
}

/**
 * The receipt of a file for the site of this very page, on the platform that is remembered or that the person wants. A
 * list has no target: no page whatsoever may have it.
 */
async function deliverable(id: string, sender: Sender): Promise<Receipt | undefined> {
  const receipt = (await heldFiles()).find(
    (file) => file.id === id && sameContext(file.context, sender.context),
  );
  const platform = platformAt(pageOf(sender).url);
  if (!platform || platform.id !== receipt?.target) return undefined;
  return (await otherPlatform(id, sender)) ? undefined : receipt;
}

async function deliveryOn(sender: Sender): Promise<Delivery | undefined> {
  const { id, url } = pageOf(sender);
  const delivery = await deliveries.get(id);
  return delivery?.host === url.host ? delivery : undefined;
}

/** Only the tab to which a file was given can say that it is done with it. */
async function finish(id: string, sender: Sender): Promise<void> {
  const delivery = await deliveryOn(sender);
  if (delivery?.fileId !== id || !(await hasGiven(delivery, sender))) return;
  const receipt = (await livingReceipts()).find((file) => file.id === id);
  // The file first: what was delivered is never left behind because something else can't be written.
  await eraseFile(id);
  await deliveries.delete(pageOf(sender).id);
  await announce();
  // The import was made: that its date can't be remembered is no failure of it.
  if (receipt) await rememberImport(receipt, Date.now()).catch(() => undefined);
  await learnPlatform(sender).catch(() => undefined);
}
