import type { MessageKey } from '../text/t';
import { siteAt, sitesAnywhere } from './registry';

/** What to do by hand where a page is not recognised: the guides' own steps, for the site if it is a known one. */
export function writtenSteps(url: URL): readonly MessageKey[] {
  const home = siteAt(url);
  return (home ? [home] : sitesAnywhere).map(({ byHand }) => byHand);
}
