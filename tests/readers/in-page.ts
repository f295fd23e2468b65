import { findError, lookBefore, showsName } from '../../lib/page/deliver/evidence';
import { chooseInput } from '../../lib/page/deliver/inputs';
import { findOpener, findZone } from '../../lib/page/deliver/zone';
import { isDenied } from '../../lib/page/press/press';
import { reportOf } from '../../lib/report/report';
import type { TargetPage } from '../../lib/sites/contract';
import { judgePress } from '../../lib/sites/educonnect/guard';
import { importLink, importLinkToFollow } from '../../lib/sites/elea/navigation';
import { findPage } from '../../lib/sites/find-page';
import { healthOf } from '../../lib/sites/page-checks';
import { pageNamed, pages } from '../../lib/sites/pages';
import { sites } from '../../lib/sites/registry';

const urls = [
  'https://idf-92-1.elea.apps.education.fr/local/import/index.php',
  'https://balado.ac-creteil.fr/baladoetab/import',
  'https://ent.iledefrance.fr/admin/1/imports-exports/export',
  'https://extranet.exemple.fr/educonnect',
].map((url) => new URL(url));

/** What reads a whole page, by name. To be bundled, and run in a browser: only there a page has the browser's own pace. */
export const pageReaders = {
  recognition: () => urls.forEach((url) => void findPage(sites, url, document)),
  checks: () => urls.forEach((url) => void healthOf(url, document)),
  report: () => void reportOf(urls[3] as URL, document),
  'import of Éléa': () => readTarget(pages['elea-import'] as TargetPage),
  'imports of Balado': () => readTarget(pages['balado-imports'] as TargetPage),
  'way to an import': () => {
    importLink(document);
    importLinkToFollow(document, urls[0]);
  },
  'source pages': () => {
    for (const page of Object.values(pages)) {
      if (page.role !== 'source') continue;
      page.exportButton(document);
      page.byHand?.where(document);
      for (const file of page.gives) for (const { read } of file.settings(document)) read();
    }
  },
  guides: () => {
    for (const page of Object.values(pages)) {
      if (page.role === 'guide') page.next(document, new Date(2026, 8, 1));
      if (page.role === 'activation') page.ask(document);
    }
  },
  'accounts of ÉduConnect': () => {
    const page = pageNamed('educonnect-accounts');
    if (page.role !== 'campaign') return;
    page.search(document);
    page.list(document);
    page.classes(document);
    page.statesFiltered(document);
    page.selection(document);
    page.hasRows(document);
    page.saysDone(document);
  },
  guard: () => {
    const pressed = [...document.querySelectorAll('button, a, td, span, option, input, p')];
    for (const element of [pressed[0], pressed.at(-1)]) {
      if (!element) continue;
      judgePress(pathOf(element), 'click');
      judgePress(pathOf(element), 'change');
      isDenied(element);
    }
  },
};

export type PageReaderName = keyof typeof pageReaders;

function readTarget(page: TargetPage): void {
  page.advice?.(document);
  page.step(document);
  page.result(document);
  page.finished(document);
  for (const kind of page.accepts) {
    page.field?.(document, kind);
    page.sendButton?.(document, kind);
    page.wayTo?.(document, kind);
    const serves = (element: Element) => page.isFor?.(element, kind) ?? true;
    const zone = findZone(document, page.zoneWordings, serves);
    findOpener(document, page.openerWordings ?? page.zoneWordings, zone, serves);
    const wordings = page.zoneWordings;
    chooseInput(document, { name: 'export.csv', type: 'text/csv', zone, wordings });
  }
  const before = lookBefore(document, 'export.csv');
  findError(document, before);
  findError(document);
  showsName(document, 'export.csv', before);
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let part: Element | null = element; part; part = part.parentElement) path.push(part);
  return path;
}
