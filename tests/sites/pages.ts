import { readFile } from 'node:fs/promises';
import type { PageId, SiteId } from '../../lib/sites/contract';
import { baladoPages } from './balado/cross';
import { educonnectPages } from './educonnect/cross';
import { type EleaConfig, initialConfig } from './elea/control';
import { importPage } from './elea/import';
import { choicePage, loginPage } from './elea/login';
import { homePage, teachersPage } from './elea/manage';
import { teachingPages } from './elea/teaching';
import { loginPage as entLoginPage, mfaPage, portalPage } from './ent/pages';
import { consolePage } from './ent-console/page';
import { entOldestPages } from './ent-console-2018/cross';
import { oldConsolePage, oldestConsolePage } from './ent-console-2018/pages';
import { casPage, longPage } from './other/pages';
import { pixPages } from './pix/cross';
import { reportedPages } from './reported/pages';
import { sieclePages } from './siecle/cross';

/** One page of the fixture sites, for the test that crosses every detector with every page. */
export interface FixturePage {
  name: string;
  url: string;
  /** What the page must be recognised as. Absent where no detector may recognise it. */
  expected?: { site: SiteId; page: PageId; variant?: string };
  /** The page is made of a person's report, in which a placeholder replaces the school's name. */
  isReported?: boolean;
  /** The page as a browser has it once its scripts have run. */
  html: () => string | Promise<string>;
}

/** The school in the addresses of the ENT's pages below. */
export const structureId = 'c4a1f0de-5b7e-4d19-9a55-0f6d2f3b9e10';

const stored = (file: string) => () => readFile(new URL(file, import.meta.url), 'utf8');

const exportPath = `/admin/${structureId}/imports-exports/export`;
const entExport = { site: 'ent', page: 'ent-export', variant: 'today' } as const;
const entExportOf2018 = { ...entExport, variant: '2018' } as const;
const today = stored('ent-console/rendered.htm');

const entPages: FixturePage[] = [
  ...['ent.iledefrance.fr', 'ent77.seine-et-marne.fr', 'ent.nouvelle-academie.fr'].map((host) => ({
    name: `ENT export on ${host}`,
    url: `https://${host}${exportPath}`,
    expected: entExport,
    html: today,
  })),
  {
    name: 'ENT export with query parameters',
    url: `https://ent.iledefrance.fr${exportPath}?filter=active#haut`,
    expected: entExport,
    html: today,
  },
  {
    name: 'ENT export with a list open',
    url: `https://ent.iledefrance.fr${exportPath}`,
    expected: entExport,
    html: stored('ent-console/rendered-open.htm'),
  },
  {
    name: 'ENT export of 2019',
    url: `https://enthdf.fr${exportPath}`,
    expected: entExportOf2018,
    html: stored('ent-console-2018/rendered-2019.htm'),
  },
  {
    name: 'ENT export of 2018, without a type',
    url: `https://enthdf.fr${exportPath}?annee=2018`,
    expected: entExportOf2018,
    html: stored('ent-console-2018/rendered-2018.htm'),
  },
];

const entNegatives: FixturePage[] = [
  ['ENT export before its form appears', exportPath, () => consolePage],
  ['ENT console home', '/admin', stored('ent-console/rendered-home.htm')],
  ['ENT import', exportPath.replace(/export$/, 'import-csv'), stored('ent-console/rendered-import.htm')],
  ['ENT massmail', exportPath.replace(/export$/, 'massmail'), stored('ent-console/rendered-massmail.htm')],
  ['ENT oldest console before its scripts', '/directory/admin-console', () => oldestConsolePage()],
  ['ENT portal', '/', () => portalPage],
  ['ENT log-in', '/auth/login', () => entLoginPage],
  ['ENT second factor', '/directory/export/users?format=csv', () => mfaPage],
  ['ENT admin page of no interest', '/admin/quelque-chose-d-autre', () => longPage('Quelque chose d’autre')],
].map(([name, path, html]) => ({
  name: name as string,
  url: `https://ent.iledefrance.fr${path as string}`,
  html: html as FixturePage['html'],
}));

const oldNegatives: FixturePage[] = [
  {
    name: 'ENT export of 2019 before its form appears',
    url: `https://enthdf.fr${exportPath}`,
    html: () => oldConsolePage,
  },
  {
    name: 'ENT massmail of 2019',
    url: `https://enthdf.fr${exportPath.replace(/export$/, 'massmail')}`,
    html: stored('ent-console-2018/rendered-massmail.htm'),
  },
];

const host = 'idf-92-1.elea.apps.education.fr';
const at = (path: string) => `https://${host}${path}`;
const state = { host, token: 'jeton' };
const account = { host, sesskey: 'cle', user: '0921234A' };
const config = (changes: Partial<EleaConfig> = {}): EleaConfig => ({
  ...initialConfig('0921234A'),
  ...changes,
});

