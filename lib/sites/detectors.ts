import { baladoDetectors } from './balado/detect';
import type { Detector, FoundPage, PageId } from './contract';
import { eleaDetectors } from './elea/detect';
import { findAmong } from './find-page';
import { detectorsAnywhere } from './hosts-unknown';

/** Every page Passerelle knows. */
export const detectors: Record<PageId, Detector> = {
  ...eleaDetectors,
  ...baladoDetectors,
  ...detectorsAnywhere,
};

/** The page shown, or undefined. */
export function findPage(url: URL, document: Document): FoundPage | undefined {
  return findAmong(detectors, url, document);
}
