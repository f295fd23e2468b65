import { eleaChoice, eleaHome, eleaImport, eleaLogin } from './elea';
import { entExport } from './ent';
import type { PageId, SitePage } from './types';

/** What Passerelle can do on each page. */
export const pages: Record<PageId, SitePage> = {
  'ent-export': entExport,
  'elea-choice': eleaChoice,
  'elea-login': eleaLogin,
  'elea-home': eleaHome,
  'elea-import': eleaImport,
};
