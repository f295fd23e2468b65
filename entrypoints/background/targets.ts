import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { recall, remember } from '../../lib/memory';
import { targetNamed } from '../../lib/sites/targets';
import type { SiteId } from '../../lib/sites/types';
import { handle } from './handle';

const site = v.picklist(['ent', 'elea'] satisfies SiteId[]);

/** Knows, learns and opens the platform to which a school's files go. */
export function handleTargets(): void {
  handle('target/state', 'both', site, async (name, sender) => {
    const memory = await recall();
    return {
      origin: memory.targets[name],
      open: await openPlatforms(name, sender.context.incognito),
      opensItself: memory.opensItself,
    };
  });
  const address = v.object({ site, address: v.pipe(v.string(), v.maxLength(300)) });
  handle('target/remember', 'both', address, async ({ site: name, address: typed }, sender) => {
    const origin = targetNamed(name).originOf(typed);
    if (!origin || sender.context.incognito) return origin !== undefined;
    // A visit teaches the address once; only what a person typed or picked changes it afterwards.
    const visited = sender.tab?.url.origin === origin;
    await remember('targets', (targets) =>
      visited && targets[name] ? targets : { ...targets, [name]: origin },
    );
    return true;
  });
  handle('target/open', 'both', site, (name, sender) => openTarget(name, sender.tab?.windowId));
}

/** Opens the school's platform in a new tab; does nothing while its address is not known. */
export async function openTarget(name: SiteId, windowId?: number): Promise<void> {
  const origin = (await recall()).targets[name];
  if (origin) await browser.tabs.create({ url: `${origin}/`, active: true, windowId });
}

async function openPlatforms(name: SiteId, incognito: boolean): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: targetNamed(name).matches });
  // A tab that is only just opening matches by where it goes, and has no address yet.
  const hosts = tabs.flatMap((tab) => (tab.incognito === incognito && URL.parse(tab.url ?? '')?.host) || []);
  return [...new Set(hosts)].sort();
}
