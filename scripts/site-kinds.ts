/** What differs between the kinds of sites that `npm run new:site` begins. */
export interface Template {
  /** By their names, one wording each. */
  labels: Record<string, string>;
  neverPressed: string[];
  /** What its imitation shows. */
  body: string;
  /** The part of the declaration that says what the site takes. */
  target?: string;
  pages: string;
  test: string;
  /** Texts by their keys without the site's name; a key that begins with « = » is whole. */
  messages: Record<string, string>;
}

export type Names = Record<'name' | 'Name' | 'host', string>;

const pageFile = (
  name: string,
  type: string,
  imports: string,
  definition: string,
) => `${imports}import type { ${type} } from '../contract';
import { type Definition, definePages } from '../define';
import { ${name} } from './site';
import { labels } from './wordings';

const home: Definition<${type}> = {
${definition}};

export const ${name}Pages = definePages(${name}, { '${name}-home': home });
`;

const unitTest = (name: string, title: string, body: string) => `// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ${name}Pages } from '../../../../lib/sites/${name}/pages';
import { ${name}Pages as fixtures } from '../../../sites/${name}/cross';

const html = (await fixtures[0]?.html()) ?? '';
const document = new DOMParser().parseFromString(html, 'text/html');
const page = ${name}Pages['${name}-home'];

test('${title}', () => {
${body}});
`;

const find = "import { findByLabel, pressable } from '../../page/read/find';\n";
const sameOrigin = "import { refuseElsewhere } from '../same-origin';\n";

/** A check of one control of the page. */
const check = (kind: string, label: string, serves: string) => `  checks: (document) => [
    {
      kind: '${kind}',
      name: labels.${label}[0],
      found: findByLabel(document, pressable, labels.${label}) !== undefined,
      serves: ['${serves}'],
    },
  ],
`;

const guide = ({ name, Name }: Names): Template => ({
  labels: { title: `Gestion de ${Name}`, next: `Exporter de ${Name}` },
  neverPressed: ['title', 'next'],
  body: `<h1>Gestion de ${Name}</h1><a href="/export">Exporter de ${Name}</a>`,
  pages: pageFile(
    name,
    'GuidePage',
    find,
    `  role: 'guide',
  heading: '${name}_heading',
${check('link', 'next', 'health_can_guide')}  next: (document) => ({ text: '${name}_next', element: findByLabel(document, pressable, labels.next) }),
`,
  ),
  test: unitTest(
    name,
    'the home page shows what to press next',
    `  expect(page.next(document, new Date())?.element?.textContent).toBe('Exporter de ${Name}');\n`,
  ),
  messages: { heading: `Accueil de ${Name}`, next: `Cliquez sur « Exporter de ${Name} ».` },
});

const source = ({ name, Name }: Names): Template => ({
  labels: { title: `Gestion de ${Name}`, export: `Exporter de ${Name}` },
  neverPressed: ['title'],
  body: `<h1>Gestion de ${Name}</h1><a href="/export.zip">Exporter de ${Name}</a>`,
  pages: pageFile(
    name,
    'SourcePage',
    find + sameOrigin,
    `  role: 'source',
  heading: '${name}_heading',
${check('button', 'export', 'health_can_export')}  // Replace it by the kind of file that the page gives: lib/files has them.
  gives: [{ kind: 'siecle-students', settings: () => [], refuseRequest: refuseElsewhere }],
  exportButton: (document) => findByLabel(document, pressable, labels.export),
  patience: 2000,
`,
  ),
  test: unitTest(
    name,
    'the home page has the button of its export',
    `  expect(page.exportButton(document)?.textContent).toBe('Exporter de ${Name}');\n`,
  ),
  messages: { heading: `Export de ${Name}` },
});

