import { detectAccounts } from './educonnect/detect';
import { labels as educonnect } from './educonnect/wordings';
import { detectEntExport } from './ent/detect';
import type { Detectors } from './find-page';
import { detectArena, detectExports, detectIdentification, detectMenu } from './siecle/detect';
import { labels as siecle } from './siecle/wordings';

/**
 * Pages of sites that may have any host, which the user then allows. This list runs in pages that are not recognised,
 * so it must stay small: it imports detectors, their labels and nothing else of a site.
 */
export const detectorsAnywhere = {
  'ent-export': detectEntExport,
  'educonnect-accounts': detectAccounts,
  'arena-home': detectArena,
  'siecle-identification': detectIdentification,
  'siecle-exports': detectExports,
  'siecle-menu': detectMenu,
} satisfies Detectors;

/** The labels by which these are recognised, to which a policy may add; the ENT's pages are recognised by none. */
export const labelsAnywhere = { educonnect, siecle };
