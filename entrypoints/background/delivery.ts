import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { encodeBytes } from '../../lib/bytes';
import { formats } from '../../lib/files/formats';
import { rememberImport } from '../../lib/memory';
import type { Delivery } from '../../lib/messages';
import { dropFile } from '../../lib/page/deliver/drop-file';
import { targetAt } from '../../lib/sites/targets';
import { erase, heldFiles, openFile } from '../../lib/vault/vault';
import { handle, pageOf, type Sender } from './handle';
import { announce } from './held';
import { claimPlan } from './plans';
import { documentTarget } from './scripting';
import { perTab } from './session';

const deliveries = perTab<Delivery>('delivery');
const leads = perTab<{ id: string; by: string }>('lead');

/** Hands a held file to the target page's document, and follows it until the page says that it is done. */
export function handleDelivery(): void {
  handle('delivery/release', 'pages', v.string(), async (id, sender) => {
    const file = await released(id, sender);
    return file && encodeBytes(file.bytes);
  });
  const drop = v.object({ id: v.string(), zone: v.array(v.string()) });
  handle('delivery/drop', 'pages', drop, async ({ id, zone }, sender) => {
    const file = await released(id, sender);
    if (!file) return false;
    const { chunks } = await encodeBytes(file.bytes);
    const [injection] = await browser.scripting.executeScript({
      target: documentTarget(pageOf(sender)),
      world: 'MAIN',
      func: dropFile,
      args: [zone, file.receipt.name, formats[file.receipt.kind].type, chunks],
    });
    return injection?.result === true;
  });
  handle('delivery/get', 'pages', v.undefined(), (_, sender) => deliveryOn(sender));
  const result = v.object({ updated: v.number(), created: v.number(), protected: v.number() });
  const state = v.object({
    fileId: v.string(),
    state: v.picklist(['sent', 'ready', 'accepted', 'told', 'unknown']),
    before: v.object({ error: v.boolean(), finished: v.boolean(), result: v.optional(result) }),
    result: v.optional(result),
  });
  // A null arrives as nothing: see `handle`.
  handle('delivery/set', 'pages', v.optional(v.nullable(state), null), async (news, sender) => {
    const { id, url } = pageOf(sender);
    if (news) await deliveries.set(id, { ...news, host: url.host });
    else await deliveries.delete(id);
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
  browser.tabs.onRemoved.addListener(async (id) => {
    await Promise.all([deliveries.delete(id), leads.delete(id)]);
  });
}

/** The file, when this very page may have it: a target of its kind, asked for by a click there. */
async function released(id: string, sender: Sender) {
  const { url } = pageOf(sender);
  const file = await openFile(id, sender.context);
  const target = targetAt(url);
  // A list has no target: no page whatsoever may have it.
  if (!file || !target || target.site !== file.receipt.target) return undefined;
  return (await claimPlan('deliver', sender)) ? file : undefined;
}

async function deliveryOn(sender: Sender): Promise<Delivery | undefined> {
  const { id, url } = pageOf(sender);
  const delivery = await deliveries.get(id);
  return delivery?.host === url.host ? delivery : undefined;
}

/** Only the tab in which a file was dropped can say that it is done with it. */
async function finish(id: string, sender: Sender): Promise<void> {
  const delivery = await deliveryOn(sender);
  if (delivery?.fileId !== id) return;
  const receipt = (await heldFiles()).find((file) => file.id === id);
  if (receipt) await rememberImport(receipt, Date.now());
  await erase(id);
  await deliveries.delete(pageOf(sender).id);
  await announce();
}
