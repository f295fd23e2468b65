import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { hash, installIn, once } from '../sites/once';

const folder = new URL('./', import.meta.url);
const at = (path: string) => new URL(path, folder);

/**
 * Makes `dist/` what the sources say: installs the widgets when they are missing or stale, bundles when something
 * changed. Does next to nothing when all is fresh.
 */
export async function buildZoo(): Promise<void> {
  const lock = await readFile(at('package-lock.json'));
  await installIn(folder, lock);
  const names = (await readdir(at('src/'))).sort();
  const sources = await Promise.all(names.map((name) => readFile(at(`src/${name}`))));
  const self = await readFile(at('build.ts'));
  await once(at('dist/.passerelle'), hash(lock, self, names.join(), ...sources), () => bundle(names));
}

/** The rest is imported. */
const isEntry = (name: string) => /\.jsx?$/.test(name) && name !== 'words.js';

async function bundle(names: string[]): Promise<void> {
  await mkdir(at('dist/'), { recursive: true });
  await build({
    entryPoints: names.filter(isEntry).map((name) => fileURLToPath(at(`src/${name}`))),
    outdir: fileURLToPath(at('dist/')),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    // The product's own configuration would have Preact.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    conditions: ['svelte'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
    loader: { '.gif': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'empty', '.ttf': 'empty' },
    plugins: [svelte],
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

interface SvelteCompiler {
  compile(source: string, options: object): { js: { code: string } };
}

/** Svelte's components are compiled by Svelte itself, which lives among the zoo's own dependencies. */
const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = createRequire(at('package.json'))('svelte/compiler') as SvelteCompiler;
      const source = await readFile(path, 'utf8');
      return { contents: compile(source, { filename: path, css: 'injected', generate: 'client' }).js.code };
    });
  },
};
