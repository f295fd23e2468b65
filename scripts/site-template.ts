import { type Kind, kinds, type Names, type Template } from './site-kinds';

export { isKind, type Kind } from './site-kinds';

/** The files of a new site, by their paths: each is a beginning, to be made true. */
export function siteFiles(names: Names, kind: Kind): Record<string, string> {
  const { name } = names;
  const template = kinds[kind](names);
  return {
    [`lib/sites/${name}/site.ts`]: declaration(names, template),
    [`lib/sites/${name}/wordings.ts`]: wordings(names, template),
    [`lib/sites/${name}/pages.ts`]: template.pages,
    [`tests/sites/${name}/cross.ts`]: fixture(names, template),
    [`tests/unit/sites/${name}/pages.test.ts`]: template.test,
  };
}

/** The site's id, its name as people read it, and its host; an invented one unless given. */
export function namesOf(
  name: string,
  Name = name[0]?.toUpperCase() + name.slice(1),
  host = `${name}.exemple.fr`,
): Names {
  return { name, Name, host };
}

function declaration({ name, Name, host }: Names, { target }: Template): string {
  return `import { findByLabel } from '../../page/read/find';
import type { Detector } from '../contract';
import { defineSite } from '../define';
import { labels, neverPressed } from './wordings';

/** Where ${Name} is: the site's own host, and in which guide or source that stands. */
const origin = 'https://${host}';

/** True on ${Name} itself, over https. */
function isHere(url: URL): boolean {
  return url.origin === origin;
}

/** Its page, by its title. */
const detectHome: Detector = (url, document) =>
  isHere(url) && findByLabel(document, 'h1, h2', labels.title)
    ? { site: '${name}', page: '${name}-home' }
    : undefined;

export const ${name} = /* @__PURE__ */ defineSite({
  id: '${name}',
${target ? `  hosts: [\`\${origin}/*\`],\n  isOptional: true,\n` : ''}  isHere,
  wordings: { labels, neverPressed },
  pages: { '${name}-home': detectHome },
  byHand: '${name}_by_hand',
${target ?? ''}});
`;
}

function wordings({ Name }: Names, { labels, neverPressed }: Template): string {
  const lists = Object.entries(labels).map(([label, words]) => `  ${label}: ['${words}'],\n`);
  return `/** Wordings of ${Name}'s pages: what people read there, and nothing of the markup, which changes. */
export const labels = {
${lists.join('')}};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = [${neverPressed.map((label) => `'${label}'`).join(', ')}] as const satisfies readonly (keyof typeof labels)[];
`;
}

function fixture({ name, Name, host }: Names, { body }: Template): string {
  return `import type { FixturePage } from '../pages';

const home = \`<!doctype html><html lang="fr"><head><title>${Name}</title></head>
<body>${body}</body></html>\`;

/** ${Name}'s pages: what must be recognised, and what looks like it and is not. */
export const ${name}Pages: FixturePage[] = [
  {
    name: '${Name} home',
    url: 'https://${host}/',
    expected: { site: '${name}', page: '${name}-home' },
    html: () => home,
  },
  { name: '${Name} home on another host', url: 'https://${host}.evil.example/', html: () => home },
];
`;
}

/** What to add to a file that knows the sites. */
export interface Insertion {
  file: string;
  /** The text goes before the first `end` that follows `start`. */
  start: string;
  end: string;
  text: string;
}

/** How the site becomes known to the rest: two lines of the registry, its imitation, its texts, its line in README. */
export function siteInsertions(names: Names, kind: Kind): Insertion[] {
  const { name } = names;
  const { target, messages } = kinds[kind](names);
  const imported = (file: string, text: string): Insertion => ({ file, start: '', end: 'import ', text });
  const list = target ? 'const sitesAtHome' : 'sitesAnywhere';
  return [
    imported('lib/sites/registry.ts', `import { ${name} } from './${name}/site';\n`),
    { file: 'lib/sites/registry.ts', start: `${list}: readonly Site[] = [`, end: ']', text: `, ${name}` },
    imported('lib/sites/pages.ts', `import { ${name}Pages } from './${name}/pages';\n`),
    { file: 'lib/sites/pages.ts', start: 'const pages', end: '};', text: `  ...${name}Pages,\n` },
    imported('tests/sites/pages.ts', `import { ${name}Pages } from './${name}/cross';\n`),
    {
      file: 'tests/sites/pages.ts',
      start: 'const fixturePages',
      end: '  ...reportedPages()',
      text: `  ...${name}Pages,\n`,
    },
    ...Object.entries({ by_hand: `${names.Name} : suivez le guide du site.`, ...messages }).map(
      ([key, text]): Insertion => ({
        file: 'public/_locales/fr/messages.json',
        start: '',
        end: '  "activate": {',
        text: `  "${key.startsWith('=') ? key.slice(1) : `${name}_${key}`}": {\n    "message": "${text}"\n  },\n`,
      }),
    ),
    {
      file: 'README.md',
      start: '## Sites\n\n',
      end: '\n\n',
      text: `\n| \`${name}\` | ${names.Name} | ${kind}: say what Passerelle does there |`,
    },
  ];
}
