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

  const search = new AbortController();
  watchPage(
    document,
    () => {
      const found = findPage(new URL(location.href), document);
      if (!found) return;
      search.abort();
      void chrome.runtime.sendMessage({ id: 0, type: 'page/found', data: found, timestamp: Date.now() });
    },
    search.signal,
  );
});
