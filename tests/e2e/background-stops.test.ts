import { describe, expect, test } from 'vitest';
import type { SeenRequest } from '../sites/server';
import { panel } from './support';
import { endStep } from './support/elea-pages';
import { exportRequests } from './support/export-page';
import { ciphertextIds, heldReceipts } from './support/held';
import { platform } from './support/scene';
import { useScene } from './support/use-scene';
import { knowPlatform, wrongSettingsUrl } from './support/walk';

const scene = useScene();

const isUpload = ({ method, url }: SeenRequest): boolean => method === 'POST' && url.endsWith('/upload.php');

/** Stops the background, lets `step` go on without it, and checks that another instance took over. */
async function stopBefore<Result>(step: () => Promise<Result>): Promise<Result> {
  const kill = await scene.driver.killBackground();
  const result = await step();
  await kill.assertNewInstance();
  return result;
}

describe('the background, stopped between every two steps of the main job,', () => {
  test('loses nothing: the file arrives whole and is erased', { timeout: 120_000 }, async () => {
    const { driver, sites } = scene;
    // Slow enough for a stop in the middle of the upload; the wizard waits for the stops between its steps.
    Object.assign(sites.elea, { answerDelayMs: 1500, stepsByHand: true });
    await knowPlatform(driver);

    const ent = await stopBefore(async () => {
      const page = await driver.newPage(wrongSettingsUrl(sites));
      await panel(page).waitForText('à corriger');
      return page;
    });
    sites.ent.delayMs = 1500;
    await stopBefore(async () => {
      await panel(ent).click('Exporter vers Éléa');
      await expect.poll(() => exportRequests(scene), { timeout: 20_000 }).toHaveLength(1);
    });
    const elea = await stopBefore(async () => {
      await panel(ent).waitForText('export.csv prêt : 1 500 comptes');
      return driver.waitForPage((url) => url.includes(platform));
    });
    const [receipt] = await heldReceipts(driver);
    expect(receipt?.sha256).toBe(sites.ent.exports[0]?.sha256);
    const survives = async () => await expect.poll(() => heldReceipts(driver)).toEqual([receipt]);

    await stopBefore(() => panel(elea).textbox("UAI de l'établissement").appears());
    await survives();
    await stopBefore(async () => {
      await panel(elea).click('Préparer la connexion');
      await panel(elea).waitForText('Tapez');
    });
    await survives();
    await elea.keyboard.type(sites.elea.uai);
    await elea.keyboard.press('Tab');
    await elea.keyboard.type(sites.elea.password);
    await stopBefore(async () => {
      await elea.keyboard.press('Enter');
      await expect.poll(() => sites.elea.logins, { timeout: 20_000 }).toBe(1);
    });
    await stopBefore(() => panel(elea).button('Déposer export.csv').appears());
    await survives();
    await stopBefore(async () => {
      await panel(elea).click('Déposer export.csv');
      await expect.poll(() => sites.requests.filter(isUpload), { timeout: 20_000 }).toHaveLength(1);
    });
    await survives();
    await stopBefore(() => panel(elea).waitForText('Étape 2 sur 4'));
    await survives();
    await stopBefore(async () => {
      await endStep(elea);
      await panel(elea).waitForText('Étape 3 sur 4');
    });
    await survives();
    await stopBefore(async () => {
      await endStep(elea);
      await panel(elea).waitForText('Importation terminée : 12 utilisateurs actualisés');
    });

    expect(sites.elea.uploads).toMatchObject([{ name: 'export.csv', sha256: receipt?.sha256 }]);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(driver)).not.toContain(receipt?.id);
    expect(driver.downloads()).toEqual([]);
  });
});
