import { browser } from 'wxt/browser';

/** A value in `storage.session` per tab: memory that survives the background's stops, not the browser's end. */
export function perTab<Value>(name: string) {
  const keyOf = (tabId: number) => `${name}:${tabId}`;
  return {
    get: async (tabId: number) =>
      (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Value | undefined,
    set: (tabId: number, value: Value) => browser.storage.session.set({ [keyOf(tabId)]: value }),
    delete: (tabId: number) => browser.storage.session.remove(keyOf(tabId)),
  };
}
