import { browser } from '@wxt-dev/browser';
import { type WireAnswer, wireMessage } from '../browser/wire';
import { outermost } from '../page/frames';
import { untilShown } from '../page/prerender';
import { watchPage } from '../page/watch';
import type { Site } from './define';
import { findPage } from './find-page';
import { scoutHere } from './scout-mark';

/** How often the background is told, when it was stopped at that moment: for 19 s, as a busy machine starts it slowly. */
const attempts = 8;
/** Before it is told again the first time, then twice as long each time; milliseconds. */
const firstPause = 150;

/**
 * Looks whether the page is one of `sites`; the assistant comes only then. It speaks to the background
 * without the messaging library: this is all that ever runs in pages that are not recognised. It looks once `ready`;
 * in frames too, but for those of another site's page, which could lay its own things over ours.
 */
export function scout(sites: readonly Site[], ready: Promise<void>): void {
  const world = globalThis as unknown as Record<symbol, boolean>;
  if (world[scoutHere] || !outermost(window)) return;
  world[scoutHere] = true;
  void ready.then(() => untilShown(document)).then(() => watch(sites));
}

function watch(sites: readonly Site[], attempt = 1): void {
  const search = new AbortController();
  const look = () => {
    // Updated, disabled or removed: what reads the page would throw at each of its changes.
    if (!browser.runtime?.id) return search.abort();
    const found = findPage(sites, new URL(location.href), document);
    if (!found) return;
    search.abort();
    // Unheard when the background was stopped at that moment, or it failed: the page is still there.
    // In a script whose extension is gone the call itself throws.
    Promise.resolve()
      .then(() => browser.runtime.sendMessage<unknown, WireAnswer>(wireMessage('page/found', found)))
      .then(({ err }) => err && Promise.reject())
      .catch(
        () => attempt < attempts && setTimeout(watch, firstPause * 2 ** (attempt - 1), sites, attempt + 1),
      );
  };
  watchPage(() => [document], look, search.signal);
}
