import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer';
import type * as library from './in-page';
import { callExpression } from './source';

type Library = typeof library;

let bundle: Promise<string> | undefined;

async function bundleLibrary(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
  });
  const [file] = built.outputFiles;
  if (!file) throw new Error('esbuild gave no bundle of in-page.ts');
  return file.text;
}

/** Calls one function of `in-page.ts` inside the page; nothing of it stays there. */
export async function inPage<Name extends keyof Library>(
  page: Page,
  name: Name,
  ...args: Parameters<Library[Name]>
): Promise<Awaited<ReturnType<Library[Name]>>> {
  bundle ??= bundleLibrary();
  const call = callExpression(`inPage.${name}`, args);
  // An async function's promise is the browser's own, which BiDi awaits; one made by the ENT's zone.js it does not.
  const result = await page.evaluate(`(async () => { ${await bundle}; return ${call}; })()`);
  return result as Awaited<ReturnType<Library[Name]>>;
}
