import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SiteId } from '../../sites/contract';
import { siteId } from '../../sites/site-id';
import { type Platform, platformAt, platformOf, targets } from '../../sites/targets';
import { changeMemory, type Memory, readMemory } from '../../store/memory';
import { perTab } from '../../store/per-tab';
import { handle, pageOf, type Sender } from '../handle';
import { demandPage } from '../recognised';
import { givesTo } from '../sources';

/** Characters of a typed address that are read; host names have at most 253. */
const longestAddress = 300;

/** Which file a person wants on a platform that is not the one remembered, by tab. */
const agreed = perTab<{ id: string; origin: string }>('agreed');

/** Knows, learns and opens the platform to which a school's files go. */
export function handleTargets(): void {
  handle('target/offered', 'pages', v.undefined(), async (_, sender) => {
    const memory = await readMemory();
    const { url } = pageOf(sender);
    return Promise.all(
      targets.map(async (target) => {
        const platform = platformOf(target.site);
        return { ...target, offered: isOffered(platform, url, memory) && (await mayRunAt(platform)) };
      }),
    );
  });
  handle('target/state', 'both', siteId, async (name, sender) => {
    const memory = await readMemory();
    return {
      origin: originOf(name, memory),
      open: await openPlatforms(name, sender.context.incognito),
      opensItself: memory.opensItself,
    };
  });
  // The origin counts. A copied login address may have thousands of characters after it.
  const typed = v.pipe(
    v.string(),
    v.transform((text) => text.trim().slice(0, longestAddress)),
  );
  const remembered = v.object({ site: siteId, address: typed });
  handle('target/remember', 'both', remembered, async ({ site: name, address }, sender) => {
    if (sender.tab) await demandPage(sender, (page) => givesTo(page, name));
    const platform = platformOf(name);
    const origin = platform.target.originOf(address);
    if (origin && !platform.target.origin && !sender.context.incognito)
      await changeMemory('targets', (targets) => ({ ...targets, [name]: origin }));
    return origin !== undefined;
  });
  handle('target/other', 'pages', v.string(), otherPlatform);
  handle('target/agree', 'pages', v.string(), async (id, sender) => {
    await demandPage(sender, ({ role }) => role === 'target');
    const page = pageOf(sender);
    return agreed.set(page.id, { id, origin: page.url.origin });
  });
  const opened = v.object({ site: siteId, windowId: v.optional(v.number()) });
  handle('target/open', 'both', opened, ({ site: name, windowId }, sender) =>
    openTarget(name, sender.tab?.windowId ?? windowId),
  );
}

/**
 * An import that has come to its end teaches the address of a school's platform, once: afterwards only what a person
 * types or picks changes it. A visit teaches nothing: a link from anywhere may lead to another school's platform.
 */
export async function learnPlatform(sender: Sender): Promise<void> {
  const { url } = pageOf(sender);
  const platform = platformAt(url);
  if (platform && !platform.target.origin && !sender.context.incognito)
    await changeMemory('targets', (targets) => ({ [platform.id]: url.origin, ...targets }));
}

/**
 * The host of the platform that is remembered, where the sender's page is on another one and the person has not agreed
 * to give file `id` there, in this tab. Undefined where there is nothing to ask.
 */
export async function otherPlatform(id: string, sender: Sender): Promise<string | undefined> {
  const page = pageOf(sender);
  const platform = platformAt(page.url);
  const known = platform && originOf(platform.id, await readMemory());
  if (!known || known === page.url.origin) return undefined;
  const agreement = await agreed.get(page.id);
  const isAgreed = agreement?.id === id && agreement.origin === page.url.origin;
  return isAgreed ? undefined : new URL(known).host;
}

/** Opens the school's platform in a new tab; does nothing while its address is not known. */
export async function openTarget(name: SiteId, windowId?: number): Promise<void> {
  const origin = originOf(name, await readMemory());
  if (!origin) return;
  const url = origin + platformOf(name).target.home;
  await browser.tabs.create({ url, active: true, windowId });
}

/** The address of a site's platform, where it is known; one that has only one needs no learning of it. */
export function originOf(name: SiteId, { targets }: Memory): string | undefined {
  return platformOf(name).target.origin ?? targets[name];
}

async function openPlatforms(name: SiteId, incognito: boolean): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: [...platformOf(name).hosts] });
  // A tab that is only just opening matches by where it goes, and has no address yet.
  const hosts = tabs.flatMap((tab) => (tab.incognito === incognito && URL.parse(tab.url ?? '')?.host) || []);
  return [...new Set(hosts)].sort();
}

/** False where the person has taken back what switching it on had asked for: it could not follow the file there. */
async function mayRunAt({ isOptional, hosts }: Platform): Promise<boolean> {
  return !isOptional || browser.permissions.contains({ origins: [...hosts] });
}

/** A target that is for some sources only is offered there, and elsewhere once it is switched on. */
function isOffered({ id, target }: Platform, source: URL, { offers }: Memory): boolean {
  return !target.switchedOn || target.switchedOn.offeredAt(source) || offers[id] === true;
}
