import type { Page } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hosts } from '../sites/educonnect/site';
import { panel } from './support';
import {
  allowHost,
  buttons,
  done,
  openAccounts,
  populate,
  pressThere,
  search,
  tickRows,
} from './support/educonnect';
import { outdated } from './support/panel';
import { openScene, platform, type Scene } from './support/scene';
import { until } from './support/until';
import { knowPlatform } from './support/walk';

/** A browser for each test: none is of use after it. */
let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/**
 * What the panel shows within two seconds of the next sign of life, once the extension is gone. Where its scripts stay
 * in the page, the sentence and nothing else to press; where the browser ends them, nothing at all.
 */
async function lastWords(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(200 + Math.random() * 50, 200);
  const { leavesScripts } = scene.driver;
  await until(
    async () => {
      const text = await panel(page).text();
      return (leavesScripts ? text?.includes(outdated) : text === undefined) || undefined;
    },
    async () => `The panel still says: ${await panel(page).text()}`,
    2000,
  );
  await expect.poll(() => panel(page).buttons()).toEqual(leavesScripts ? ['Réduire'] : []);
}

/** The export page of an ENT, with a file taken there and held. */
async function holdExport(): Promise<Page> {
  const { driver, exportUrl } = scene;
  await knowPlatform(driver);
  const page = await driver.newPage(exportUrl);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  const elea = await driver.waitForPage((url) => url.includes(platform));
  await panel(elea).textbox("UAI de l'établissement").appears();
  return page;
}

describe('a panel whose extension is gone', () => {
  test('counts no file down and has no button that does nothing, once the extension is updated', async () => {
    const page = await holdExport();
    await scene.driver.updateExtension();
    if (scene.driver.leavesScripts) return lastWords(page);
    // Firefox starts the new version in the page at once: its panel knows of no file.
    const shown = async () => (await panel(page).text()) ?? 'export.csv';
    await expect.poll(shown).not.toContain('export.csv');
    await panel(page).button('Exporter vers Éléa').appears();
  });

  test('says so once it is switched off, in each of its pages, and throws nothing', async () => {
    const page = await holdExport();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await scene.driver.switchExtension(false);
    for (const one of await scene.driver.pages()) if (one.url().startsWith('https://')) await lastWords(one);
    expect(errors).toEqual([]);
  });

  test('holds back no button of the page, whether the panel was there to be asked or not', async () => {
    await allowHost(scene, hosts.admin);
    populate(scene, 2);
    const page = await openAccounts(scene, { layout: 'div' });
    await search(page);
    await tickRows(page, 3);
    await scene.driver.switchExtension(false);
    await pressThere(page, buttons.reset);
    await expect.poll(() => done(scene)).toEqual(['reset 3']);
    await lastWords(page);
  });
});

test('a panel goes from a site that the person takes back', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button('Exporter vers Éléa').appears();
  await scene.driver.removeHost('https://ent.iledefrance.fr');
  await until(
    async () => ((await panel(page).text()) === undefined ? true : undefined),
    async () => `The panel still says: ${await panel(page).text()}`,
    5000,
  );
});
