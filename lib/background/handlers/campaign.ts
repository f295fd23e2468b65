import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { listKind } from '../../files/formats';
import { changeMemory, readMemory } from '../../store/memory';
import { perTab } from '../../store/per-tab';
import { noteReset } from '../../vault/resets';
import { heldFiles, markStale, sameContext } from '../../vault/vault';
import { handle, pageOf } from '../handle';
import { announce } from './held';

/** When the class of this batch was chosen: a search that loads the page anew is of the same batch. */
const begun = perTab<number>('campaign');

/** Remembers how far a campaign is, marks the lists that it made stale, and opens them. */
export function handleCampaigns(): void {
  handle('campaign/class', 'pages', v.undefined(), async (_, sender) => {
    const { id, url } = pageOf(sender);
    const { [url.origin]: name = '' } = (await readMemory()).campaigns;
    return { name, since: (await begun.get(id)) ?? 0 };
  });
  const className = v.pipe(v.string(), v.maxLength(200));
  handle('campaign/set-class', 'pages', className, async (name, sender) => {
    await begun.set(pageOf(sender).id, Date.now());
    if (sender.context.incognito) return;
    await changeMemory('campaigns', (all) => ({ ...all, [pageOf(sender).url.origin]: name }));
  });
  handle('campaign/reset', 'pages', v.undefined(), async (_, sender) => {
    const { origin } = pageOf(sender).url;
    await noteReset(origin);
    await markStale(({ kind, source }) => kind === listKind && source.origin === origin);
    await announce();
  });
  handle('lists/open', 'pages', v.string(), async (id, sender) => {
    const { url, windowId } = pageOf(sender);
    const held = (await heldFiles()).find((file) => file.id === id);
    const may = held?.source.origin === url.origin && sameContext(held.context, sender.context);
    if (!may) return;
    const address = browser.runtime.getURL(`/lists.html?id=${encodeURIComponent(id)}` as '/lists.html');
    await browser.tabs.create({ url: address, windowId, active: true });
  });
}