const choices: Partial<EleaConfig>[] = [
  {},
  { wording: 'autres' },
  { choiceWidget: 'dropdown', startButton: 'style' },
  { choiceWidget: 'dropdown', wording: 'autres', loginForm: 'inline' },
];
const wizard = (changes: Partial<EleaConfig>, step = 1) => {
  const running = step > 1 ? { id: 1, zip: false, newPasswords: false } : undefined;
  return () =>
    importPage({ account, config: config(changes), classes: ['6EME 1', '6EME 10'], step, running });
};
const imports: [name: string, query: string, html: FixturePage['html']][] = [
  ['Dropzone', '', wizard({ zone: 'dropzone' })],
  ['hidden input', '', wizard({ zone: 'input' })],
  ['drop-only zone', '', wizard({ zone: 'drop-only' })],
  ['hidden input and decoys', '', wizard({ zone: 'input', decoys: true })],
  ['one page per step', '', wizard({ stepStyle: 'navigation' })],
  ['step 2', '?import=1&etape=2', wizard({ stepStyle: 'navigation' }, 2)],
  ['step 3', '?import=1&etape=3', wizard({ stepStyle: 'navigation', resultStyle: 'table' }, 3)],
  ['step 4', '?import=1&etape=4', wizard({ stepStyle: 'navigation' }, 4)],
];

const eleaPages: FixturePage[] = [
  ...choices.map((changes) => ({
    name: `Éléa choice ${JSON.stringify(changes)}`,
    url: at('/login/index.php'),
    expected: { site: 'elea', page: 'elea-choice' } as const,
    html: () => choicePage(config(changes), state),
  })),
  ...[state, { ...state, username: '0921234a', error: 'Mot de passe ou identifiant incorrect.' }].map(
    (one) => ({
      name: `Éléa log-in${'error' in one ? ' refused' : ''}`,
      url: at('/login/index.php?local=1'),
      expected: { site: 'elea', page: 'elea-login' } as const,
      html: () => loginPage(one),
    }),
  ),
  ...(['/my/', '/local/gestion/index.php'] as const).map((home) => ({
    name: `Éléa home ${home}`,
    url: at(home),
    expected: { site: 'elea', page: 'elea-home' } as const,
    html: () => homePage(account, config({ home })),
  })),
  {
    // Like the home, it has a link to the import.
    name: 'Éléa teachers',
    url: at('/local/gestion/enseignants.php'),
    expected: { site: 'elea', page: 'elea-home' },
    html: () => teachersPage(account),
  },
  ...imports.map(([name, query, html]) => ({
    name: `Éléa import, ${name}`,
    url: at(`/local/gestion/import.php${query}`),
    expected: { site: 'elea', page: 'elea-import' } as const,
    html,
  })),
];

/** Pages with content that teachers wrote: none of them is the import or leads to it. */
const teaching: FixturePage[] = Object.entries(teachingPages).map(([path, html]) => ({
  name: `Éléa's import pasted into ${path}`,
  url: at(path),
  html: () => html(account),
}));

const importHtml = wizard({});
const others: FixturePage[] = [
  {
    name: 'Look-alike of Éléa',
    url: `https://${host}.evil.example/local/gestion/import.php`,
    html: importHtml,
  },
  { name: 'Éléa without TLS', url: `http://${host}/local/gestion/import.php`, html: importHtml },
  { name: 'Éléa on another port', url: `https://${host}:8443/local/gestion/import.php`, html: importHtml },
  { name: 'Another domain’s log-in', url: 'https://cas.autre-domaine.fr/cas/login', html: () => casPage },
  { name: 'Ordinary long page', url: 'https://www.exemple.fr/', html: () => longPage('Exemple') },
];

/** Pages from the sites' own lists, which say what each must be recognised as. */
const crossed: FixturePage[] = [
  ...entOldestPages.map((page) => expecting(page, { site: 'ent', page: 'ent-export', variant: 'oldest' })),
  ...baladoPages.map((page) => expecting(page, { site: 'balado', page: page.page as PageId })),
  ...educonnectPages.map((page) => expecting(page, { site: 'educonnect', page: page.page as PageId })),
  ...sieclePages.map((page) => expecting(page, { site: 'siecle', page: page.page as PageId })),
];

function expecting(
  { name, url, html, page }: { name: string; url: string; html: FixturePage['html']; page?: string },
  expected: NonNullable<FixturePage['expected']>,
): FixturePage {
  return { name, url, html, expected: page ? expected : undefined };
}

/**
 * A page that needs no other file: with Éléa's style sheet inside, because it hides elements, and without the links that a
 * parser would load. A stored page needs neither change.
 */
async function alone(html: string): Promise<string> {
  const bare = html.replace(/<link[^>]*>|<script[^>]*><\/script>/g, '');
  if (bare === html || !html.includes('/theme/elea/')) return bare;
  const css = await stored('elea/public/elea.css')();
  return bare.replace('</head>', `<style>${css}</style></head>`);
}

/** Every fixture page. */
export const fixturePages: FixturePage[] = [
  ...entPages,
  ...entNegatives,
  ...oldNegatives,
  ...eleaPages,
  ...teaching,
  ...others,
  ...crossed,
  ...pixPages,
  ...reportedPages(),
].map((page) => ({ ...page, html: async () => alone(await page.html()) }));
