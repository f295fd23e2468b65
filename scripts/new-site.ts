/** `npm run new:site -- <id> --source|--target|--guide|--campaign [name] [host]`: a site that is recognised, checked, served and tested, to be made true from there. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { type Insertion, isKind, namesOf, siteFiles, siteInsertions } from './site-template';

const root = join(import.meta.dirname, '..');

function insert({ file, start, end, text }: Insertion): void {
  const path = join(root, file);
  const source = readFileSync(path, 'utf8');
  const from = source.indexOf(start);
  const place = from < 0 ? -1 : source.indexOf(end, from + start.length);
  if (place < 0)
    throw new Error(`${file} is no longer as this command knows it: no « ${end} » after « ${start} »`);
  writeFileSync(path, source.slice(0, place) + text + source.slice(place));
}

function run(...command: string[]): void {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed`);
}

/** What has this name already: a site, or a script or folder of the extension's own. */
function placeOf(name: string): string | undefined {
  if (existsSync(join(root, 'lib/sites', name))) return `lib/sites/${name}`;
  const entrypoint = readdirSync(join(root, 'entrypoints')).find((file) => parse(file).name === name);
  return entrypoint && `entrypoints/${entrypoint}`;
}

function main(id: string | undefined, flag = '--guide', name?: string, host?: string): void {
  const kind = flag.replace(/^--/, '');
  const isName = name === undefined || /^[\p{L}\d][\p{L}\d .-]*$/u.test(name);
  const isHost = host === undefined || /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(host);
  if (!id || !/^[a-z][a-z0-9]*$/.test(id) || !isKind(kind) || !isName || !isHost) {
    console.error(
      `Usage: npm run new:site -- <id> [--guide|--source|--target|--campaign] [name] [host]
the id in small letters and digits, the name as people read it: npm run new:site -- pix --target "Pix Orga" orga.pix.fr`,
    );
    process.exit(1);
  }
  const former = placeOf(id);
  if (former) {
    console.error(`${former} is there already`);
    process.exit(1);
  }
  const names = namesOf(id, name, host);
  const files = siteFiles(names, kind);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const insertions = siteInsertions(names, kind);
  for (const insertion of insertions) insert(insertion);
  const touched = [...new Set([...Object.keys(files), ...insertions.map(({ file }) => file)])];
  // Imports in their order, lines at their length; and the new script among the types.
  run('biome', 'check', '--write', '--log-level=error', ...touched.filter((file) => !file.endsWith('.md')));
  run('wxt', 'prepare');
  console.log(`${touched.join('\n')}
Now make wordings, host, texts and fixture true (CONTRIBUTING, « Adding a site in 30 minutes »), and run:
npx vitest run --project unit tests/unit/sites`);
}

main(...(process.argv.slice(2, 6) as Parameters<typeof main>));
