import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Frame, Page } from 'puppeteer';
import type * as library from './in-page';
import { callExpression } from './source';

type Library = typeof library;

/** More changes of document than any sign-in makes: beyond that a page is lost. */
const mostDocuments = 50;

let bundle: Promise<string> | undefined;

async function bundleLibrary(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
  });
  const [file] = built.outputFiles;
  if (!file) throw new Error('esbuild gave no bundle of in-page.ts');
  return file.text;
}

/**
 * Calls one function of `in-page.ts` inside the page; nothing of it stays there.
 */
export async function inPage<Name extends keyof Library>(
  page: Page,
  name: Name,
  ...args: Parameters<Library[Name]>
): Promise<Awaited<ReturnType<Library[Name]>>> {
  bundle ??= bundleLibrary();
  // An async function's promise is the browser's own, which BiDi awaits; one made by the ENT's zone.js it does not.
  return ask<Awaited<ReturnType<Library[Name]>>>(
    page,
    `(async () => { ${await bundle}; return ${callExpression(`inPage.${name}`, args)}; })()`,
  );
}

/**
 * Evaluates an expression in the page or frame. If the page changes its document meanwhile, the question is put again to
 * the new one: Firefox would otherwise leave it unanswered for minutes.
 */
export async function ask<Value>(where: Page | Frame, expression: string): Promise<Value> {
  const page = 'frames' in where ? where : where.page();
  for (let documents = 0; documents < mostDocuments; documents += 1) {
    const answer = await beforeNextDocument(page, () => where.evaluate(expression));
    if (answer) return answer.value as Value;
    await pause(50);
  }
  throw new Error(`${page.url()} changed its document ${mostDocuments} times during one call`);
}

/** What `run` gives, undefined if the page had another document before. */
async function beforeNextDocument(
  page: Page,
  run: () => Promise<unknown>,
): Promise<{ value: unknown } | undefined> {
  let replaced = (): void => undefined;
  const nextDocument = new Promise<undefined>((resolve) => {
    replaced = () => resolve(undefined);
    page.once('domcontentloaded', replaced);
  });
  const answer = run().then(
    (value) => ({ value }),
    (error: unknown) => {
      if (documentChanged(error, page)) return undefined;
      throw error;
    },
  );
  try {
    return await Promise.race([answer, nextDocument]);
  } finally {
    page.off('domcontentloaded', replaced);
    // Nobody waits any more for an answer that lost the race, however it ends.
    answer.catch(() => undefined);
  }
}

/** True when an evaluation failed only because the page was leaving its document. */
function documentChanged(error: unknown, page: Page): boolean {
  if (!(error instanceof Error) || page.isClosed()) return false;
  // Firefox says "Target closed" when a page goes to another process, or fails over the exception it has not got.
  return /context was destroyed|context with specified id|frame (was )?detached|Target closed|#buildReturnValue/i.test(
    error.message,
  );
}

/** True when an evaluation failed because the tab is no more. */
export function tabIsGone(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no such frame');
}
