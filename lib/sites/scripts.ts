import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { SiteId } from './contract';

/** The scripts that are made of a site's declaration (`scripts/site-scripts.ts`), by their addresses. */
export function scriptsOf(site: SiteId): Record<'assistant' | 'scout', ScriptPublicPath> {
  // WXT names in its types what stands in `entrypoints/` alone.
  return {
    assistant: `/${site}.js` as ScriptPublicPath,
    scout: `/scout-${site}.js` as ScriptPublicPath,
  };
}
