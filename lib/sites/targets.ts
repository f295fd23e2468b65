import type { SiteId, Target } from './contract';
import type { Site, TargetFacts } from './define';
import { siteNamed, sites } from './registry';

/** A site that takes files, and where it is. Fixed in its folder: an origin allowed as a source is never a target. */
export interface Platform extends Site {
  target: TargetFacts;
  hosts: readonly string[];
}

/** Every site that takes files. */
export const platforms: readonly Platform[] = sites.filter(
  (site): site is Platform => site.target !== undefined,
);

/** Every site that takes files, in words. */
export const targets: readonly Target[] = platforms.map(({ id, target }) => ({
  site: id,
  accepts: target.accepts,
  labels: target.labels,
  ask: target.ask,
}));

/** The platform at `url`, or undefined. */
export function platformAt(url: URL): Platform | undefined {
  return platforms.find((site) => site.isHere?.(url));
}

/** True where a page of `site` may be: one that has platforms is on those alone, and no other site is on them. */
export function mayBeAt(site: SiteId, url: URL): boolean {
  const has = platforms.some(({ id }) => id === site);
  return platformAt(url)?.id === (has ? site : undefined);
}

/** The platform of the target site `site`. Throws when there is none of that name. */
export function platformOf(site: SiteId): Platform {
  const platform = platforms.find(({ id }) => id === site);
  if (!platform) throw new Error(`No target ${siteNamed(site).id}`);
  return platform;
}

/** The target site `site`, in words. Throws when there is none of that name. */
export function targetNamed(site: SiteId): Target {
  const target = targets.find((one) => one.site === site);
  if (!target) throw new Error(`No target ${siteNamed(site).id}`);
  return target;
}
