import * as balado from './balado/wordings';
import type { SiteId } from './contract';
import * as educonnect from './educonnect/wordings';
import * as elea from './elea/wordings';
import * as ent from './ent/wordings';
import * as siecle from './siecle/wordings';

/** What a site's `labels.ts` says. */
interface LabelFile {
  labels: Record<string, unknown>;
  neverPressed: readonly string[];
}

/** Every site's labels, for scripts that know every site. */
export const allLabels = { balado, educonnect, elea, ent, siecle } satisfies Record<SiteId, LabelFile>;
