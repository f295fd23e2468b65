import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { viewPort } from '../messages/protocol';
import { onMessage, sendMessage } from '../messages/send';
import type { Receipt } from '../vault/types';
import { sameContext } from '../vault/vault';
import type { View } from '../view/view';
import type { PopupTab } from './current-tab';
import type { Acts } from './use-acts';

/** The files that the windows of `tab` may see, kept up to date; none while it is not known. */
export function useHeldFiles(tab: Pick<PopupTab, 'context'> | undefined, { act }: Acts): Receipt[] {
  const [files, setFiles] = useState<Receipt[]>([]);
  useEffect(() => {
    if (!tab) return;
    const load = () =>
      act('load', async () => {
        const held = await sendMessage('held/list', undefined);
        setFiles(held.filter(({ context }) => sameContext(context, tab.context)));
      });
    void load();
    browser.storage.session.onChanged.addListener(load);
    return () => browser.storage.session.onChanged.removeListener(load);
  }, [tab]);
  return files;
}

/** What the assistant of `tab` shows, as it changes; undefined where there is none. */
export function useAssistantView(tab: PopupTab | undefined, { act }: Acts): View | undefined {
  const [view, setView] = useState<View>();
  useEffect(() => {
    if (!tab) return;
    let port: Browser.runtime.Port | undefined;
    const connect = () => {
      port?.disconnect();
      port = browser.tabs.connect(tab.id, { name: viewPort });
      port.onMessage.addListener((next) => setView((next as View | null) ?? undefined));
      port.onDisconnect.addListener(() => setView(undefined));
    };
    void act('follow', connect);
    const stop = onMessage('assistant/came', ({ sender }) => {
      if (sender.tab?.id === tab.id) void act('follow', connect);
    });
    return () => {
      stop();
      port?.disconnect();
    };
  }, [tab]);
  return view;
}

/** True when the extension may run on the tab's host; undefined while unknown or where it never could. */
export function useCovered(
  tab: PopupTab | undefined,
  { act }: Acts,
): [boolean | undefined, () => Promise<void>] {
  const [covered, setCovered] = useState<boolean>();
  const check = useCallback(async () => {
    const pattern = hostPattern(tab);
    if (pattern) setCovered(await browser.permissions.contains({ origins: [pattern] }));
  }, [tab]);
  useEffect(() => void act('covered', check), [check]);
  return [covered, check];
}

/** The match pattern of the tab's own host, and no other; undefined for pages that are not https. */
export function hostPattern(tab: PopupTab | undefined): string | undefined {
  return tab?.url?.protocol === 'https:' ? `https://${tab.url.hostname}/*` : undefined;
}
