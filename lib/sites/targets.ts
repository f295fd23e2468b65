import type { FileKind } from '../files/types';
import { eleaMatches, eleaOrigin, isEleaUrl } from './elea/hosts';
import type { SiteId } from './types';

/** A site that takes files. Its hosts are fixed here: an origin allowed as a source is never a target. */
export interface Target {
  site: SiteId;
  accepts: readonly FileKind[];
  matches: string[];
  isTarget(url: URL): boolean;
  /** The origin meant by what a person typed, or undefined. */
  originOf(typed: string): string | undefined;
}

const targets: Target[] = [
  { site: 'elea', accepts: ['ent-export'], matches: eleaMatches, isTarget: isEleaUrl, originOf: eleaOrigin },
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
