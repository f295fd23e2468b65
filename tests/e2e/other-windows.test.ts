import { expect, test } from 'vitest';
import { panel, screen } from './support';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { logIn, logInElsewhere } from './support/login';
import { sendAs } from './support/our-script';
import { exportUrlOf, platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const importUrl = `${platformUrl}local/gestion/import.php`;
const noFile = 'Aucun fichier en attente';

const scene = useScene();

test('a file taken in ordinary windows is not offered in a private window or another container', async () => {
  const { driver, sites } = scene;
  const { ent, receipt } = await holdExport(scene);
  await ent.close();
  const elsewhere = await logInElsewhere(scene);
  await elsewhere.goto(importUrl, { waitUntil: 'domcontentloaded' });
  await panel(elsewhere).waitForText(noFile);
  await expect.poll(() => panel(elsewhere).buttons()).not.toContain('Déposer export.csv');
  await sendAs(driver, elsewhere, 'plan/grant', { plan: 'deliver' });
  expect(await sendAs(driver, elsewhere, 'held/list', undefined)).toEqual([]);
  const giving = { fileId: receipt.id, id: 'une' };
  expect(await sendAs(driver, elsewhere, 'delivery/release', giving)).toBe('gone');
  await sendAs(driver, elsewhere, 'held/erase', receipt.id);
  await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
  expect(sites.elea.uploads).toEqual([]);
});

test('a file taken in a private window or another container is not offered in ordinary ones', async () => {
  const { driver, sites } = scene;
  const elsewhere = await driver.openElsewhere(exportUrlOf(sites));
  await panel(elsewhere).click('Exporter vers Éléa');
  await panel(elsewhere).waitForText('export.csv prêt');
  await logIn(scene);
  const page = await driver.newPage(importUrl);
  await panel(page).waitForText(noFile);
  const popup = await driver.openPopup(page);
  await screen(popup).waitForText(noFile);
  await expect.poll(() => screen(popup).buttons()).not.toContain('Ouvrir Éléa');
  await popup.close();
  await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
  expect(sites.elea.uploads).toEqual([]);
});

test('it is offered where it was taken', async () => {
  const { driver, sites } = scene;
  const elsewhere = await logInElsewhere(scene);
  await elsewhere.goto(exportUrlOf(sites), { waitUntil: 'domcontentloaded' });
  await panel(elsewhere).click('Exporter vers Éléa');
  await panel(elsewhere).waitForText('export.csv prêt');
  await elsewhere.goto(importUrl, { waitUntil: 'domcontentloaded' });
  await panel(elsewhere).click('Déposer export.csv');
  await panel(elsewhere).waitForText('Importation terminée');
  expect(sites.elea.uploads).toHaveLength(1);
  await expect.poll(() => heldReceipts(driver)).toEqual([]);
});
