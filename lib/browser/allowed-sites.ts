import { browser } from 'wxt/browser';

/**
 * Match patterns of the sites on which Passerelle may run now, each a whole host: those of the manifest that were not
 * withdrawn, and those that the person allowed. The browsers' answer has more: Chromium adds the matches of our content
 * scripts, and Firefox repeats each host for each of them.
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
