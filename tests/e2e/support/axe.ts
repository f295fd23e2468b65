import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line for each rule and element, and what it looked at. */
export interface Inspection {
  violations: string[];
  /** Rules that found something to look at, and nothing wrong. */
  passed: string[];
}

/** Runs axe on a whole page. */
export async function inspectPage(page: Page): Promise<Inspection> {
  return inspection(await run(page, 'return window.axe.run(document);'));
}

/**
 * Runs axe on the panel, its shadow root included. Contrasts are measured on a copy inside the body: axe sees
 * the colours of nothing outside it, and the panel stands beside it, where frameworks do not empty it. The copy
 * is as high as it needs: what is scrolled out of view has no colours either.
 */
export async function inspectPanel(page: Page): Promise<Inspection> {
  const results = await run(
    page,
    `const contrast = ['color-contrast'];
    const panel = document.querySelector('passerelle-panel');
    const rules = { 'color-contrast': { enabled: false } };
    const structure = await window.axe.run(panel, { rules });
    const copy = document.body.appendChild(document.createElement('passerelle-copy'));
    const shadow = copy.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...panel.shadowRoot.adoptedStyleSheets];
    for (const child of panel.shadowRoot.childNodes) shadow.append(child.cloneNode(true));
    shadow.querySelector('section').style.removeProperty('--room');
    const colours = await window.axe.run(copy, { runOnly: contrast });
    copy.remove();
    const both = (kind) => [...structure[kind], ...colours[kind]];
    return { violations: both('violations'), incomplete: both('incomplete'), passes: both('passes') };`,
  );
  return inspection(results);
}

type Results = Pick<AxeResults, 'violations' | 'incomplete' | 'passes'>;

async function run(page: Page, body: string): Promise<Results> {
  // A native async function: the promise of a page that replaced Promise (zone.js) is not awaited by BiDi.
  const json = await page.evaluate(`(async () => {
    if (!window.axe) { const module = undefined, define = undefined; ${await source} }
    return JSON.stringify(await (async () => { ${body} })());
  })()`);
  return JSON.parse(String(json)) as Results;
}

function inspection({ violations, incomplete, passes }: Results): Inspection {
  // A contrast that axe could not compute was not found good; an empty field has none.
  const doubtful = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ html }) => !html.startsWith('<input')) }));
  return {
    violations: [...violations, ...doubtful].flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => [id, help, html, ...any.map(({ message }) => message)].join(' · ')),
    ),
    passed: passes.map(({ id }) => id),
  };
}
