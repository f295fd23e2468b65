import type { Page } from 'puppeteer';
import type { Sites } from '../../sites/server';
import { type Driver, panel } from '.';
import { exportUrlOf, platform, platformUrl } from './scene';

/** One step of the main job, done, with the tab where it shows. */
export interface Step {
  /** For the name of a file. */
  name: string;
  /** What was done, in a sentence. */
  title: string;
  page: Page;
}

/** The export page with three of its four settings wrong. */
export function wrongSettingsUrl(sites: Sites): string {
  return `${exportUrlOf(sites)}?type=Transition&profile=Teacher&filter=active`;
}

/** Éléa's address is known, as after every manager's first import. */
export async function knowPlatform(driver: Driver): Promise<void> {
  const { origin } = new URL(platformUrl);
  await driver.background.evaluate((api, elea) => api.storage.local.set({ targets: { elea } }), origin);
}

/**
 * Does the main job with real clicks and keys, and stops after each step so that it can be told and photographed.
 * Throws as soon as a step does not come to its end.
 */
export async function* walkMainJob(driver: Driver, sites: Sites): AsyncGenerator<Step> {
  const ent = await driver.newPage(wrongSettingsUrl(sites));
  await panel(ent).waitForText('à corriger');
  yield {
    name: 'wrong-settings',
    title: "The ENT's export page: three settings are « à corriger »",
    page: ent,
  };

  await panel(ent).click('Exporter vers Éléa');
  const elea = await driver.waitForPage((url) => url.includes(platform));
  await panel(ent).waitForText('export.csv prêt');
  const held = 'Click 1, « Exporter vers Éléa »: settings corrected, export.csv held in memory';
  yield { name: 'captured', title: held, page: ent };

  await panel(elea).textbox("UAI de l'établissement").appears();
  yield { name: 'elea-opened', title: 'Éléa has opened by itself', page: elea };

  await panel(elea).click('Préparer la connexion');
  await panel(elea).waitForText('Tapez');
  await elea.keyboard.type(sites.elea.uai);
  await elea.keyboard.press('Tab');
  await elea.keyboard.type(sites.elea.password);
  const login = 'Click 2, « Préparer la connexion »: local account chosen; UAI and password typed';
  yield { name: 'login', title: login, page: elea };

  await elea.keyboard.press('Enter');
  await panel(elea).button('Déposer export.csv').appears();
  const led = 'Enter: logged in, and led to « Importer des utilisateurs »';
  yield { name: 'import', title: led, page: elea };

  await panel(elea).click('Déposer export.csv');
  await panel(elea).waitForText('Importation terminée');
  const end = 'Click 3, « Déposer export.csv »: imported, and the file is erased';
  yield { name: 'finished', title: end, page: elea };
}

/** What the sites and the browser saw of a main job: what must hold when it is over. */
export function checkMainJob(
  driver: Driver,
  sites: Sites,
  clicksBefore: number,
): { name: string; ok: boolean }[] {
  const [upload] = sites.elea.uploads;
  const clicks = driver.clicks - clicksBefore;
  return [
    {
      name: `Éléa received export.csv once, byte for byte what the ENT sent (SHA-256 ${upload?.sha256 ?? 'of nothing'})`,
      ok:
        sites.elea.uploads.length === 1 &&
        upload?.name === 'export.csv' &&
        upload.sha256 === sites.ent.exports.at(-1)?.sha256,
    },
    { name: `${clicks} clicks, at most 3`, ok: clicks <= 3 },
    { name: 'no file in the downloads folder', ok: driver.downloads().length === 0 },
  ];
}
