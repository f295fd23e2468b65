import { detectorsAnywhere, findAmong } from './anywhere';
import { detectActivation, detectImports } from './balado/detect';
import { detectEleaChoice, detectEleaHome, detectEleaImport, detectEleaLogin } from './elea/detect';
import type { Detector, FoundPage, PageId } from './types';

/** Every page Passerelle knows. */
export const detectors: Record<PageId, Detector> = {
  'elea-choice': detectEleaChoice,
  'elea-login': detectEleaLogin,
  'elea-import': detectEleaImport,
  'elea-home': detectEleaHome,
  'balado-activation': detectActivation,
  'balado-teachers': detectImports('balado-teachers'),
  'balado-students': detectImports('balado-students'),
  'balado-imports': detectImports('balado-imports'),
  ...detectorsAnywhere,
};

/** The page shown, or undefined. */
export function findPage(url: URL, document: Document): FoundPage | undefined {
  return findAmong(detectors, url, document);
}
