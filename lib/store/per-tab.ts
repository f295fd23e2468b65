import { browser } from 'wxt/browser';

/** The names of the values that are kept for tabs. */
const names = new Set<string>();
const keyOf = (name: string, tabId: number) => `${name}:${tabId}`;

/** A value in `storage.session` for each tab. It stays when the background stops, and is removed when the tab closes. */
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

/** Removes every value of a tab when it closes. Some contain tokens of forms. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) =>
    browser.storage.session.remove([...names].map((name) => keyOf(name, tabId))).catch(() => undefined),
  );
}

/** Removes the values of closed tabs: the answer to a tab's last message may be kept after the tab has closed. */
export async function sweepTabs(): Promise<void> {
  // The values are read before the tabs: so those of a tab that opens meanwhile are not among them.
  const kept = Object.keys(await browser.storage.session.get(null));
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  const lost = kept.filter((key) => {
    const [name = '', tabId = ''] = key.split(':');
    return names.has(name) && !open.has(tabId);
  });
  if (lost.length > 0) await browser.storage.session.remove(lost);
}
