import { checkActivation, checkImports } from './balado/checks';
import { isBaladoUrl } from './balado/hosts';
import type { Check, Checks, PageId } from './contract';
import { findPage } from './detectors';
import { checkAccounts } from './educonnect/checks';
import { checkEleaChoice, checkEleaHome, checkEleaImport, checkEleaLogin } from './elea/checks';
import { isEleaUrl } from './elea/hosts';
import { checkEntExport } from './ent/checks';
import { isExportAddress } from './ent/detect';
import { checkArena, checkExports, checkIdentification, checkMenu } from './siecle/checks';

/** What Passerelle looks for on each page. */
export const checks: Record<PageId, Checks> = {
  'ent-export': checkEntExport,
  'elea-choice': checkEleaChoice,
  'elea-login': checkEleaLogin,
  'elea-import': checkEleaImport,
  'elea-home': checkEleaHome,
  'balado-activation': checkActivation,
  'balado-teachers': checkImports('ent-teachers'),
  'balado-students': checkImports('ent-students'),
  'balado-imports': checkImports('ent-teachers', 'ent-students'),
  'educonnect-accounts': checkAccounts,
  'arena-home': checkArena,
  'siecle-identification': checkIdentification,
  'siecle-exports': checkExports,
  'siecle-menu': checkMenu,
};

/** A page, recognised or only resembled, and what it has and lacks. Of one that resembles none, only that. */
export interface Health {
  page?: PageId;
  recognised: boolean;
  checks: Check[];
}

/** Of a page that is not recognised, the health of the page that it resembles most. */
export function healthOf(url: URL, document: Document): Health {
  const found = findPage(url, document);
  if (found) return { page: found.page, recognised: true, checks: checks[found.page](document, url) };
  if (isExportAddress(url))
    return { page: 'ent-export', recognised: false, checks: checkEntExport(document, url) };
  const ranked = candidates(url)
    .map((page) => ({ page, recognised: false, checks: checks[page](document, url) }))
    .sort((one, other) => share(other) - share(one));
  return ranked[0] && share(ranked[0]) >= 0.5 ? ranked[0] : { recognised: false, checks: [] };
}

/** Sites with hosts of their own are looked for there alone; the others, anywhere else. */
function candidates(url: URL): PageId[] {
  const own = isEleaUrl(url) ? /^elea-/ : isBaladoUrl(url) ? /^balado-/ : /^(?!elea-|balado-|ent-)/;
  return (Object.keys(checks) as PageId[]).filter((page) => own.test(page));
}

function share({ checks: all }: Health): number {
  return all.filter(({ found }) => found).length / all.length;
}
