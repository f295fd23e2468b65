import type { Page } from 'puppeteer';
import {
  educonnectColumns,
  educonnectTable,
  encodeTable,
  makeEduconnectCsv,
} from '../../people/educonnect-csv';
import { clickOn, waitFor } from './elements';
import { holdList } from './held-list';
import { dropOn, openList } from './list-tab';
import { screen } from './panel';
import type { Scene } from './scene';
import type { Screen } from './screens';

const ownPage = (name: string, show: Screen['show']): Screen => ({ name, isPanel: false, show });

const listName = 'Educonnect_9990001A_ListeEleve-20260901103000.csv';
const bigList = makeEduconnectCsv({ accounts: 2213, classes: 82 });

/** A list as a spreadsheet leaves it: every UAI without its zero, numbers rounded, a cell too few. */
function damagedList(): Uint8Array {
  const rows = educonnectTable({ accounts: 600 }).map(([uai = '', ...row], index) => {
    if (index % 90 === 5) row[7] = '1,23E+11';
    return [uai.slice(1), ...(index % 200 === 7 ? row.slice(0, 7) : row)];
  });
  return encodeTable([educonnectColumns, ...rows]);
}

async function list(scene: Scene, bytes: Uint8Array): Promise<Page> {
  const page = await openList(scene.driver, listName, bytes);
  await waitFor(page, '.accounts tbody:not(.spacer) tr:not(.pending)');
  return page;
}

const webPage = new TextEncoder().encode('<!doctype html><title>Connexion</title>');

async function empty({ driver }: Scene): Promise<Page> {
  const page = await driver.openExtensionPage('lists.html');
  await screen(page).button('Ouvrir une liste ÉduConnect').appears();
  return page;
}

/** The list tool, as a tab and in the popup. */
export const listScreens: Screen[] = [
  ownPage('lists-empty', empty),
  ownPage('lists-refused', async (scene) => {
    const page = await empty(scene);
    await dropOn(page, listName, webPage);
    await screen(page).waitForText("C'est une page web");
    return page;
  }),
  ownPage('lists', (scene) => list(scene, bigList)),
  ownPage('lists-problems', async (scene) => {
    const page = await list(scene, damagedList());
    await clickOn(page, '.problems summary');
    return page;
  }),
  ownPage('popup-list', async (scene) => {
    await holdList(scene.driver, listName, bigList);
    const shown = await scene.driver.openPopup(await scene.driver.newPage('about:blank'));
    await screen(shown).waitForText('2 213 comptes');
    return shown;
  }),
];

/** More of its states: `lists-accessibility.test.ts` has axe look at them. */
export const listStates: Screen[] = [
  ownPage('lists-refused-beside', async (scene) => {
    const page = await list(scene, bigList);
    await dropOn(page, listName, webPage);
    await screen(page).waitForText("C'est une page web");
    return page;
  }),
  ownPage('lists-none', async (scene) => {
    const page = await list(scene, bigList);
    await screen(page).control('searchbox', 'Rechercher').type('personne');
    await screen(page).waitForText('Aucun compte');
    await screen(page).click('Effacer');
    return page;
  }),
  {
    name: 'lists-paper',
    isPanel: false,
    isPaper: true,
    show: async (scene) => {
      const page = await list(scene, makeEduconnectCsv({ accounts: 220, classes: 8 }));
      await page.evaluate('window.print = () => {}');
      await screen(page).click('Imprimer');
      await waitFor(page, '.sheets tbody tr');
      return page;
    },
  },
];
