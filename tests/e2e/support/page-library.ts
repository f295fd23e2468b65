import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Frame, Page } from 'puppeteer';
import type * as library from './in-page';
import { evaluateWithRoot } from './panel-root';
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
 * Calls one function of `in-page.ts` inside the page; nothing of it stays there. The panel's closed shadow root is open to
 * it.
 */
export async function inPage<Name extends keyof Library>(
  page: Page,
  name: Name,
  ...args: Parameters<Library[Name]>
): Promise<Awaited<ReturnType<Library[Name]>>> {
  bundle ??= bundleLibrary();
  const call = callExpression(`inPage.${name}`, args);
  const body = `${await bundle}; inPage.openPanel(root, checkRoot); return ${call};`;
  return askAgain<Awaited<ReturnType<Library[Name]>>>(page, () => evaluateWithRoot(page, body));
}

/**
 * Runs a function in the world of the page, with the panel's closed shadow root as its first argument: what no script of
 * the page can do. The function is sent as source, and its arguments as JSON. Fails where no panel is.
 */
export function inPanel<Args extends unknown[], Result>(
  page: Page,
  run: (root: ShadowRoot, ...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const body = `if (!root) throw new Error('No panel in ' + location.href);
    return ${callExpression(run, args, ['root'])};`;
  return askAgain(page, () => evaluateWithRoot(page, body));
}

/**
 * Evaluates an expression in the page or frame. If the page changes its document meanwhile, the question is put again to
 * the new one: Firefox would otherwise leave it unanswered for minutes.
 */
export function ask<Value>(where: Page | Frame, expression: string): Promise<Value> {
  return askAgain('frames' in where ? where : where.page(), () => where.evaluate(expression));
}

/** What `run` gives, run again while the page changes its document. */
export async function askAgain<Value>(page: Page, run: () => Promise<unknown>): Promise<Value> {
  for (let documents = 0; documents < mostDocuments; documents += 1) {
    const answer = await beforeNextDocument(page, run);
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
