import { allLabels } from '../sites/all-labels';
import type { SiteLabels } from './add-labels';

/** For scripts that know every site. */
export const everySite: SiteLabels = Object.fromEntries(
  Object.entries(allLabels).map(([site, { labels }]) => [site, labels]),
);
