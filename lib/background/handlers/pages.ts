import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { formats } from '../../files/formats';
import type { FileKind } from '../../files/types';
import { panelName } from '../../page/panel/panel-name';
import type { FoundPage } from '../../sites/contract';
import { pages } from '../../sites/pages';
import { scriptsOf } from '../../sites/scripts';
import { siteId } from '../../sites/site-id';
import { mayBeAt } from '../../sites/targets';
import { handle, pageOf } from '../handle';
import { noteRecognised } from '../recognised';
import { documentTarget } from '../scripting';

/** The name of a kind of file in a message. */
export const fileKind = v.picklist(Object.keys(formats) as FileKind[]);

/** The shape of a recognised page in a message. */
export const foundPage: v.GenericSchema<unknown, FoundPage> = v.pipe(
  v.object({
    site: siteId,
    page: v.picklist(Object.keys(pages)),
    variant: v.optional(v.string()),
    school: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  v.check(({ site, page }) => pages[page]?.site === site),
);

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

/**
 * Puts the assistant of its site into the pages that the scout recognised, which gets what it needs and no more, and
 * notes which those are.
 */
export function handleFoundPages(): void {
  handle('page/found', 'pages', foundPage, async ({ site }, sender) => {
    if (!mayBeAt(site, pageOf(sender).url)) throw new Error('Not a host of this site');
    // The panel comes all the same, and says at a press that it can do nothing.
    await noteRecognised(site, sender).catch(() => undefined);
    if (import.meta.env.FIREFOX) await showPanels(pageOf(sender).id);
    await browser.scripting.executeScript({
      target: documentTarget(pageOf(sender)),
      files: [scriptsOf(site).assistant],
    });
  });
}