const target = ({ name, Name, host }: Names): Template => ({
  labels: {
    title: `Importer dans ${Name}`,
    zone: 'Choisir le fichier des élèves',
    done: 'Import terminé',
    refused: 'Fichier refusé',
  },
  neverPressed: ['title', 'done', 'refused'],
  body: `<h1>Importer dans ${Name}</h1><label>Choisir le fichier des élèves <input type="file" accept=".zip"></label>`,
  target: `  target: {
    accepts: ['siecle-students'],
    origin,
    home: '/',
    originOf: () => origin,
    labels: { name: '${name}_name', export: '${name}_export', open: '${name}_open', bring: '${name}_bring' },
    switchedOn: { label: '${name}_switch', offeredAt: () => false },
  },
`,
  pages: pageFile(
    name,
    'TargetPage',
    "import { findTexts } from '../../page/read/find';\nimport { mentions } from '../../text/compare';\n",
    `  role: 'target',
  heading: '${name}_heading',
  checks: (document) => [
    {
      kind: 'field',
      name: labels.zone[0],
      found: document.querySelector('input[type=file]') !== null,
      serves: ['health_can_deliver'],
    },
  ],
  accepts: ['siecle-students'],
  labels: {
    refused: '${name}_refused',
    taken: '${name}_taken',
    missing: '${name}_no_file',
    done: '${name}_done',
    told: '${name}_told',
    // Delete it where the page waits for its own button once it has the file.
    before: '${name}_before',
  },
  zoneWordings: labels.zone,
  step: () => undefined,
  stepNames: [],
  result: () => undefined,
  // Delete it where the page's errors are alerts: lib/page/deliver/evidence finds those.
  refusal: (document) =>
    findTexts(document, (text) => mentions(text, labels.refused))[0]?.node.data.trim(),
  finished: (document) => findTexts(document, (text) => mentions(text, labels.done)).length > 0,
`,
  ),
  test: unitTest(
    name,
    'the home page takes a file, and says when it is done',
    `  expect(page.checks(document, new URL('https://${host}/')).every(({ found }) => found)).toBe(true);
  expect(page.finished(document)).toBe(false);
  expect(page.refusal?.(document)).toBeUndefined();
`,
  ),
  messages: {
    heading: `Import dans ${Name}`,
    name: Name,
    export: `Exporter vers ${Name}`,
    open: `Ouvrir ${Name}`,
    bring: `Pour ${Name}`,
    switch: `Proposer « Exporter vers ${Name} »`,
    refused: `${Name} a refusé le fichier : « $1 ». Le fichier reste en attente.`,
    taken: `${Name} a pris le fichier.`,
    no_file: `Aucun fichier en attente pour ${Name}.`,
    done: `Importation dans ${Name} terminée. Le fichier est effacé.`,
    told: `Noté. Suivez l'import dans la page, puis supprimez le fichier.`,
    before: `${Name} importe le fichier dès qu'il le reçoit.`,
  },
});

const campaign = ({ name, Name }: Names): Template => ({
  labels: {
    title: `Comptes de ${Name}`,
    search: 'Rechercher',
    list: 'Lister les comptes',
    done: 'a bien été effectuée',
  },
  neverPressed: ['title', 'search', 'done'],
  body: `<h1>Comptes de ${Name}</h1><button>Rechercher</button><button aria-haspopup="menu">Lister les comptes</button>`,
  pages: pageFile(
    name,
    'CampaignPage',
    "import { findByLabel, findTexts, pressable } from '../../page/read/find';\nimport { mentions } from '../../text/compare';\n" +
      sameOrigin,
    `  role: 'campaign',
  heading: '${name}_heading',
${check('button', 'search', 'health_can_list')}  gives: [{ kind: 'educonnect-list', settings: () => [], refuseRequest: refuseElsewhere }],
  exportButton: (document) => findByLabel(document, pressable, labels.list),
  patience: 2000,
  search: (document) => findByLabel(document, pressable, labels.search),
  list: (document) => findByLabel(document, pressable, labels.list),
  classes: () => undefined,
  statesFiltered: () => [],
  selection: () => ({ total: 0, states: { 'not-notified': 0, notified: 0, activated: 0 }, unseen: 0 }),
  hasRows: (document) => document.querySelector('td') !== null,
  largestBatch: 200,
  saysDone: (document) => findTexts(document, (text) => mentions(text, labels.done)).length > 0,
`,
  ),
  test: unitTest(
    name,
    'the home page has what a campaign needs',
    `  expect(page.search(document)?.textContent).toBe('Rechercher');
  expect(page.list(document)?.textContent).toBe('Lister les comptes');
`,
  ),
  messages: { heading: `Comptes de ${Name}` },
});

/** The kinds of sites, by the names of their flags. */
export const kinds = { guide, source, target, campaign };
export type Kind = keyof typeof kinds;

/** True for the name of one. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
