import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { inPanel } from './page-library';
import { panel } from './panel';
import { callExpression } from './source';

/** What the panel showed at one moment. */
export interface Moment {
  text: string;
  /** How many buttons were drawn as the main one. */
  mainButtons: number;
}

const witnesses = new WeakMap<Browser, Promise<unknown>>();

/**
 * Notes everything that Passerelle's panel shows on this page from now on, through navigations within its origin:
 * what flashes by counts as said. In the documents to come an extension of the tests' own notes it from their start: only
 * extensions see into the panel's closed shadow root.
 */
export async function recordPanel(page: Page): Promise<() => Promise<Moment[]>> {
  const browser = page.browser();
  if (!witnesses.has(browser)) witnesses.set(browser, installWitness(browser));
  await witnesses.get(browser);
  await panel(page).appears();
  await inPanel(page, note);
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('moments') ?? '[]') as Moment[]);
}

async function installWitness(browser: Browser): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-witness-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const manifest = {
    manifest_version: 3,
    name: 'Witness of the tests',
    version: '1',
    browser_specific_settings: { gecko: { id: 'witness@passerelle.invalid' } },
    content_scripts: [{ matches: ['https://*/*'], js: ['witness.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'witness.js'),
    `const note = ${String(note)};\n${callExpression(waitForPanel, [], ['note'])}`,
  );
  return browser.installExtension(folder);
}

/** Runs in the world of an extension: begins to note as soon as there is a panel, and again when another takes its place. */
function waitForPanel(begin: typeof note): void {
  type Opened = Element & { openOrClosedShadowRoot?: ShadowRoot };
  const { dom } =
    (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot } } }).chrome ??
    {};
  let last: Element | undefined;
  const look = (): void => {
    const host: Opened | null = document.querySelector('passerelle-panel');
    if (!host || host === last) return;
    last = host;
    begin(dom ? dom.openOrClosedShadowRoot(host) : (host.openOrClosedShadowRoot as ShadowRoot));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Runs in the page, or in the world of an extension: sees its argument and nothing else of this file. */
function note(root: ShadowRoot): void {
  const write = (): void => {
    const moments = JSON.parse(sessionStorage.getItem('moments') ?? '[]') as Moment[];
    const text = (root.querySelector('section')?.innerText ?? '').replace(/\s+/g, ' ');
    if (moments.at(-1)?.text === text) return;
    moments.push({ text, mainButtons: root.querySelectorAll('button.main').length });
    sessionStorage.setItem('moments', JSON.stringify(moments));
  };
  new MutationObserver(write).observe(root, { childList: true, subtree: true, characterData: true });
  write();
}
