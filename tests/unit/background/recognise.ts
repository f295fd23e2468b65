import { noteRecognised } from '../../../lib/background/recognised';
import type { SiteId } from '../../../lib/sites/contract';
import { pageSender } from './ask';

/** Has the background know the sender's document as a page of `site`, as the scout's message does. */
export async function recognise(site: SiteId, sender = pageSender()): Promise<void> {
  const { url, frameId, documentId, tab } = sender;
  const page = { id: tab?.id ?? -1, windowId: 1, frameId, documentId, url: new URL(url), active: true };
  await noteRecognised(site, { tab: page, context: { incognito: false, cookieStoreId: '' } });
}
