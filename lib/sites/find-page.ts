import { readingOnce } from '../page/read/texts';
import type { Detector, FoundPage, PageId } from './contract';

export type Detectors = Partial<Record<PageId, Detector>>;

/** The page shown, among those that `known` detects, or undefined. */
export function findAmong(known: Detectors, url: URL, document: Document): FoundPage | undefined {
  return readingOnce(() => {
    for (const detect of Object.values(known)) {
      const found = detect(url, document);
      if (found) return found;
    }
    return undefined;
  });
}
