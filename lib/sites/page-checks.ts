import type { Check, PageId } from './contract';
import { findPage } from './find-page';
import { pageNamed } from './pages';
import { siteAt, sites } from './registry';

/** A page, recognised or only resembled, and what it has and lacks. Of one that resembles none, only that. */
export interface Health {
  page?: PageId;
  recognised: boolean;
  checks: Check[];
}

/** Of a page that is not recognised, the health of the page that it resembles most. */
export function healthOf(url: URL, document: Document): Health {
  const health = (page: PageId, recognised: boolean): Health => ({
    page,
    recognised,
    checks: pageNamed(page).checks(document, url),
  });
  const found = findPage(sites, url, document);
  if (found) return health(found.page, true);
  const meant = sites.flatMap(({ pageAt }) => pageAt?.(url) ?? [])[0];
  if (meant) return health(meant, false);
  const ranked = candidates(url)
    .map((page) => health(page, false))
    .sort((one, other) => share(other) - share(one));
  return ranked[0] && share(ranked[0]) >= 0.5 ? ranked[0] : { recognised: false, checks: [] };
}

/** Sites with hosts of their own are looked for there alone; the others, anywhere else, unless by their addresses. */
function candidates(url: URL): PageId[] {
  const home = siteAt(url);
  const possible = home ? [home] : sites.filter(({ isHere, pageAt }) => !isHere && !pageAt);
  return possible.flatMap(({ pages }) => Object.keys(pages));
}

function share({ checks: all }: Health): number {
  return all.filter(({ found }) => found).length / all.length;
}
