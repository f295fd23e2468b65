import type { Page } from 'puppeteer';
import { hosts, type Layout } from '../../sites/educonnect/site';
import {
  allowHost,
  ask,
  buttons,
  confirm,
  isDone,
  openAccounts,
  populate,
  pressThere,
  search,
  tickAll,
} from './educonnect';
import { panel, screen } from './panel';
import type { Scene } from './scene';
import type { Screen } from './screens';

/** The accounts of a school, all selected on the server, three of them activated. */
async function selected(scene: Scene, layout: Layout): Promise<Page> {
  await allowHost(scene, hosts.admin);
  populate(scene, 3, { pupils: 240 });
  Object.assign(scene.sites.educonnect, { selection: 'server', listing: 'direct' });
  const page = await openAccounts(scene, { layout });
  await search(page);
  await tickAll(page, 240);
  return page;
}

async function taken(scene: Scene, layout: Layout): Promise<Page> {
  const page = await selected(scene, layout);
  await panel(page).click('Prendre la liste (CSV)');
  await panel(page).button('Ouvrir dans Listes').appears();
  return page;
}

async function heldBack(scene: Scene, layout: Layout): Promise<Page> {
  const page = await selected(scene, layout);
  await pressThere(page, buttons.reset, 'Enter');
  await panel(page).textbox(ask.reset).appears();
  return page;
}

/** A list opened in the tab, after which passwords were reset. */
async function stale(scene: Scene): Promise<Page> {
  const page = await taken(scene, 'div');
  await panel(page).click('Ouvrir dans Listes');
  const tab = await scene.driver.waitForPage((url) => url.includes('/lists.html?id='));
  await screen(tab).waitForText('240 comptes');
  scene.sites.educonnect.selection = 'page';
  populate(scene, 0, { pupils: 240 });
  await search(page);
  await tickAll(page, 25);
  await pressThere(page, buttons.reset, 'Enter');
  await isDone(scene, page, ['reset 25']);
  return tab;
}

/** What there is to see of Passerelle on ÉduConnect's pages, and of its lists. */
export const educonnectScreens: Screen[] = [
  {
    name: 'educonnect-start',
    isPanel: true,
    show: async (scene) => {
      await allowHost(scene, hosts.admin);
      populate(scene);
      const page = await openAccounts(scene, { layout: 'div' });
      await panel(page).button('Classe suivante').appears();
      return page;
    },
  },
  {
    name: 'educonnect-wrong',
    isPanel: true,
    show: async (scene) => {
      const page = await heldBack(scene, 'div');
      await confirm(page, ask.reset, 'oui');
      await panel(page).waitForText("Ce n'est pas le mot attendu");
      return page;
    },
  },
  {
    name: 'educonnect-confirmed',
    isPanel: true,
    show: async (scene) => {
      const page = await heldBack(scene, 'table');
      await confirm(page, ask.reset, 'réinitialiser');
      await panel(page).waitForText('Cliquez de nouveau');
      return page;
    },
  },
  { name: 'educonnect-held', isPanel: true, show: (scene) => heldBack(scene, 'table') },
  { name: 'educonnect-list', isPanel: true, show: (scene) => taken(scene, 'table') },
  {
    name: 'educonnect-class',
    isPanel: true,
    show: async (scene) => {
      const page = await taken(scene, 'div');
      await panel(page).click('Classe suivante');
      await panel(page).waitForText('Cliquez sur « Rechercher »');
      return page;
    },
  },
  {
    name: 'lists-stale',
    isPanel: false,
    show: async (scene) => {
      const tab = await stale(scene);
      await tab.bringToFront();
      await screen(tab).waitForText('Liste périmée');
      return tab;
    },
  },
  {
    name: 'popup-stale',
    isPanel: false,
    show: async (scene) => {
      await stale(scene);
      const popup = await scene.driver.openPopup(await scene.driver.newPage('about:blank'));
      await screen(popup).waitForText('Liste périmée');
      return popup;
    },
  },
];
