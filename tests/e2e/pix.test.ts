import type { Page } from 'puppeteer';
import { beforeEach, expect, test } from 'vitest';
import { usualZipName } from '../people/siecle-xml';
import { pixImportUrl, wrongUai } from '../sites/pix/cross';
import { panel, screen } from './support';
import { heldReceipts } from './support/held';
import { openExports } from './support/siecle';
import { useScene } from './support/use-scene';

const origin = 'https://orga.pix.fr';
const exportButton = 'Exporter vers Pix Orga';
const deliverButton = "Déposer le ZIP et lancer l'import";
const scene = useScene();

beforeEach(async () => {
  await scene.driver.background.evaluate(async (api, pattern) => {
    await api.permissions.remove({ origins: [pattern] });
  }, `${origin}/*`);
});

/** The hosts where a scout comes without being named by the manifest. */
function scouted(): Promise<string[]> {
  return scene.driver.background.evaluate(async (api) =>
    (await api.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
}

/** Presses the switch in the options; the browser's question is answered with yes. */
async function pressSwitch(): Promise<void> {
  await scene.driver.grantHost(origin);
  const options = await scene.driver.openExtensionPage('options.html');
  await screen(options).control('checkbox', 'Proposer « Exporter vers Pix Orga » dans SIECLE').click();
  await screen(options).waitForText('Enregistré.');
  await options.close();
}

async function switchOn(): Promise<void> {
  await pressSwitch();
  await expect.poll(scouted).toContain(`${origin}/*`);
}

/** Takes the ZIP in SIECLE for Pix Orga, which then opens by itself. */
async function bringToPix(): Promise<Page> {
  const siecle = await openExports(scene);
  await panel(siecle).click(exportButton);
  const page = await scene.driver.waitForPage((url) => url === pixImportUrl);
  await panel(page).button(deliverButton).appears();
  return page;
}

async function serverGoesOn(page: Page): Promise<void> {
  scene.sites.pix.advance();
  await page.reload({ waitUntil: 'domcontentloaded' });
}

test('is neither offered nor recognised until it is switched on, nor once it is switched off', async () => {
  const siecle = await openExports(scene);
  expect(await panel(siecle).buttons()).not.toContain(exportButton);
  expect(await scouted()).not.toContain(`${origin}/*`);

  await switchOn();
  const pix = await scene.driver.newPage(pixImportUrl);
  await panel(pix).waitForText('Import des élèves dans Pix Orga');

  await pressSwitch();
  await expect.poll(scouted).not.toContain(`${origin}/*`);
  await expect.poll(() => panel(pix).text()).toBeUndefined();
});

test("SIECLE's ZIP is put in as it is, followed, and erased once Pix says that it is imported", async () => {
  const { sites, driver } = scene;
  // An earlier import's success stands on the page, and is none of this file.
  sites.pix.last = { status: 'IMPORTED', reasons: [] };
  await switchOn();
  const page = await bringToPix();
  await panel(page).waitForText("Pix Orga importe le fichier dès qu'il le reçoit");
  await panel(page).waitForText('est celui du fichier (0921234S)');
  expect(sites.pix.uploads).toEqual([]);

  await panel(page).click(deliverButton);
  await panel(page).waitForText('Étape 2 sur 3 : Vérification du fichier');
  const [download] = sites.siecle.downloads;
  expect(sites.pix.uploads).toEqual([{ name: usualZipName, size: download?.size, sha256: download?.sha256 }]);

  await serverGoesOn(page);
  await panel(page).waitForText('Étape 3 sur 3 : Import des élèves');
  expect(await heldReceipts(driver)).toHaveLength(1);

  await serverGoesOn(page);
  await panel(page).waitForText('Import dans Pix Orga terminé. Le fichier est effacé.');
  await expect.poll(() => heldReceipts(driver)).toEqual([]);
  expect(sites.pix.uploads).toHaveLength(1);
});

test("another school's file is refused in Pix's own words, and stays", async () => {
  const { sites, driver } = scene;
  sites.pix.uai = '0770000B';
  await switchOn();
  const page = await bringToPix();
  await panel(page).click(deliverButton);
  await panel(page).waitForText('Étape 2 sur 3 : Vérification du fichier');
  await serverGoesOn(page);
  await panel(page).waitForText(
    `Pix Orga a refusé le fichier : « ${wrongUai} ». Le fichier reste en attente.`,
  );
  expect(await heldReceipts(driver)).toHaveLength(1);
});
