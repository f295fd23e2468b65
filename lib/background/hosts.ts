import { type Browser, browser } from 'wxt/browser';
import { allowedSites, ownSites } from '../browser/allowed-sites';
import { scriptsOf } from '../sites/scripts';
import { platformAt } from '../sites/targets';
import { announce } from './handlers/held';

const prefix = 'scout ';

/**
 * Runs the scout on the hosts that the user allows, from the moment they are allowed (the popup that asked may
 * be gone by then: Firefox's prompt closes it), and stops it when they are withdrawn.
 */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerScouts();
    const tabs = await browser.tabs.query({ url: origins });
    await Promise.all(tabs.map(inject));
  });
  browser.permissions.onRemoved.addListener(async () => {
    await registerScouts();
    // On a site taken back the assistant is refused, and goes. Such a site's tabs have no address.
    await announce({});
  });
}

/** Makes the registered scouts those of the hosts allowed now; an update of the extension forgets them. */
export async function registerScouts(): Promise<void> {
  await navigator.locks.request('scouts', async () => {
    const wanted = new Map(
      (await allowedByUser()).map((origin) => [prefix + origin, scoutFor(origin)] as const),
    );
    const scripts = await browser.scripting.getRegisteredContentScripts();
    const present = new Set(scripts.map(({ id }) => id));
    const stale = [...present].filter((id) => !wanted.has(id));
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
    const missing = [...wanted].filter(([id]) => !present.has(id));
    await browser.scripting.registerContentScripts(
      missing.map(([id, script]) => ({
        id,
        matches: [id.slice(prefix.length)],
        allFrames: true,
        ...script,
      })),
    );
  });
}

/** Match patterns that the user allowed beyond the manifest's own; platforms named there have their scout from it. */
async function allowedByUser(): Promise<string[]> {
  const own = new Set(ownSites());
  return (await allowedSites()).filter((origin) => {
    const platform = platformOn(origin.slice(0, -1));
    return !own.has(origin) && origin.startsWith('https://') && (!platform || platform.isOptional);
  });
}

/** What runs on an origin that the user allowed. */
function scoutFor(origin: string): { js: string[]; runAt: 'document_idle' | 'document_start' } {
  const platform = platformOn(origin.slice(0, -1));
  if (platform) return { js: [scriptsOf(platform.id).scout.slice(1)], runAt: 'document_idle' };
  // The gate must hear of a press before the page does.
  return { js: ['gate.js'], runAt: 'document_start' };
}

function platformOn(address: string) {
  const url = URL.parse(address);
  return url ? platformAt(url) : undefined;
}

/** A tab that is not ready, or shows something else by now, gets its scout at its next load. */
async function inject({ id: tabId, url = '' }: Browser.tabs.Tab): Promise<void> {
  if (tabId === undefined) return;
  const platform = platformOn(url);
  const script = platform ? scriptsOf(platform.id).scout : '/scout.js';
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [script] })
    .catch(() => undefined);
}
