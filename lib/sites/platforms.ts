import { baladoMatches, baladoOrigin, isBaladoUrl } from './balado/hosts';
import type { SiteId } from './contract';
import { eleaMatches, eleaOrigin, isEleaUrl } from './elea/hosts';

/** Where a site that takes files is. Fixed here: an origin allowed as a source is never a target. */
export interface Platform {
  site: SiteId;
  matches: string[];
  /** The script that recognises its pages. */
  scout: '/scout-elea.js' | '/scout-balado.js';
  /** Its only address, where every school has the same. */
  origin?: string;
  /** Path of the page to open there. */
  home: string;
  isHere(url: URL): boolean;
  /** The origin meant by what a person typed, or undefined. */
  originOf(typed: string): string | undefined;
}

const platforms: Platform[] = [
  {
    site: 'elea',
    matches: eleaMatches,
    scout: '/scout-elea.js',
    home: '/',
    isHere: isEleaUrl,
    originOf: eleaOrigin,
  },
  {
    site: 'balado',
    matches: baladoMatches,
    scout: '/scout-balado.js',
    origin: baladoOrigin,
    home: '/baladoetab',
    isHere: isBaladoUrl,
    originOf: () => baladoOrigin,
  },
];

/** The platform at `url`, or undefined. */
export function platformAt(url: URL): Platform | undefined {
  return platforms.find(({ isHere }) => isHere(url));
}

/** True where a page of `site` may be: one that has platforms is on those alone, and no other site is on them. */
export function mayBeAt(site: SiteId, url: URL): boolean {
  const has = platforms.some((platform) => platform.site === site);
  return platformAt(url)?.site === (has ? site : undefined);
}

/** The platform of the target site `site`. Throws when there is none of that name. */
export function platformOf(site: SiteId): Platform {
  const platform = platforms.find((candidate) => candidate.site === site);
  if (!platform) throw new Error(`No platform of ${site}`);
  return platform;
}
