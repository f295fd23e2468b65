import { detectEleaChoice, detectEleaHome, detectEleaImport, detectEleaLogin } from './elea/detect';
import { detectEntExport } from './ent/detect';
import type { Detector, FoundPage, PageId } from './types';

/**
 * Every page Passerelle knows. This list alone runs in pages that are not recognised, so it must stay small:
 * it imports detectors and nothing else of a site.
 */
export const detectors: Record<PageId, Detector> = {
  'ent-export': detectEntExport,
  'elea-choice': detectEleaChoice,
  'elea-login': detectEleaLogin,
  'elea-import': detectEleaImport,
  'elea-home': detectEleaHome,
};

/** The page shown, or undefined; a detector that fails on an odd page finds nothing and stops nothing. */
export function findPage(url: URL, document: Document): FoundPage | undefined {
  for (const detect of Object.values(detectors)) {
    const found = detect(url, document);
    if (found) return found;
  }
  return undefined;
}
