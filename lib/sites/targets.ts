import type { MessageKey } from '../text';
import { baladoMatches, baladoOrigin, isBaladoUrl } from './balado/hosts';
import { eleaMatches, eleaOrigin, isEleaUrl } from './elea/hosts';
import type { SiteId } from './types';

/** A site that takes files. Its hosts are fixed here: an origin allowed as a source is never a target. */
export interface Target {
  site: SiteId;
  matches: string[];
  /** Its only address, where every school has the same. */
  origin?: string;
  /** Path of the page to open there. */
  home: string;
  labels: Record<'name' | 'export' | 'open', MessageKey>;
  /** How to ask for the school's own address, where each has another; `example` as a person may type it. */
  ask?: Record<'address' | 'hint' | 'refused', MessageKey> & { example: string };
  isTarget(url: URL): boolean;
  /** The origin meant by what a person typed, or undefined. */
  originOf(typed: string): string | undefined;
}

const elea = {
  site: 'elea',
  matches: eleaMatches,
  home: '/',
  labels: { name: 'elea_name', export: 'elea_export', open: 'elea_open' },
  ask: {
    address: 'elea_address',
    hint: 'elea_address_hint',
    refused: 'elea_address_refused',
    example: 'idf-92-1',
  },
  isTarget: isEleaUrl,
  originOf: eleaOrigin,
} satisfies Target;

const targets: Target[] = [
  elea,
  {
    site: 'balado',
    matches: baladoMatches,
    origin: baladoOrigin,
    home: '/baladoetab',
    labels: { name: 'balado_name', export: 'balado_export', open: 'balado_open' },
    isTarget: isBaladoUrl,
    originOf: () => baladoOrigin,
  },
];

/** The sites that take files. */
export const targetSites: readonly SiteId[] = targets.map(({ site }) => site);

/** The target site at `url`, or undefined. */
export function targetAt(url: URL): Target | undefined {
  return targets.find((target) => target.isTarget(url));
}

/** Éléa, of which each school must tell its platform. */
export const eleaTarget = elea;

/** The target site `site`. Throws when there is none of that name. */
export function targetNamed(site: SiteId): Target {
  const target = targets.find((candidate) => candidate.site === site);
  if (!target) throw new Error(`No target ${site}`);
  return target;
}
