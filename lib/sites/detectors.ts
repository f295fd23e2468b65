import { findAmong } from './among';
import { detectorsAnywhere } from './anywhere';
import { baladoDetectors } from './balado/detect';
import { eleaDetectors } from './elea/detect';
import type { Detector, FoundPage, PageId } from './types';

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
