import { browser } from 'wxt/browser';
import type { SiteId } from '../sites/contract';
import { sendMessage } from './send';

/** Opens a site in a window, by default the sender's; the options, where its address is asked, while it is not known. */
export async function openTarget(site: SiteId, windowId?: number): Promise<void> {
  const { origin } = await sendMessage('target/state', site);
  if (origin) await sendMessage('target/open', { site, windowId });
  else await browser.runtime.openOptionsPage();
}
