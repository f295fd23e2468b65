import type { Page } from 'puppeteer';
import { zooUrl } from '../../zoo/handler';
import type { Widget } from '../../zoo/widgets';
import { panel, screen } from '.';
import { deposit } from './elea-pages';
import type { Scene } from './scene';

/** What the panel says once a page has shown that it took the file. */
const taken = /Éléa a pris le fichier|Étape 2 sur 4/;

/** What became of one file in one page. */
export interface Outcome {
  uploads: { field: string; name: string; size: number; sha256: string }[];
  /** By which ways the page saw it come. */
  ways: string;
  /** From the press on the panel's button to its last word, in milliseconds. */
  ms: number;
}

/** Opens the page of a widget and has the panel put the held file in; the answer is not awaited. */
export async function beginDeposit({ driver }: Scene, name: string): Promise<{ page: Page; start: number }> {
  const page = await driver.newPage(`${zooUrl}${name}`);
  await page.waitForSelector('html[data-ready]');
  await deposit(page);
  return { page, start: performance.now() };
}

/**
 * Waits for the panel's « taken » and the page's own end, and then for another round of both page and server: what would
 * come twice has come by then.
 */
export async function endDeposit(
  scene: Scene,
  { name, button }: Widget,
  { page, start }: { page: Page; start: number },
): Promise<Outcome> {
  if (button) {
    await panel(page).waitForText(`cliquez sur ${button}`);
    await screen(page).click(button);
  }
  await panel(page).waitForText(taken);
  const ms = Math.round(performance.now() - start);
  await page.waitForSelector('html[data-done]');
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await fetch('/zoo/echo');
    await frame();
  });
  const ways = await page.evaluate(() => document.documentElement.dataset.ways ?? 'input outside the page');
  await page.close();
  return { uploads: scene.sites.zoo.uploads.filter(({ widget }) => widget === name), ways, ms };
}
