import { readingOnce } from '../page/read/texts';
import type { FoundPage } from './contract';
import type { Site } from './define';

/** The page shown, among those of `sites`, or undefined. */
export function findPage(sites: readonly Site[], url: URL, document: Document): FoundPage | undefined {
  return readingOnce(() => {
    for (const { pages } of sites) {
      for (const detect of Object.values(pages)) {
        const found = detect(url, document);
        if (found) return found;
      }
    }
    return undefined;
  });
}
