import type { SiteId } from '../sites/contract';

/**
 * What an academy's policy says, once validated: further wordings of a site's labels, by the names that they have in
 * the site's `labels.ts`, and hosts to suggest. Data only: it can make Passerelle find more, never press more.
 */
export interface Policy {
  labels: Partial<Record<SiteId, Record<string, string[]>>>;
  hosts: string[];
  /** Absent where there are none. */
  refused?: RefusedWording[];
}

/** A wording of something that is never pressed for the person, for a label of something that is. */
export interface RefusedWording {
  site: SiteId;
  /** The label's name in the site's `labels.ts`. */
  label: string;
  wording: string;
}

/** The key of `storage.local` under which the background leaves the validated policy for scripts in pages. */
export const policyKey = 'policy';
