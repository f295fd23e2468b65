import { allLabels } from '../sites/all-wordings';
import type { SiteLabels } from './add-wordings';

/** For scripts that know every site. */
export const everySite: SiteLabels = Object.fromEntries(
  Object.entries(allLabels).map(([site, { labels }]) => [site, labels]),
);
