import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { sites } from '../../lib/sites/registry';
import messages from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { managedSchema } from '../../scripts/managed-schema';
import { fixturePages } from '../sites/pages';

/** Rooms by floors, the roof first, as docs/architecture.md draws them: a file imports from its own and from floors below. */
const floors = `
  entrypoints
  lib/assistant lib/background lib/list-tool lib/own-pages
  components lib/messages lib/policy lib/report lib/store
  lib/view
  lib/documents lib/vault
  lib/sites
  lib/files/check
  lib/lists
  lib/files
  lib/page/capture lib/page/deliver lib/page/panel
  lib/page/press
  lib/page/read
  lib/page
  lib/failure lib/refusal
  lib/browser lib/bytes lib/school lib/text`;
const rooms = floors
  .trim()
  .split('\n')
  .flatMap((line, floor) =>
    line
      .trim()
      .split(' ')
      .map((room) => ({ room, floor })),
  )
  .sort((one, other) => other.room.length - one.room.length);

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path.replaceAll('\\', '/')),
  );
const files = ['entrypoints', 'components', 'lib'].flatMap(filesIn).filter((path) => /\.tsx?$/.test(path));
const source = (file: string) => readFileSync(file, 'utf8');
const code = (file: string) => source(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, '');
/** The room of a file, or of what an import names without its ending. */
const placeOf = (path: string) =>
  rooms.find(({ room }) => path === room || (path.startsWith(room) && /[/.-]/.test(path[room.length] ?? '')));
/** What `file` imports of the code, without endings. */
const importsOf = (file: string) =>
  [...source(file).matchAll(/(?:from|import|import\() ?'(\.[^'?]*)/g)]
    .map(([, to = '']) => join(dirname(file), to))
    .filter((to) => /^(entrypoints|components|lib)\//.test(to));
/** The site whose folder a path is in. */
const siteOf = (path: string) =>
  sites.map(({ id }) => id).find((id) => path.startsWith(`lib/sites/${id}/`) || path === `lib/sites/${id}`);

test('every file has a room', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => !placeOf(file))).toEqual([]);
});

test('arrows point down: from a room into itself and into the floors below', () => {
  const up = (from: string, to: string) => {
    const [above, below] = [placeOf(from), placeOf(to)];
    return above?.room !== below?.room && (above?.floor ?? 99) >= (below?.floor ?? -1);
  };
  expect(
    files.flatMap((file) =>
      importsOf(file)
        .filter((to) => up(file, to))
        .map((to) => `${file} → ${to}`),
    ),
  ).toEqual([]);
});

test('no site knows another', () => {
  const others = (file: string) => importsOf(file).filter((to) => siteOf(to) && siteOf(to) !== siteOf(file));
  expect(files.filter((file) => siteOf(file) && others(file).length > 0)).toEqual([]);
});

test('what browsers and pages start is short: an entry makes one call into `lib`', () => {
  const isEntry = (file: string) => file.startsWith('entrypoints/') && !/(App|List)\.tsx$/.test(file);
  const long = (file: string) => source(file).split('\n').length > 41;
  expect(files.filter((file) => isEntry(file) && long(file))).toEqual([]);
  expect(files.filter((file) => /^entrypoints\/.*\/.*\.ts$/.test(file))).toEqual([]);
});

/** The imports that stay in the built script. */
const keptImports = (file: string) =>
  [...source(file).matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^'?]*)'/gm)]
    .map(([, to = '']) => join(dirname(file), to))
    .map((to) => files.find((path) => [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`].includes(path)) ?? to);

test('scripts in pages name the API of extensions without the polyfill, which our own pages and the background use', () => {
  // `chrome.dom` reads closed shadow roots. Firefox has no such function: there, the element has a property.
  const ofChromium = ['lib/page/read/roots.ts'];
  expect(files.filter((file) => /\bchrome\b(?=[.:?])/.test(code(file)))).toEqual(ofChromium);
  // The scripts of each site are made when the extension is built.
  const made = /^lib\/(assistant\/.*|sites\/(scout|registry|pages))\.tsx?$/;
  const inPages = files.filter(
    (file) => /^entrypoints\/(?!background)[a-z-]+\.ts$/.test(file) || made.test(file),
  );
  const reached = new Set(inPages);
  // A set goes on to what is added while it is read.
  for (const file of reached) for (const to of keptImports(file)) reached.add(to);
  expect(reached.size).toBeGreaterThan(inPages.length + 50);
  expect([...reached].filter((file) => /from 'wxt\/browser'/.test(source(file)))).toEqual([]);
});

/** A site's id, host or wording outside its folder; « ent » is the end of many a word. */
const longNames = sites.map(({ id }) => id).filter((id) => id.length > 3);
const namesSites = new RegExp(`(?<![a-z])(${longNames.join('|')}|éléa)|'ent'|/ent\\b|'ent-`, 'i');
const ofSites = (file: string) =>
  siteOf(file) !== undefined || /^lib\/(files|lists\/read)\/|^lib\/sites\/(registry|pages)\.ts$/.test(file);
/** They name an export's kind, which is called after its service, as a message key does. */
const stillNaming: string[] = ['lib/view/file-card.ts'];

test('nobody else names a site', () => {
  const naming = files.filter((file) => !ofSites(file) && namesSites.test(code(file)));
  expect(naming.sort()).toEqual(stillNaming.sort());
});

/** What an assistant is started with, and what lasts when the extension is gone. */
const reachingExtension = ['lib/assistant/orphan.ts', 'lib/assistant/start.tsx'];
const extensionApi = /'(wxt\/|@wxt-dev\/|webextension-polyfill|[./]+\/messages\/(send|attempt|open-target)')/;

test('a role reaches the extension through its background alone', () => {
  const direct = (file: string) => extensionApi.test(code(file)) || /\b(browser|chrome)\.\w/.test(code(file));
  expect(files.filter((file) => file.startsWith('lib/assistant/') && direct(file)).sort()).toEqual(
    reachingExtension,
  );
});
test.each(sites)(
  '$id has an imitation of each page, help in words, its part of a policy, its line in README',
  (site) => {
    const shown = fixturePages.flatMap(({ expected }) => expected?.page ?? []);
    expect(Object.keys(site.pages).filter((page) => !shown.includes(page))).toEqual([]);
    expect(messages).toHaveProperty(site.byHand);
    expect(JSON.parse(managedSchema()).properties.labels.properties).toHaveProperty(site.id);
    expect(source('README.md')).toContain(`| \`${site.id}\` | `);
  },
);
