import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { askAgain } from './page-library';
import { evaluateWithRoot } from './panel-root';

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
 * Runs axe on the panel, its closed shadow root included: the host shows it to the page's scripts, which axe is one of,
 * as an open one, as long as axe looks. Contrasts are measured on a copy inside the body: axe sees
 * the colours of nothing outside it, and the panel stands beside it, where frameworks do not empty it. The copy
 * is as high as it needs: what is scrolled out of view has no colours either.
 */
export async function inspectPanel(page: Page): Promise<Inspection> {
  const results = await run(
    page,
    `const contrast = ['color-contrast'];
    if (!root) throw new Error('No panel in ' + location.href);
    const panel = root.host;
    const rules = { 'color-contrast': { enabled: false } };
    Object.defineProperty(panel, 'shadowRoot', { value: root, configurable: true });
    const structure = await window.axe.run(panel, { rules }).finally(() => delete panel.shadowRoot);
    const copy = document.body.appendChild(document.createElement('passerelle-copy'));
    const shadow = copy.attachShadow({ mode: 'open' });
    // In Firefox the background's own sheet shows the panel, and only an element of its name.
    const shown = new CSSStyleSheet();
    shown.replaceSync(':host { display: block !important; }');
    shadow.adoptedStyleSheets = [...root.adoptedStyleSheets, shown];
    for (const child of root.childNodes) shadow.append(child.cloneNode(true));
    shadow.querySelector('section').style.removeProperty('max-height');
    const colours = await window.axe.run(copy, { runOnly: contrast });
    copy.remove();
    const both = (kind) => [...structure[kind], ...colours[kind]];
    return { violations: both('violations'), incomplete: both('incomplete'), passes: both('passes') };`,
  );
  return inspection(results);
}

type Results = Pick<AxeResults, 'violations' | 'incomplete' | 'passes'>;

async function run(page: Page, body: string): Promise<Results> {
  const statements = `if (!window.axe) { const module = undefined, define = undefined; ${await source} }
    return JSON.stringify(await (async () => { ${body} })());`;
  return JSON.parse(await askAgain<string>(page, () => evaluateWithRoot(page, statements))) as Results;
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
