import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers';
import { builtExtension, panel } from './support';
import { outdated } from './support/panel';
import { closePages, openScene, platform, type Scene } from './support/scene';
import { startUpdateServer, type UpdateServer } from './support/update-server';
import {
  backgroundBegins,
  backgroundEnds,
  installedVersion,
  letBackgroundSleep,
  sessionMemory,
} from './support/updated';
import { knowPlatform } from './support/walk';

/** One browser for all, which Passerelle leaves newer after each test. */
let scene: Scene;
let updates: UpdateServer;
beforeAll(async () => {
  updates = await startUpdateServer(await findBrowser('chromium'), builtExtension('chromium'));
  scene = await openScene({ installable: updates });
});
afterAll(async () => {
  await scene?.close();
  await updates?.close();
});

const version = () => installedVersion(scene.driver);

/** Asks for updates, as the browser does by itself every few hours. */
const check = (page: Page) => page.evaluate('chrome.runtime.requestUpdateCheck()');

/** Resolved once the browser has fetched the update and let the background know. */
const isAnnounced = () => expect.poll(() => sessionMemory(scene.driver)).toHaveProperty('update-waits');

test('an update waits for the end of an open page of ours, and closes none', async () => {
  const { driver } = scene;
  const page = await driver.openExtensionPage('options.html');
  await updates.offer('1.1');
  await check(page);
  await isAnnounced();
  expect(await version()).toBe('1.0');

  await page.close();
  await driver.killBackground();
  await expect.poll(version).toBe('1.1');
  await backgroundBegins(driver);
});

test('an update waits for a held file while nobody does anything, and the panel says it once it is there', async () => {
  const { driver, exportUrl } = scene;
  await closePages(scene);
  await knowPlatform(driver);
  const page = await driver.newPage(exportUrl);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  await driver.waitForPage((url) => url.includes(platform));
  expect(await sessionMemory(driver)).not.toHaveProperty('update-waits');
  const [held = 'none'] = Object.keys(await sessionMemory(driver)).filter((key) => key.startsWith('held:'));

  // Past the 30 seconds after which Chromium stops a worker, there is nothing but the product to keep it.
  const ended = backgroundEnds(driver);
  await letBackgroundSleep(driver);
  await pause(35_000);
  expect(ended()).toBe(false);

  // The page that asks is gone before the update is there.
  const asking = await driver.openExtensionPage('manifest.json');
  await updates.offer('1.2');
  const give = updates.withhold();
  await check(asking);
  await asking.close();
  give();
  await isAnnounced();
  expect(await version()).toBe('1.1');
  expect(await sessionMemory(driver)).toHaveProperty(held);

  await panel(page).click('Supprimer le fichier');
  await expect.poll(version).toBe('1.2');
  await page.bringToFront();
  await page.mouse.move(200, 200);
  await expect.poll(() => panel(page).text()).toContain(outdated);
  await expect.poll(() => panel(page).buttons()).toEqual(['Réduire']);
});
