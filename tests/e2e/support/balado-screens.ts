import type { Page } from 'puppeteer';
import {
  askForLink,
  chooseInOldest,
  deposit,
  exportBoth,
  holdBoth,
  openActivation,
  openImport,
  openOldest,
  searchSchool,
  validate,
} from './balado';
import { panel } from './panel';
import type { Scene } from './scene';
import type { Screen } from './screens';

async function asked(scene: Scene): Promise<Page> {
  const page = await openActivation(scene);
  await panel(page).textbox("UAI de l'établissement").type(scene.sites.ent.school.uai);
  await panel(page).click('Remplir le RNE');
  await searchSchool(scene, page);
  await askForLink(page);
  await panel(page).waitForText('Lien demandé');
  return page;
}

/** The list of teachers to validate, sent from the import page. */
async function listed(scene: Scene): Promise<Page> {
  await holdBoth(scene);
  const page = await openImport(scene);
  await deposit(scene, page, 'profs');
  await panel(page).waitForText('cliquez vous-même sur');
  return page;
}

const inLayout =
  (layout: 'table' | 'div', show: Screen['show']): Screen['show'] =>
  (scene) => {
    scene.sites.balado.layout = layout;
    return show(scene);
  };

/** The panel on the oldest console and on Balado, in either layout. */
export const baladoScreens: Screen[] = [
  {
    name: 'balado-ent',
    isPanel: true,
    show: async (scene) => {
      const page = await openOldest(scene);
      await panel(page).button('Exporter vers Balado').appears();
      return page;
    },
  },
  {
    name: 'balado-ent-held',
    isPanel: true,
    show: async (scene) => {
      await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
      const page = await openOldest(scene, '?type=Gepi&profile=Relative');
      await chooseInOldest(page, 'structure', scene.sites.ent.school.name);
      await exportBoth(page);
      return page;
    },
  },
  {
    name: 'balado-activation',
    isPanel: true,
    show: inLayout('table', async (scene) => {
      const page = await openActivation(scene);
      await panel(page).waitForText('ce.RNE@ac-creteil.fr');
      return page;
    }),
  },
  {
    name: 'balado-missing',
    isPanel: true,
    show: inLayout('div', async (scene) => {
      const page = await openImport(scene);
      await panel(page).waitForText('Aucun fichier en attente pour cette page');
      return page;
    }),
  },
  { name: 'balado-asked', isPanel: true, show: inLayout('div', asked) },
  {
    name: 'balado-ready',
    isPanel: true,
    show: inLayout('table', async (scene) => {
      await holdBoth(scene);
      const page = await openImport(scene);
      await panel(page).click('Déposer les enseignants');
      await panel(page).waitForText('Fichier prêt : cliquez sur Envoyer');
      return page;
    }),
  },
  { name: 'balado-list', isPanel: true, show: inLayout('table', listed) },
  {
    name: 'balado-next',
    isPanel: true,
    show: inLayout('div', async (scene) => {
      const page = await listed(scene);
      await validate(page);
      await panel(page).waitForText('Il se dépose sur la page');
      return page;
    }),
  },
];
