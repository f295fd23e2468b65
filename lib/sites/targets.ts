import type { FileKind } from '../files/types';
import type { MessageKey } from '../text';
import { eleaMatches, eleaOrigin, isEleaUrl } from './elea/hosts';
import type { SiteId } from './types';

/** A site that takes files. Its hosts are fixed here: an origin allowed as a source is never a target. */
export interface Target {
  site: SiteId;
  accepts: readonly FileKind[];
  matches: string[];
  labels: Record<'name' | 'export' | 'open' | 'address' | 'addressHint' | 'addressRefused', MessageKey>;
  /** An address as a person may type it. */
  example: string;
  isTarget(url: URL): boolean;
  /** The origin meant by what a person typed, or undefined. */
  originOf(typed: string): string | undefined;
}

const targets: Target[] = [
  {
    site: 'elea',
    accepts: ['ent-export'],
    matches: eleaMatches,
    labels: {
      name: 'elea_name',
      export: 'elea_export',
      open: 'elea_open',
      address: 'elea_address',
      addressHint: 'elea_address_hint',
      addressRefused: 'elea_address_refused',
    },
    example: 'idf-92-1',
    isTarget: isEleaUrl,
    originOf: eleaOrigin,
  },
];

/** The target site at `url`, or undefined. */
export function targetAt(url: URL): Target | undefined {
  return targets.find((target) => target.isTarget(url));
}

/** The target site `site`. Throws when there is none of that name. */
export function targetNamed(site: SiteId): Target {
  const target = targets.find((candidate) => candidate.site === site);
  if (!target) throw new Error(`No target ${site}`);
  return target;
}
