import { labels as balado } from '../sites/balado/labels';
import { labels as educonnect } from '../sites/educonnect/labels';
import { labels as elea } from '../sites/elea/labels';
import { labels as ent } from '../sites/ent/labels';
import { labels as siecle } from '../sites/siecle/labels';
import type { SiteLabels } from './add-labels';

/** For scripts that know every site. */
export const everySite: SiteLabels = { balado, educonnect, elea, ent, siecle };
