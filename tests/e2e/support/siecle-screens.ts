import type { Page } from 'puppeteer';
import { usualZipName } from '../../people/siecle-xml';
import { lastYear, type SiecleConfig, thisYear } from '../../sites/siecle/control';
import { openImport } from './elea-pages';
import { panel } from './panel';
import type { Scene } from './scene';
import type { Screen } from './screens';
import { activate, arenaUrl, holdZip, openExports, press, siecleUrl } from './siecle';

const inPanel = (name: string, show: Screen['show']): Screen => ({ name, isPanel: true, show });

const layOut = ({ sites }: Scene, config: Partial<SiecleConfig>) => Object.assign(sites.siecle, config);

async function opened(scene: Scene, address: string): Promise<Page> {
  const page = await scene.driver.newPage(address);
  await activate(scene, page);
  await panel(page).appears();
  return page;
}

async function passwords(scene: Scene): Promise<Page> {
  await holdZip(scene);
  const page = await openImport(scene);
  await panel(page).click(`Déposer ${usualZipName}`);
  await panel(page).waitForText('Recommandé');
  return page;
}

/** What Passerelle shows from ARENA to Éléa and nowhere else. */
export const siecleScreens: Screen[] = [
  inPanel('siecle-arena', async (scene) => {
    const page = await opened(scene, arenaUrl(scene));
    await panel(page).waitForText('Cliquez sur « Scolarité du 2nd degré ».');
    return page;
  }),
  inPanel('siecle-last-year', async (scene) => {
    layOut(scene, { layout: 'div', ticked: lastYear });
    const page = await opened(scene, siecleUrl(scene));
    await panel(page).waitForText(`Choisissez l'année ${thisYear}`);
    return page;
  }),
  inPanel('siecle-exports', openExports),
  inPanel('siecle-held', holdZip),
  inPanel('siecle-by-hand', async (scene) => {
    layOut(scene, { exportControl: 'icon' });
    const page = await openExports(scene);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('Cliquez maintenant');
    return page;
  }),
  inPanel('elea-passwords', passwords),
  inPanel('elea-identifiers', async (scene) => {
    const page = await passwords(scene);
    await press(page, 'Créer les comptes en générant de nouveaux mots de passe pour tous');
    await panel(page).waitForText('Importation terminée');
    await panel(page).waitForText("qu'une fois");
    return page;
  }),
];
