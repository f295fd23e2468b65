import type { CDPSession } from 'puppeteer';
import { expect, test } from 'vitest';
import { panel } from './support';
import { readAll } from './support/elements';
import { ask } from './support/page-library';
import { until } from './support/until';
import { useScene } from './support/use-scene';

const scene = useScene();

/** The parts of puppeteer's targets that its public types leave out: it has no page for what is loaded ahead. */
interface HiddenTarget {
  url(): string;
  _subtype(): string | undefined;
  _session(): CDPSession | undefined;
}
interface HiddenBrowser {
  _targetManager(): { getAvailableTargets(): ReadonlyMap<string, HiddenTarget> };
}

/** Evaluates in the document that Chromium loads ahead of `url`; another session than puppeteer's would end that. */
async function askAhead(url: string): Promise<(expression: string) => Promise<unknown>> {
  const browser = scene.driver.browser as unknown as HiddenBrowser;
  const find = async () =>
    [...browser._targetManager().getAvailableTargets().values()]
      .find((target) => target._subtype() === 'prerender' && target.url() === url)
      ?._session();
  const session = await until(find, () => `${url} is not loaded ahead`, 30_000);
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
}

interface Heard {
  heard?: [type: string, lifecycle: string | undefined][];
}

/** Messages that the background has heard from pages, and in which state each page was. */
const heard = () => scene.driver.background.evaluate(() => (globalThis as unknown as Heard).heard ?? []);

test('a page that is loaded ahead has no panel and says nothing, until a person sees it: then it has one', async () => {
  const { driver, exportUrl } = scene;
  await driver.background.evaluate((api) => {
    const world = globalThis as unknown as Heard;
    const all: NonNullable<Heard['heard']> = [];
    world.heard = all;
    api.runtime.onMessage.addListener((message: unknown, sender: object) => {
      const { type } = message as { type: string };
      const { tab, documentLifecycle } = sender as { tab?: object; documentLifecycle?: string };
      if (tab) all.push([type, documentLifecycle]);
    });
  });
  const page = await driver.newPage(new URL('/', exportUrl).href);
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
  }, exportUrl);

  const ahead = await askAhead(exportUrl);
  // Its form is there by then: what the scout would recognise, if it looked.
  const isReady = `document.prerendering && document.querySelector('ode-mono-select[name="profile"]') !== null`;
  await expect.poll(() => ahead(isReady), { timeout: 30_000 }).toBe(true);
  expect(await ahead(`document.querySelectorAll('passerelle-panel').length`)).toBe(0);
  expect(await heard()).toEqual([]);

  // Its answer may go with the document.
  await page.evaluate((url) => location.assign(url), exportUrl).catch(() => undefined);
  await panel(page).button('Exporter vers Éléa').appears();
  const start = `performance.getEntriesByType('navigation')[0].activationStart`;
  expect(await ask(page, start), 'loaded ahead, and not anew').toBeGreaterThan(0);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  await expect.poll(() => readAll(page, 'passerelle-panel', () => 'panel')).toEqual(['panel']);
  const states = new Set((await heard()).map(([, lifecycle]) => lifecycle));
  expect([...states]).toEqual(['active']);
});
