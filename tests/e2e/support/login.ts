import type { Page } from 'puppeteer';
import { platformUrl, type Scene } from './scene';

/** Opens a session on Éléa's local account, as a person does without Passerelle. */
export async function logIn(scene: Scene): Promise<void> {
  const page = await logInTo(platformUrl, scene);
  await page.close();
}

/** Asks for a page of Éléa, and logs in when it asks for that; gives the tab, on the page that follows. */
export async function logInTo(wanted: string, { driver, sites }: Scene): Promise<Page> {
  const page = await driver.newPage(wanted);
  if (!new URL(page.url()).pathname.startsWith('/login/')) return page;
  await page.goto(`${platformUrl}login/index.php?local=1`, { waitUntil: 'domcontentloaded' });
  await page.type('input[name=username]', sites.elea.uai);
  await page.type('input[name=password]', sites.elea.password);
  const left = page.waitForNavigation({ waitUntil: 'domcontentloaded' });
  await page.keyboard.press('Enter');
  await left;
  return page;
}
