import { browser } from '@wxt-dev/browser';
import type { Site } from '../sites/define';
import { normalise } from '../text/compare';
import { type Policy, policyKey } from './policy';

/** A site that a script brings with it. */
type Worded = Pick<Site, 'id' | 'wordings'>;

/** Lists in which the place of a wording counts: nothing can be added to them. */
export const orderedLists: readonly string[] = ['steps'];

/**
 * Adds a policy's wordings after a site's own, in place: every reader of the lists sees them. Names that the site does
 * not have, and labels that are no lists, are left alone.
 */
export function addLabels(sites: readonly Worded[], { labels }: Pick<Policy, 'labels'>): void {
  for (const { id, wordings } of sites) {
    for (const [name, added] of Object.entries(labels[id] ?? {})) {
      const list = orderedLists.includes(name) ? undefined : listIn(wordings.labels, name);
      const isNew = (wording: string) => !list?.some((one) => normalise(one) === normalise(wording));
      for (const wording of added) if (isNew(wording)) list?.push(wording);
    }
  }
}

/** `labels.zone`, or `labels.profile.expected`. */
function listIn(own: object, name: string): string[] | undefined {
  if (!Object.hasOwn(own, name)) return undefined;
  const label = (own as Record<string, unknown>)[name];
  const list = Array.isArray(label) ? label : (label as { expected?: unknown } | undefined)?.expected;
  return Array.isArray(list) ? list : undefined;
}

/**
 * Adds what the background has found valid of the policy. Without a policy, or where it can't be read, the sites' own
 * labels stand.
 */
export async function addPolicyLabels(sites: readonly Worded[]): Promise<void> {
  const { [policyKey]: policy } = await browser.storage.local.get(policyKey).catch(() => ({}) as never);
  if (policy) addLabels(sites, policy as Policy);
}
