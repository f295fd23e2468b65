import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { formats } from '../../files/formats';
import type { FileKind } from '../../files/types';
import { panelName } from '../../page/panel/panel-name';
import { type FoundPage, type PageId, siteIds } from '../../sites/contract';
import { pages } from '../../sites/pages';
import { handle, pageOf } from '../handle';
import { documentTarget } from '../scripting';

/** The name of a kind of file in a message. */
export const fileKind = v.picklist(Object.keys(formats) as FileKind[]);

/** The shape of a recognised page in a message. */
export const foundPage: v.GenericSchema<unknown, FoundPage> = v.object({
  site: v.picklist(siteIds),
  page: v.picklist(Object.keys(pages) as PageId[]),
  variant: v.optional(v.string()),
  school: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

/** Each site has an assistant of its own: a page gets what it needs and no more. */
const assistants = {
  ent: '/ent.js',
  elea: '/elea.js',
  siecle: '/siecle.js',
  balado: '/balado.js',
  educonnect: '/educonnect.js',
} as const;

/**
 * Firefox ends our scripts at once when the extension is updated, disabled or removed, and takes its style sheets out of
 * the pages; what the scripts drew would stay and lie. So it is shown by such a sheet alone.
 */
async function showPanels(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [0] },
    // Against the page's own sheets as well.
    origin: 'USER',
    css: `${panelName} { display: block !important; }`,
  });
}

/** Puts the assistant into the pages that the scout recognised. */
export function handleFoundPages(): void {
  handle('page/found', 'pages', foundPage, async ({ site }, sender) => {
    if (import.meta.env.FIREFOX) await showPanels(pageOf(sender).id);
    await browser.scripting.executeScript({
      target: documentTarget(pageOf(sender)),
      files: [assistants[site]],
    });
  });
}
