import { browser } from 'wxt/browser';

/** What is kept for tabs, by name. */
const names = new Set<string>();
const keyOf = (name: string, tabId: number) => `${name}:${tabId}`;

/** A value in `storage.session` per tab: it survives the background's stops, and goes with its tab. */
export function perTab<Value>(name: string) {
  names.add(name);
  return {
    get: async (tabId: number) => {
      const key = keyOf(name, tabId);
      return (await browser.storage.session.get(key))[key] as Value | undefined;
    },
    set: (tabId: number, value: Value) => browser.storage.session.set({ [keyOf(name, tabId)]: value }),
    delete: (tabId: number) => browser.storage.session.remove(keyOf(name, tabId)),
  };
}

/** Removes what is kept for a tab when it closes, whatever that is: tokens of forms are among it. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) =>
    browser.storage.session.remove([...names].map((name) => keyOf(name, tabId))).catch(() => undefined),
  );
}

/** Removes what is kept for tabs that are no more: one may close while a page's last message is still being answered. */
export async function sweepTabs(): Promise<void> {
  // Read first: of a tab that opens meanwhile nothing is in it yet.
  const kept = Object.keys(await browser.storage.session.get(null));
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  const lost = kept.filter((key) => {
    const [name = '', tabId = ''] = key.split(':');
    return names.has(name) && !open.has(tabId);
  });
  if (lost.length > 0) await browser.storage.session.remove(lost);
}
