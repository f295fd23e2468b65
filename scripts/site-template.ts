/** The files of a new site, by their paths; `name` in small letters, `Name` with a capital. Each is a beginning. */
export function siteFiles(name: string): Record<string, string> {
  const Name = name[0]?.toUpperCase() + name.slice(1);
  return {
    [`lib/sites/${name}/hosts.ts`]: `/** Where ${Name} lives. Replace it: by the site's own host, and say in which guide it stands. */
const origin = 'https://${name}.exemple.fr';

/** True on ${Name} itself, over https. */
export function is${Name}Url(url: URL): boolean {
  return url.origin === origin;
}
`,
    [`lib/sites/${name}/wordings.ts`]: `/** Wordings of ${Name}'s pages: what people read there, and nothing of the markup, which changes. */
export const labels = {
  title: ['Gestion de ${Name}'],
  next: ['Exporter de ${Name}'],
};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = ['title', 'next'] as const satisfies readonly (keyof typeof labels)[];
`,
    [`lib/sites/${name}/detect.ts`]: `import { findByLabel } from '../../page/read/find';
import type { Detector } from '../contract';
import { is${Name}Url } from './hosts';
import { labels } from './wordings';

/** The home page, by its title. */
export const detect${Name}Home: Detector = (url, document) =>
  is${Name}Url(url) && findByLabel(document, 'h1, h2', labels.title)
    ? { site: '${name}', page: '${name}-home' }
    : undefined;
`,
    [`lib/sites/${name}/index.ts`]: `import { findByLabel, pressable } from '../../page/read/find';
import type { GuidePage } from '../contract';
import { detect${Name}Home } from './detect';
import { labels } from './wordings';

/** The home page, where the person is shown what to press. */
export const ${name}Home: GuidePage = {
  role: 'guide',
  site: '${name}',
  page: '${name}-home',
  heading: '${name}_heading',
  detect: detect${Name}Home,
  next: (document) => ({ text: '${name}_next', element: findByLabel(document, pressable, labels.next) }),
};
`,
    [`lib/sites/${name}/checks.ts`]: `import type { Checks } from '../contract';
import { ${name}Home } from '.';
import { labels } from './wordings';

/** What the home page must have. */
export const check${Name}Home: Checks = (document) => [
  {
    kind: 'link',
    name: labels.next[0],
    found: ${name}Home.next(document, new Date())?.element !== undefined,
    serves: ['health_can_guide'],
  },
];
`,
    [`entrypoints/${name}.ts`]: `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ${name}Home } from '../lib/sites/${name}';
import { labels } from '../lib/sites/${name}/wordings';
import { guideRole } from '../lib/assistant/guide';
import { part, startAssistant } from '../lib/assistant/start';

/** The assistant on ${Name}. */
export default defineUnlistedScript(() => startAssistant([part(${name}Home, guideRole)], { ${name}: labels }));
`,
    [`tests/sites/${name}/cross.ts`]: `import type { FixturePage } from '../pages';

const home = \`<!doctype html><html lang="fr"><head><title>${Name}</title></head>
<body><h1>Gestion de ${Name}</h1><a href="/export">Exporter de ${Name}</a></body></html>\`;

/** ${Name}'s pages: what must be recognised, and what looks like it and is not. */
export const ${name}Pages: FixturePage[] = [
  {
    name: '${Name} home',
    url: 'https://${name}.exemple.fr/',
    expected: { site: '${name}', page: '${name}-home' },
    html: () => home,
  },
  { name: '${Name} home on another host', url: 'https://${name}.exemple.fr.evil.example/', html: () => home },
];
`,
    [`tests/unit/sites/${name}/index.test.ts`]: `// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ${name}Home } from '../../../../lib/sites/${name}';
import { ${name}Pages } from '../../../sites/${name}/cross';

test('the home page shows what to press next', async () => {
  const html = (await ${name}Pages[0]?.html()) ?? '';
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(${name}Home.next(document, new Date())?.element?.textContent).toBe('Exporter de ${Name}');
});
`,
  };
}

/** What to add to a file that knows the sites. */
export interface Insertion {
  file: string;
  /** The text goes before the first `end` that follows `start`. */
  start: string;
  end: string;
  text: string;
}

/** What a policy may say of the labels above: Chromium drops what is not named here. */
function schemaOf(name: string): string {
  const list = '{ "type": "array", "items": { "type": "string" } }';
  return `        "${name}": {
          "type": "object",
          "properties": {
            "title": ${list},
            "next": ${list}
          }
        },
`;
}

/** How the site becomes known to the rest. */
export function siteInsertions(name: string): Insertion[] {
  const Name = name[0]?.toUpperCase() + name.slice(1);
  const list = (file: string, start: string, value: string, from: string, end = '};'): Insertion[] => [
    { file, start: '', end: 'import ', text: `import { ${value} } from './${name}${from}';\n` },
    { file, start, end, text: `  '${name}-home': ${value},\n` },
  ];
  const message = (key: string, text: string): Insertion => ({
    file: 'public/_locales/fr/messages.json',
    start: '',
    end: '  "activate": {',
    text: `  "${name}_${key}": {\n    "message": "${text}"\n  },\n`,
  });
  return [
    { file: 'lib/sites/contract.ts', start: 'siteIds = [', end: '] as const', text: `, '${name}'` },
    { file: 'lib/sites/contract.ts', start: 'export type PageId =', end: ';', text: `\n  | '${name}-home'` },
    ...list(
      'lib/sites/hosts-unknown.ts',
      'detectorsAnywhere = {',
      `detect${Name}Home`,
      '/detect',
      '} satisfies',
    ),
    {
      file: 'lib/sites/hosts-unknown.ts',
      start: '',
      end: 'import ',
      text: `import { labels as ${name} } from './${name}/wordings';\n`,
    },
    { file: 'lib/sites/hosts-unknown.ts', start: 'labelsAnywhere = {', end: ' }', text: `, ${name}` },
    {
      file: 'lib/sites/all-wordings.ts',
      start: '',
      end: 'import ',
      text: `import * as ${name} from './${name}/wordings';\n`,
    },
    { file: 'lib/sites/all-wordings.ts', start: 'allLabels = {', end: ' }', text: `, ${name}` },
    {
      file: 'public/managed-schema.json',
      start: '"labels": {',
      end: '        "ent": {',
      text: schemaOf(name),
    },
    ...list('lib/sites/pages.ts', 'pages: Record', `${name}Home`, ''),
    ...list('lib/sites/page-checks.ts', 'checks: Record', `check${Name}Home`, '/checks'),
    {
      file: 'lib/background/handlers/pages.ts',
      start: 'const assistants = {',
      end: '} as const',
      text: `  ${name}: '/${name}.js',\n`,
    },
    {
      file: 'tests/sites/pages.ts',
      start: '',
      end: 'import ',
      text: `import { ${name}Pages } from './${name}/cross';\n`,
    },
    {
      file: 'tests/sites/pages.ts',
      start: 'const fixturePages',
      end: '  ...reportedPages()',
      text: `  ...${name}Pages,\n`,
    },
    message('heading', `Accueil de ${Name}`),
    message('next', `Cliquez sur « Exporter de ${Name} ».`),
  ];
}
