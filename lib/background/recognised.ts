import { oneAtATime } from '../browser/one-at-a-time';
import type { SiteId, SitePage } from '../sites/contract';
import { pages } from '../sites/pages';
import { perTab } from '../store/per-tab';
import { type DocumentName, documentOf, isSameDocument, type Sender } from './handle';

interface Recognised extends DocumentName {
  site: SiteId;
}

/** The documents of each tab that were recognised, the oldest first; those kept for « Précédent » are among them. */
const recognised = perTab<Recognised[]>('recognised');
/** Of one tab. */
const mostKept = 50;
/** Two frames may be recognised at the same moment. */
const exclusively = oneAtATime('recognised');

/** Notes that the sender's document shows a page of `site`. */
export async function noteRecognised(site: SiteId, sender: Sender): Promise<void> {
  const here = documentOf(sender);
  await exclusively(async () => {
    const others = ((await recognised.get(here.tabId)) ?? []).filter((one) => !isSameDocument(one, here));
    await recognised.set(here.tabId, [...others, { ...here, site }].slice(-mostKept));
  });
}

/** The site that the sender's document was recognised as; undefined for one that was not. */
export async function siteOf(sender: Sender): Promise<SiteId | undefined> {
  const here = documentOf(sender);
  const known = (await recognised.get(here.tabId)) ?? [];
  return known.find((one) => isSameDocument(one, here))?.site;
}

/**
 * Throws unless the sender's document was recognised, as of a site that has a page for which `may` is true. A script of
 * ours in a page of another site, whose process an attacker may have taken over, gets no right by asking for it.
 */
export async function demandPage(sender: Sender, may: (page: SitePage) => boolean): Promise<SiteId> {
  const site = await siteOf(sender);
  if (!site || !Object.values(pages).some((page) => page.site === site && may(page)))
    throw new Error('Not for this page');
  return site;
}
