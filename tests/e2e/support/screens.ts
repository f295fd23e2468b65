import type { Page } from 'puppeteer';
import { exportCsv } from '../../people/export-csv';
import { baladoScreens } from './balado-screens';
import { educonnectScreens } from './educonnect-screens';
import { listScreens, listStates } from './list-screens';
import { dropOn } from './list-tab';
import { sendLogIn } from './login';
import { optionsScreens } from './options-screens';
import { panel, screen } from './panel';
import { platformUrl, type Scene } from './scene';
import { siecleScreens } from './siecle-screens';
import { until } from './until';
import { knowPlatform, wrongSettingsUrl } from './walk';

/** One screen of Passerelle: how to bring it about from a reset scene. */
export interface Screen {
  name: string;
  /** Whether it is the panel, in a page of somebody else's. */
  isPanel: boolean;
  /** As it is printed. */
  isPaper?: boolean;
  /** Gives the tab that shows it. */
  show(scene: Scene): Promise<Page>;
  /** What was done in the popup last, to be done again where the popup is opened once more. */
  redo?(popup: Page): Promise<void>;
}

const inPanel = (name: string, show: Screen['show']): Screen => ({ name, isPanel: true, show });
const ownPage = (name: string, show: Screen['show']): Screen => ({ name, isPanel: false, show });

async function wrongSettings({ driver, sites }: Scene): Promise<Page> {
  const page = await driver.newPage(wrongSettingsUrl(sites));
  await panel(page).waitForText('à corriger');
  return page;
}

/** The export page with its file held; Éléa's address is known only if `visited`, and it does not open by itself. */
async function captured(scene: Scene, visited = true): Promise<Page> {
  const { driver, exportUrl } = scene;
  if (visited) await knowPlatform(driver);
  await driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
  const page = await driver.newPage(exportUrl);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  return page;
}

async function importing(scene: Scene): Promise<Page> {
  await captured(scene);
  const page = await sendLogIn(scene);
  await panel(page).button('Déposer export.csv').appears();
  return page;
}

async function popup({ driver }: Scene, address: string): Promise<Page> {
  const shown = await driver.openPopup(await driver.newPage(address));
  await screen(shown).waitForText('Tout reste sur cet ordinateur');
  return shown;
}

/** The popup, after something was done in it. */
const inPopup = (name: string, open: Screen['show'], redo: (popup: Page) => Promise<void>): Screen => ({
  name,
  isPanel: false,
  show: async (scene) => {
    const shown = await open(scene);
    await redo(shown);
    return shown;
  },
  redo,
});

/** The popup on an export page that has lost a setting. */
async function resembling(scene: Scene): Promise<Page> {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).appears();
  await page.evaluate(() => document.querySelector('ode-mono-select[name="profile"]')?.remove());
  const shown = await scene.driver.openPopup(page);
  // What was found for the page before goes with it.
  await screen(shown).waitForText('aucun site reconnu');
  return shown;
}

async function check(shown: Page): Promise<void> {
  await screen(shown).click('Vérifier cette page');
  await screen(shown).waitForText('Réglage Profil : introuvable');
}

/** The export page with a file that has four minutes left. */
async function ending(scene: Scene): Promise<Page> {
  const page = await captured(scene);
  await scene.driver.background.evaluate(
    async (api, key, expiresAt) => {
      const { [key]: held } = (await api.storage.session.get(key)) as Record<string, { receipt: object }>;
      await api.storage.session.set({ [key]: { ...held, receipt: { ...held?.receipt, expiresAt } } });
    },
    `held:${await heldId(scene)}`,
    Date.now() + 4 * 60_000,
  );
  await page.reload();
  await panel(page).button('Prolonger de 30 min').appears();
  return page;
}

async function heldId({ driver }: Scene): Promise<string> {
  const find = () =>
    driver.background.evaluate(async (api) => {
      const key = Object.keys(await api.storage.session.get(null)).find((one) => one.startsWith('held:'));
      return key?.slice('held:'.length);
    });
  return until(find, () => 'No file is held', 5000);
}

