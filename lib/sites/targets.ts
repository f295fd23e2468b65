import type { MessageKey } from '../text/t';
import type { SiteId } from './contract';

/** A site that takes files, in words; its hosts are in `platforms.ts`, which pages have no use for. */
export interface Target {
  site: SiteId;
  labels: Record<'name' | 'export' | 'open' | 'bring', MessageKey>;
  /** How to ask for the school's own address, where each has another; `example` as a person may type it. */
  ask?: Record<'address' | 'hint' | 'refused', MessageKey> & { example: string };
}

/** Éléa, of which each school must tell its platform. */
export const eleaTarget = {
  site: 'elea',
  labels: { name: 'elea_name', export: 'elea_export', open: 'elea_open', bring: 'bring_elea' },
  ask: {
    address: 'elea_address',
    hint: 'elea_address_hint',
    refused: 'elea_address_refused',
    example: 'idf-92-1',
  },
} satisfies Target;

const targets: Target[] = [
  eleaTarget,
  {
    site: 'balado',
    labels: { name: 'balado_name', export: 'balado_export', open: 'balado_open', bring: 'bring_balado' },
  },
];

/** The sites that take files. */
export const targetSites: readonly SiteId[] = targets.map(({ site }) => site);

/** The target site `site`. Throws when there is none of that name. */
export function targetNamed(site: SiteId): Target {
  const target = targets.find((candidate) => candidate.site === site);
  if (!target) throw new Error(`No target ${site}`);
  return target;
}
