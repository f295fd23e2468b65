import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const folder = new URL('./', import.meta.url);
const at = (path: string) => new URL(path, folder);

/**
 * Makes `dist/` what the sources say: installs the console's own dependencies when they are missing or stale,
 * bundles when something changed. Does next to nothing when all is fresh.
 */
export async function buildEntConsole(): Promise<void> {
  const lock = await readFile(at('package-lock.json'));
  await once('node_modules/.passerelle', hash(lock), install);
  const names = (await readdir(at('src/'))).sort();
  const sources = await Promise.all(names.map((name) => readFile(at(`src/${name}`))));
  await once('dist/.passerelle', hash(lock, await readFile(at('build.ts')), ...sources), bundle);
}

async function install(): Promise<void> {
  console.log("Installing the ENT console's own components…");
  // On Windows npm is a script, which only a shell starts.
  await promisify(execFile)('npm', ['ci'], {
    cwd: fileURLToPath(folder),
    shell: process.platform === 'win32',
  });
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

/** Runs `work` unless the file `mark` says that it was done for the same `state`. */
async function once(mark: string, state: string, work: () => Promise<void>): Promise<void> {
  const done = await readFile(at(mark), 'utf8').catch(() => '');
  if (done === state) return;
  await work();
  await writeFile(at(mark), state);
}

const hash = (...parts: Buffer[]): string =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');
