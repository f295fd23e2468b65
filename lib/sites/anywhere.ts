import { readingOnce } from '../page/texts';
import { detectAccounts } from './educonnect/detect';
import { detectEntExport } from './ent/detect';
import { detectArena, detectExports, detectIdentification, detectMenu } from './siecle/detect';
import type { Detector, FoundPage, PageId } from './types';

/**
 * Pages of sites that may have any host, which the user then allows. This list and that of `detectors.ts` alone run in
 * pages that are not recognised, so they must stay small: they import detectors and nothing else of a site.
 */
export const detectorsAnywhere = {
  'ent-export': detectEntExport,
  'educonnect-accounts': detectAccounts,
  'arena-home': detectArena,
  'siecle-identification': detectIdentification,
  'siecle-exports': detectExports,
  'siecle-menu': detectMenu,
} satisfies Partial<Record<PageId, Detector>>;

/** The page shown, among those that `known` detects, or undefined. */
export function findAmong(
  known: Partial<Record<PageId, Detector>>,
  url: URL,
  document: Document,
): FoundPage | undefined {
  return readingOnce(() => {
    for (const detect of Object.values(known)) {
      const found = detect(url, document);
      if (found) return found;
    }
    return undefined;
  });
}
