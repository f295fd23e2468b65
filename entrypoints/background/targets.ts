import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Memory, recall, remember } from '../../lib/memory';
import { isBaladoSource } from '../../lib/sites/balado/hosts';
import { platformAt, platformOf } from '../../lib/sites/platforms';
import { type SiteId, siteIds } from '../../lib/sites/types';
import { handle, pageOf, type Sender } from './handle';

const site = v.picklist(siteIds);

/** Knows, learns and opens the platform to which a school's files go. */
export function handleTargets(): void {
  handle('target/offered', 'pages', v.undefined(), async (_, sender) => {
    const { offersBalado } = await recall();
    return offersBalado || isBaladoSource(pageOf(sender).url) ? ['balado'] : [];
  });
  handle('target/state', 'both', site, async (name, sender) => {
    const memory = await recall();
    return {
      origin: originOf(name, memory),
      open: await openPlatforms(name, sender.context.incognito),
      opensItself: memory.opensItself,
    };
  });
  const address = v.object({ site, address: v.pipe(v.string(), v.maxLength(300)) });
  handle('target/remember', 'both', address, async ({ site: name, address: typed }, sender) => {
    const platform = platformOf(name);
    const origin = platform.originOf(typed);
    if (origin && !platform.origin && !sender.context.incognito)
      await remember('targets', (targets) => ({ ...targets, [name]: origin }));
    return origin !== undefined;
  });
  const opened = v.object({ site, windowId: v.optional(v.number()) });
  handle('target/open', 'both', opened, ({ site: name, windowId }, sender) =>
    openTarget(name, sender.tab?.windowId ?? windowId),
  );
}

/** A visit teaches the address of a school's platform once: afterwards only what a person types or picks changes it. */
export async function learnPlatform(sender: Sender): Promise<void> {
  const { url } = pageOf(sender);
  const platform = platformAt(url);
  if (platform && !platform.origin && !sender.context.incognito)
    await remember('targets', (targets) => ({ [platform.site]: url.origin, ...targets }));
}

/** Opens the school's platform in a new tab; does nothing while its address is not known. */
export async function openTarget(name: SiteId, windowId?: number): Promise<void> {
  const origin = originOf(name, await recall());
  if (!origin) return;
  const url = origin + platformOf(name).home;
  await browser.tabs.create({ url, active: true, windowId });
}

/** The address of a site's platform, where it is known; one that has only one needs no learning of it. */
export function originOf(name: SiteId, { targets }: Memory): string | undefined {
  return platformOf(name).origin ?? targets[name];
}

async function openPlatforms(name: SiteId, incognito: boolean): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: platformOf(name).matches });
  // A tab that is only just opening matches by where it goes, and has no address yet.
  const hosts = tabs.flatMap((tab) => (tab.incognito === incognito && URL.parse(tab.url ?? '')?.host) || []);
  return [...new Set(hosts)].sort();
}
