import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { trap } from '../sites/elea/teaching';
import { panel, screen } from './support';
import { importUrl } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { logIn } from './support/login';
import { openScene, platform, platformUrl, resetScene, type Scene } from './support/scene';

const other = 'idf-75-sud.elea.apps.education.fr';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await resetScene(scene);
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
  await holdExport(scene);
  await logIn(scene);
});
afterAll(() => scene?.close());
afterEach(() => expect(scene.sites.requests.filter(({ url }) => url.includes(trap))).toEqual([]));

/** What the popup says of a page of the platform, once it was looked at. */
async function checkPage(path: string): Promise<{ page: Page; popup: Page }> {
  const page = await scene.driver.newPage(platformUrl + path);
  const popup = await scene.driver.openPopup(page);
  await screen(popup).click('Vérifier cette page');
  return { page, popup };
}

test("a forum's link « Importer des utilisateurs » is not followed, though a file waits", async () => {
  const { page, popup } = await checkPage('mod/forum/discuss.php');
  await screen(popup).waitForText('Emplacement hors des cours, des activités et de ce que des personnes');
  expect(page.url()).toBe(`${platformUrl}mod/forum/discuss.php`);
  await expect.poll(() => panel(page).text()).toBeUndefined();
});

test("a homework with the wizard's words is offered nothing, and it is said why", async () => {
  const { page, popup } = await checkPage('mod/assign/view.php');
  await screen(popup).waitForText('elle ressemble à « Importer des utilisateurs »');
  await screen(popup).waitForText('ce que des personnes écrivent : introuvable');
  await expect.poll(() => panel(page).text()).toBeUndefined();
  expect(scene.sites.elea.uploads).toEqual([]);
});

test('another platform than the one remembered is asked about once, with both hosts, before it is given anything', async () => {
  await scene.driver.background.evaluate(
    (api, elea) => api.storage.local.set({ targets: { elea } }),
    `https://${other}`,
  );
  const page = await scene.driver.newPage(importUrl);
  await panel(page).waitForText(
    `Vous êtes sur ${platform}, alors que votre plateforme Éléa connue est ${other}.`,
  );
  await expect
    .poll(() => panel(page).buttons())
    .toEqual(expect.arrayContaining([`Déposer sur ${platform}`, `Ouvrir ${other}`]));
  await expect.poll(() => panel(page).buttons()).not.toContain('Déposer export.csv');
  expect(scene.sites.elea.uploads).toEqual([]);

  scene.sites.elea.refuse = 'Le serveur est occupé';
  await panel(page).click(`Déposer sur ${platform}`);
  await panel(page).waitForText('Éléa a refusé le fichier');
  scene.sites.elea.refuse = undefined;
  await expect.poll(() => panel(page).buttons()).toContain('Déposer export.csv');
  await page.reload();
  await panel(page).button('Déposer export.csv').appears();
});
