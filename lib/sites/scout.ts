import { outermost } from '../page/frames';
import { untilShown } from '../page/prerender';
import { watchPage } from '../page/watch';
import { type Detectors, findAmong } from './find-page';
import { scoutHere } from './scout-mark';

declare const chrome: { runtime: { id?: string; sendMessage(message: unknown): Promise<{ err?: unknown }> } };

/** How often the background is told again, when it was stopped at that moment. */
const attempts = 5;
const pause = 200;

/**
 * Looks whether the page is one that `known` detects; the assistant comes only then. It speaks to the background
 * without the messaging library: this is all that ever runs in pages that are not recognised. It looks once `ready`;
 * in frames too, but for those of another site's page, which could lay its own things over ours.
 */
export function scout(known: Detectors, ready: Promise<void>): void {
  const world = globalThis as unknown as Record<symbol, boolean>;
  if (world[scoutHere] || !outermost(window)) return;
  world[scoutHere] = true;
  void ready.then(() => untilShown(document)).then(() => watch(known, attempts));
}

function watch(known: Detectors, left: number): void {
  const search = new AbortController();
  const look = () => {
    // Updated, disabled or removed: what reads the page would throw at each of its changes.
    if (!chrome.runtime?.id) return search.abort();
    const found = findAmong(known, new URL(location.href), document);
    if (!found) return;
    search.abort();
    const message = { id: 0, type: 'page/found', data: found, timestamp: Date.now() };
    // Unheard when the background was stopped at that moment, or it failed: the page is still there.
    // In a script whose extension is gone the call itself throws.
    Promise.resolve()
      .then(() => chrome.runtime.sendMessage(message))
      .then(({ err }) => err && Promise.reject())
      .catch(() => left > 1 && setTimeout(watch, pause, known, left - 1));
  };
  watchPage(() => [document], look, search.signal);
}
