import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../lib/page/watch';
import { findPage } from '../lib/sites/detectors';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/**
 * Looks whether the page is one that Passerelle knows; the assistant comes only then. It speaks to the
 * background without the messaging library: this is all that ever runs in pages that are not recognised.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<symbol, boolean>;
  const here = Symbol.for('passerelle scout');
  if (world[here] || window.top !== window) return;
  world[here] = true;

  const watch = (attempts: number) => {
    const search = new AbortController();
    const look = () => {
      const found = findPage(new URL(location.href), document);
      if (!found) return;
      search.abort();
      const message = { id: 0, type: 'page/found', data: found, timestamp: Date.now() };
      // Unheard when the background was stopped at that moment: the page is still there.
      chrome.runtime.sendMessage(message).catch(() => attempts > 1 && setTimeout(watch, 200, attempts - 1));
    };
    watchPage(document, look, search.signal);
  };
  watch(5);
});
