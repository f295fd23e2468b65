import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hash, installIn, once } from '../once';

const folder = new URL('./', import.meta.url);
const at = (path: string) => new URL(path, folder);

/**
 * Makes `dist/` what the sources say: installs the console's own dependencies when they are missing or stale,
 * bundles when something changed. Does next to nothing when all is fresh.
 */
export async function buildEntConsole(): Promise<void> {
  const lock = await readFile(at('package-lock.json'));
  await installIn(folder, lock);
  const names = (await readdir(at('src/'))).sort();
  const sources = await Promise.all(names.map((name) => readFile(at(`src/${name}`))));
  await once(at('dist/.passerelle'), hash(lock, await readFile(at('build.ts')), ...sources), bundle);
}

async function bundle(): Promise<void> {
  await mkdir(at('dist/'), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(at('src/main.js'))],
    outfile: fileURLToPath(at('dist/main.js')),
    bundle: true,
    format: 'iife',
    // zone.js can't follow native async functions: they must become promises.
    target: 'es2016',
    // Only whitespace: the compiler that runs in the page needs the names.
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  await copyFile(at('src/main.css'), at('dist/main.css'));
}
