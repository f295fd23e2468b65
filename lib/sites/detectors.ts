import { detectActivation, detectImports } from './balado/detect';
import { detectAccounts } from './educonnect/detect';
import { detectEleaChoice, detectEleaHome, detectEleaImport, detectEleaLogin } from './elea/detect';
import { detectEntExport } from './ent/detect';
import { detectArena, detectExports, detectIdentification, detectMenu } from './siecle/detect';
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
  'balado-activation': detectActivation,
  'balado-teachers': detectImports('balado-teachers'),
  'balado-students': detectImports('balado-students'),
  'balado-imports': detectImports('balado-imports'),
  'educonnect-accounts': detectAccounts,
  'arena-home': detectArena,
  'siecle-identification': detectIdentification,
  'siecle-exports': detectExports,
  'siecle-menu': detectMenu,
};

/** The page shown, or undefined; a detector that fails on an odd page finds nothing and stops nothing. */
export function findPage(url: URL, document: Document): FoundPage | undefined {
  for (const detect of Object.values(detectors)) {
    const found = detect(url, document);
    if (found) return found;
  }
  return undefined;
}