/** Every screen there is, in the order of the main job. */
export const screens: Screen[] = [
  inPanel('ent-wrong-settings', wrongSettings),
  inPanel('ent-exporting', async (scene) => {
    scene.sites.ent.delayMs = 30_000;
    const page = await wrongSettings(scene);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).control('progressbar', 'Export en cours').appears();
    return page;
  }),
  inPanel('ent-captured', (scene) => captured(scene)),
  inPanel('ent-address', (scene) => captured(scene, false)),
  inPanel('ent-ending', ending),
  inPanel('ent-error', async (scene) => {
    scene.sites.ent.failure = 'expired-200';
    const page = await wrongSettings(scene);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('votre session a sans doute expiré');
    return page;
  }),
  inPanel('ent-collapsed', async (scene) => {
    const page = await wrongSettings(scene);
    await panel(page).click('Réduire');
    await panel(page).button('Ouvrir Passerelle').appears();
    return page;
  }),
  inPanel('ent-checked', async (scene) => {
    const page = await wrongSettings(scene);
    await panel(page).click('Vérifier cette page');
    await panel(page).waitForText('Bouton Exporter : trouvé');
    return page;
  }),
  inPanel('elea-login', async (scene) => {
    await captured(scene);
    const page = await scene.driver.newPage(platformUrl);
    await panel(page).button('Préparer la connexion').appears();
    return page;
  }),
  inPanel('elea-home', async (scene) => {
    const page = await sendLogIn(scene);
    await panel(page).waitForText('Aucun fichier en attente');
    return page;
  }),
  inPanel('elea-import', importing),
  inPanel('elea-refused', async (scene) => {
    scene.sites.elea.refuse = "Ce fichier n'est pas au bon format.";
    const page = await importing(scene);
    await panel(page).click('Déposer export.csv');
    await panel(page).waitForText('Éléa a refusé le fichier');
    return page;
  }),
  inPanel('elea-finished', async (scene) => {
    const page = await importing(scene);
    await panel(page).click('Déposer export.csv');
    await panel(page).waitForText('Importation terminée');
    return page;
  }),
  ...siecleScreens,
  ownPage('popup-empty', (scene) => popup(scene, 'about:blank')),
  ownPage('popup-activate', async (scene) => {
    const shown = await popup(scene, 'https://www.exemple.fr/');
    await screen(shown).button('Activer sur ce site').appears();
    return shown;
  }),
  inPopup(
    'popup-help',
    (scene) => popup(scene, `${platformUrl}login/index.php?multicas=entidf`),
    (shown) => shown.click('.help summary'),
  ),
  inPopup('popup-resembles', resembling, check),
  ownPage('report', async (scene) => {
    const shown = await resembling(scene);
    await check(shown);
    await screen(shown).click('Préparer un rapport');
    const page = await scene.driver.waitForPage((url) => url.includes('/report.html'));
    await screen(page).button('Enregistrer report.json').appears();
    return page;
  }),
  ownPage('popup-page', async (scene) => {
    await wrongSettings(scene);
    const shown = await popup(scene, wrongSettingsUrl(scene.sites));
    await screen(shown).button('Exporter vers Éléa').appears();
    return shown;
  }),
  ownPage('popup-held', async (scene) => {
    await captured(scene);
    const shown = await popup(scene, 'about:blank');
    await screen(shown).button('Supprimer le fichier').appears();
    return shown;
  }),
  ownPage('popup-page-held', async (scene) => {
    await captured(scene);
    const shown = await popup(scene, scene.exportUrl);
    await screen(shown).button('Prolonger de 30 min').appears();
    return shown;
  }),
  ...optionsScreens,
  ...listScreens,
  ownPage('bring', async ({ driver }) => {
    const page = await driver.openExtensionPage('bring.html');
    await screen(page).waitForText('Pour quel site ?');
    return page;
  }),
  ownPage('bring-held', async ({ driver, sites }) => {
    const page = await driver.openExtensionPage('bring.html?site=elea');
    await screen(page).button('Choisir un fichier…').appears();
    await dropOn(page, 'export(1).csv', exportCsv(sites.ent.school.people));
    await screen(page).button('Ouvrir Éléa').appears();
    return page;
  }),
  ownPage('save', async (scene) => {
    await captured(scene);
    const page = await scene.driver.openExtensionPage(`save.html?id=${await heldId(scene)}`);
    await screen(page).button('Enregistrer le fichier').appears();
    return page;
  }),
  ownPage('save-missing', async ({ driver }) => {
    const page = await driver.openExtensionPage('save.html?id=gone');
    await screen(page).waitForText("n'est plus là");
    return page;
  }),
  ...baladoScreens,
  ...educonnectScreens,
];

/** What else is photographed; axe looks at it elsewhere. */
export const states: Screen[] = listStates;

/** A school, a class and a platform with names as long as names get, for the next screen. */
export function useLongNames({ sites }: Scene): void {
  const name =
    'LYCÉE POLYVALENT ET PROFESSIONNEL MARGUERITE-DE-VALOIS-ANGOULÊME-ET-DE-LA-RENAISSANCE (SECTION INTERNATIONALE)';
  const { school } = sites.ent;
  sites.ent.school = {
    ...school,
    name,
    people: school.people.map((person) => ({ ...person, schools: [name] })),
  };
}
