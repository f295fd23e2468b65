import * as balado from './balado/labels';
import * as educonnect from './educonnect/labels';
import * as elea from './elea/labels';
import * as ent from './ent/labels';
import * as siecle from './siecle/labels';
import type { SiteId } from './types';

/** What a site's `labels.ts` says. */
interface LabelFile {
  labels: Record<string, unknown>;
  neverPressed: readonly string[];
}

/** Every site's labels, for scripts that know every site. */
export const allLabels = { balado, educonnect, elea, ent, siecle } satisfies Record<SiteId, LabelFile>;
