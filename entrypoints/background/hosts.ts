import { browser } from 'wxt/browser';
import { allowedSites, ownSites } from '../../lib/allowed-sites';

/** Both scripts of an allowed host: one looks, the other stands before what can't be undone, and must come first. */
const scripts = {
  scout: { js: ['scout.js'], runAt: 'document_idle' },
  gate: { js: ['gate.js'], runAt: 'document_start' },
} as const;
const names = Object.keys(scripts) as (keyof typeof scripts)[];

/**
 * Runs the scout on the hosts that the user allows, from the moment they are allowed (the popup that asked may
 * be gone by then: Firefox's prompt closes it), and stops it when they are withdrawn.
 */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerScouts();
    const tabs = await browser.tabs.query({ url: origins });
    await Promise.all(tabs.map(({ id }) => id !== undefined && inject(id)));
  });
  browser.permissions.onRemoved.addListener(registerScouts);
}

/** Makes the registered scouts those of the hosts allowed now; an update of the extension forgets them. */
export async function registerScouts(): Promise<void> {
  await navigator.locks.request('scouts', async () => {
    const origins = await allowedByUser();
    const wanted = new Set(names.flatMap((name) => origins.map((origin) => `${name} ${origin}`)));
    const registered = await browser.scripting.getRegisteredContentScripts();
    const present = new Set(registered.map(({ id }) => id));
    const stale = [...present].filter((id) => !wanted.has(id));
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
    const missing = [...wanted].filter((id) => !present.has(id));
    await browser.scripting.registerContentScripts(missing.map(registration));
  });
}

function registration(id: string) {
  const [name = 'scout', origin = ''] = id.split(' ') as [keyof typeof scripts, string];
  const { js, runAt } = scripts[name];
  return { id, matches: [origin], js: [...js], runAt };
}

/** Match patterns that the user allowed beyond the manifest's own. */
async function allowedByUser(): Promise<string[]> {
  const own = new Set(ownSites());
  return (await allowedSites()).filter((origin) => !own.has(origin) && origin.startsWith('https://'));
}

/** A tab that is not ready, or shows something else by now, gets its scout at its next load. */
async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/scout.js'] }).catch(() => undefined);
}
