import { browser } from 'wxt/browser';

/**
 * Match patterns of the sites on which Passerelle may run now, each a whole host: the manifest's own, unless taken
 * back, and those that the user allowed. Chromium also counts the addresses where our content script runs,
 * and Firefox names each host once for each of them.
 */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(ownSites());
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const scriptMatches = new Set(scripts.flatMap(({ matches = [] }) => matches));
  return [...new Set(origins)].filter((origin) => own.has(origin) || !scriptMatches.has(origin));
}

/** Match patterns of the sites that the manifest names. */
export function ownSites(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}
