import { browser } from 'wxt/browser';
import type { BrowsingContext } from '../../lib/vault/types';

/** The tab the popup is about. */
export interface PopupTab {
  id: number;
  windowId?: number;
  /** Known only where `activeTab` or a host permission lets it be read. */
  url?: URL;
  context: BrowsingContext;
}

/**
 * The tab shown when the toolbar button was pressed. `popup.html?tab=<id>` names another one: Firefox can't
 * open a real popup for automated tests.
 */
export async function currentTab(): Promise<PopupTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] = named
    ? [await browser.tabs.get(Number(named))]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: (tab.url && URL.parse(tab.url)) || undefined,
    context: {
      incognito: tab.incognito,
      cookieStoreId: (tab as { cookieStoreId?: string }).cookieStoreId ?? '',
    },
  };
}
