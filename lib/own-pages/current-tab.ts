import { type Browser, browser } from 'wxt/browser';
import type { BrowsingContext } from '../vault/types';

/** The tab the popup is about. */
export interface PopupTab {
  id: number;
  windowId?: number;
  /** Known only where `activeTab` or a host permission lets it be read. */
  url?: URL;
  context: BrowsingContext;
}

/**
 * The tab shown when the toolbar button was pressed. `popup.html?tab=<id>` names another one, and is there for tests
 * alone: Firefox can't open a real popup under automation. It ships, because what is tested must be what ships. It
 * gives nobody anything: web pages can't open pages of the extension, and a tab's id opens no rights on that tab.
 */
export async function currentTab(): Promise<PopupTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] = named
    ? [await browser.tabs.get(Number(named))]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = (tab.url && URL.parse(tab.url)) || undefined;
  return { id: tab.id, windowId: tab.windowId, url, context: browsingContext(tab) };
}

/** Where a page of ours was asked for: its files are for these windows. */
export type Origin = Pick<PopupTab, 'windowId' | 'context'>;

/** Where tab `tabId` is, or any ordinary window where none is named; undefined when the tab is gone. */
export async function originOfTab(tabId: number | undefined): Promise<Origin | undefined> {
  if (tabId === undefined) return { context: { incognito: false, cookieStoreId: '' } };
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && { windowId: tab.windowId, context: browsingContext(tab) };
}

/** Opens a page of our own about `tab`. It can't be shown in a private window: then it opens in an ordinary one. */
export async function openOwnPage(path: string, tab: PopupTab | undefined): Promise<void> {
  const windowId = tab?.context.incognito ? undefined : tab?.windowId;
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/lists.html'), windowId });
}

function browsingContext(tab: Browser.tabs.Tab): BrowsingContext {
  const { cookieStoreId = '' } = tab as { cookieStoreId?: string };
  return { incognito: tab.incognito, cookieStoreId };
}
