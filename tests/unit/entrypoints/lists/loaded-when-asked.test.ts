// @vitest-environment node
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const entries = ['lib/list-tool/worker.ts', 'entrypoints/lists/main.tsx', 'entrypoints/popup/PopupApp.tsx'];
/** Modules that make PDF, workbooks and ZIP. They are large, and most people who open the page need none of them. */
const heavy = [/\/pdf-lib\//, /\/write-excel-file\//, /\/lib\/documents\/(pdf|xlsx)\//, /\/documents\/zip/];

/** The modules that `entry` loads at once, and those that it loads only when they are needed. */
async function modulesOf(entry: string): Promise<{ atOnce: string[]; later: string[] }> {
  const { metafile } = await build({
    entryPoints: [join(process.cwd(), entry)],
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'out',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    external: ['wxt/browser', '*.css'],
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  const { outputs } = metafile;
  const inputs = (path: string) => Object.keys(outputs[path]?.inputs ?? {}).map((input) => `/${input}`);
  const first = Object.keys(outputs).find((path) => outputs[path]?.entryPoint?.endsWith(entry)) ?? '';
  const loaded = new Set([first]);
  for (const path of loaded) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[next]) loaded.add(next);
    }
  }
  const later = Object.keys(outputs).filter((path) => !loaded.has(path));
  return { atOnce: [...loaded].flatMap(inputs), later: later.flatMap(inputs) };
}

describe('the code of the documents', () => {
  test.each(entries)('is not loaded with %s', async (entry) => {
    const { atOnce } = await modulesOf(entry);
    expect(atOnce.some((path) => path.includes('/preact/') || path.includes('/lib/lists/'))).toBe(true);
    expect(atOnce.filter((path) => heavy.some((one) => one.test(path)))).toEqual([]);
  });

  test('is what the worker loads when it is asked', async () => {
    const { later } = await modulesOf('lib/list-tool/worker.ts');
    for (const one of heavy) expect(later.some((path) => one.test(path))).toBe(true);
  });
});
