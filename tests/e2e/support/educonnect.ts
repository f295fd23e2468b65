import type { Page } from 'puppeteer';
import { type App, hosts, type Layout, pageUrl, type TabPath } from '../../sites/educonnect/site';
import type { Driver } from './driver';
import { clickOn, focusOn, patienceMs, readAll, typeKeys, waitFor, waitUntil } from './elements';
import { inPage } from './page-library';
import { panel, screen } from './panel';
import type { Scene } from './scene';
import { until } from './until';

/** One page of one application in one layout. */
export interface Place {
  app?: App;
  layout: Layout;
  tab?: TabPath;
}

/** A school of a size that pages are quick with; every account notified and none activated. */
export const small = { pupils: 60, classes: 3, external: 8, parents: 12 };

/** Allows a host by the popup's own button, as a person does; it stays allowed for all the scenes of a file. */
export async function allowHost({ driver }: Scene, host: string): Promise<void> {
  if (await isAllowed(driver, host)) return;
  const page = await driver.newPage(`https://${host}/`);
  await activateHere({ driver }, page, host);
  await page.close();
}

/** The same for the host of a page that is open. */
export async function activateHere(
  { driver }: Pick<Scene, 'driver'>,
  page: Page,
  host: string,
): Promise<void> {
  await driver.grantHost(`https://${host}`);
  const popup = await driver.openPopup(page);
  await screen(popup).click('Activer sur ce site');
  await until(
    async () => ((await isAllowed(driver, host)) ? true : undefined),
    () => `Nothing is registered for ${host}`,
    patienceMs,
  );
  await popup.close();
}

/** True once Passerelle's scripts run on the pages of `host` from their beginning. */
function isAllowed(driver: Driver, host: string): Promise<boolean> {
  return driver.background.evaluate(async (api, wanted) => {
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.some(({ matches = [] }) => matches.includes(wanted));
  }, `https://${host}/*`);
}

/** Both applications' hosts, allowed. */
export async function allowEduconnect(scene: Scene): Promise<void> {
  for (const host of Object.values(hosts)) await allowHost(scene, host);
}

/** A small school with everybody « Notifié et non activé », except as many activated as asked, first in the list. */
export function populate({ sites }: Scene, activated = 0, sizes: Partial<typeof small> = {}): void {
  sites.educonnect.populate({ ...small, ...sizes });
  for (const accounts of Object.values(sites.educonnect.accounts)) {
    accounts.forEach((account, index) => {
      account.state = index < activated ? 'Activé' : 'Notifié et non activé';
      account.password = index < activated ? '' : 'ABCD2345';
    });
  }
}

/** Opens a page of accounts and waits for its panel. */
export async function openAccounts(
  { driver, sites }: Scene,
  { app = 'admin', layout, tab = 'eleves' }: Place,
): Promise<Page> {
  sites.educonnect.layout = layout;
  const page = await driver.newPage(pageUrl(app, layout, tab));
  await panel(page).waitForText('Comptes ÉduConnect');
  return page;
}

/** Presses « Rechercher » and waits for the accounts, new ones where there were some, and for the panel that has seen them. */
export async function search(page: Page): Promise<void> {
  await readAll(page, rowBox, (box) => box.setAttribute('data-former', ''));
  await pressThere(page, 'input[alt=Rechercher], [data-action=rechercher]');
  await waitFor(page, `:is(${rowBox}):not([data-former])`);
  await stepDone(page, 'Rechercher');
}

/** Waits until the panel shows that step as done. */
export async function stepDone(page: Page, step: string): Promise<void> {
  const steps = () => panel(page).settings();
  await until(
    async () => ((await steps()).includes(`${step} fait`) ? true : undefined),
    async () => `« ${step} » is not done: ${(await steps()).join(' / ')}`,
    patienceMs,
  );
}

const rowBox = 'input[name=sel], [role=checkbox][data-id]';

/** Ticks the first `count` rows, as a person's clicks would. */
export async function tickRows(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (selector, most) => {
      for (const box of [...document.querySelectorAll<HTMLElement>(selector)].slice(0, most)) box.click();
    },
    rowBox,
    count,
  );
  await selected(page, count);
}

/** Ticks the box of the heading, which on the server selects everybody found. */
export async function tickAll(page: Page, count: number): Promise<void> {
  await clickOn(page, 'th input[type=checkbox], #tout');
  await selected(page, count);
}

/** Waits until the page says how many are selected. */
export async function selected(page: Page, count: number): Promise<void> {
  const said = () => readAll(page, '#nombre', (number) => number.textContent);
  await until(
    async () => ((await said()).join() === String(count) ? true : undefined),
    async () => `${await said()} are selected, and not ${count}`,
    patienceMs,
  );
  await stepDone(page, 'Sélectionner les comptes');
}

export type Means = 'mouse' | 'Enter' | 'Space';

/** The page's own button: by a mouse, or by a key once it has the focus. */
export async function pressThere(page: Page, selector: string, means: Means = 'mouse'): Promise<void> {
  if ((await inPage(page, 'whereabouts')).hidden) await page.bringToFront();
  if (means === 'mouse') return clickOn(page, selector);
  await focusOn(page, selector);
  await page.keyboard.press(means === 'Space' ? ' ' : means);
}

/** The page's buttons that the guard stands before, in either layout. */
export const buttons = {
  reset: 'input[name="methode:reinitialiser"], a[href*="\'reinitialiser\'"], [data-action=reinitialiser]',
  resetCell: 'td[onclick*="\'reinitialiser\'"]',
  menu: 'select[name=operation]',
  menuGo: 'input[name=executer]',
  notify: 'input[name="methode:notifier"], a[href*="\'notifier\'"], [data-action=notifier]',
  resetOne: 'a[href*="reinitialiserUn"], [data-action=reinitialiserUn]',
  clear: 'a[href*="\'effacer\'"], [data-action=effacer]',
} as const;

/** What the server was asked to do since the last reset of the scene, in words. */
export function done({ sites }: Scene): string[] {
  return sites.educonnect.actions.map(({ action, ids }) => `${action} ${ids.length}`);
}

/** Waits until the server has done exactly this, and the page and its panel say so. */
export async function isDone(scene: Scene, page: Page, wanted: string[]): Promise<void> {
  await until(
    async () => (done(scene).join() === wanted.join() ? true : undefined),
    () => `The server did ${done(scene).join(', ') || 'nothing'}, and not ${wanted.join(', ')}`,
    patienceMs,
  );
  await waitUntil(
    page,
    (body) => (body as HTMLElement).innerText.includes('a bien été'),
    () => document.body,
  );
  await stepDone(page, 'Notifier, ou réinitialiser les mots de passe');
}

/** Types the word into the panel's field, in place of what is there, and confirms it by Enter. */
export async function confirm(page: Page, label: string, word: string): Promise<void> {
  await panel(page).textbox(label).click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await typeKeys(page, word);
  await page.keyboard.press('Enter');
}

export const ask = {
  reset: 'Tapez RÉINITIALISER pour confirmer',
  notify: 'Tapez NOTIFIER pour confirmer',
} as const;
