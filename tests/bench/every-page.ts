import { findPage } from '../../lib/sites/find-page';
import { sites } from '../../lib/sites/registry';

/** The page shown, of any site: to be bundled, and timed in a browser. */
export function findEveryPage(url: URL, document: Document) {
  return findPage(sites, url, document);
}
