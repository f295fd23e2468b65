import type { FileKind } from '../files/types';
import { baladoActivation, baladoImports, baladoStudents, baladoTeachers } from './balado';
import type { PageId, SiteId, SitePage } from './contract';
import { educonnectAccounts } from './educonnect';
import { eleaChoice, eleaHome, eleaImport, eleaLogin } from './elea';
import { entExport } from './ent';
import { arenaHome, siecleExports, siecleIdentification, siecleMenu } from './siecle';

/** What Passerelle can do on each page. */
export const pages: Record<PageId, SitePage> = {
  'ent-export': entExport,
  'elea-choice': eleaChoice,
  'elea-login': eleaLogin,
  'elea-home': eleaHome,
  'elea-import': eleaImport,
  'arena-home': arenaHome,
  'siecle-identification': siecleIdentification,
  'siecle-menu': siecleMenu,
  'siecle-exports': siecleExports,
  'balado-activation': baladoActivation,
  'balado-teachers': baladoTeachers,
  'balado-students': baladoStudents,
  'balado-imports': baladoImports,
  'educonnect-accounts': educonnectAccounts,
};

/** The kinds of files that a site's pages take, each once. */
export function acceptedBy(site: SiteId): FileKind[] {
  const kinds = Object.values(pages).flatMap((page) =>
    page.role === 'target' && page.site === site ? page.accepts : [],
  );
  return [...new Set(kinds)];
}
