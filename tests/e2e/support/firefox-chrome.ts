import type { Browser } from 'puppeteer';

/** The part of puppeteer's BiDi connection that its public types leave out. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, listener: (params: { suggestedFilename?: string }) => void): void;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

type Evaluation =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

function connection(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

/** Tells of every download that Firefox begins. */
export function onDownload(browser: Browser, listener: (name: string) => void): void {
  connection(browser).on('browsingContext.downloadWillBegin', (event) =>
    listener(event.suggestedFilename ?? '?'),
  );
}

/**
 * Evaluates an expression in the browser's own window, with the rights of Firefox itself
 * (`--remote-allow-system-access`). The value must be a string, a number, a boolean or nothing.
 */
export async function inBrowserChrome(browser: Browser, expression: string): Promise<unknown> {
  const tree = (await connection(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as Tree;
  const window = tree.contexts.find((context) => context.url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window');
  const evaluation = (
    await connection(browser).send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })
  ).result as Evaluation;
  if (evaluation.type === 'exception') throw new Error(`In Firefox: ${evaluation.exceptionDetails.text}`);
  return evaluation.result.value;
}
