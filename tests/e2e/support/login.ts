import type { Page } from 'puppeteer';
import { typeInto, waitFor } from './elements';
import { platformUrl, type Scene } from './scene';

const loginUrl = `${platformUrl}login/index.php?local=1`;

/** Opens a session on Éléa's local account, as a person does without Passerelle. */
export async function logIn(scene: Scene): Promise<void> {
  const page = await logInTo(platformUrl, scene);
  await page.close();
}

/** The same in another browsing context (a private window, a container), whose tab stays open. */
export async function logInElsewhere(scene: Scene): Promise<Page> {
  const page = await scene.driver.openElsewhere(loginUrl);
  await waitFor(page, 'input[name=password]');
  await submitLogIn(page, scene);
  return page;
}

/** Asks for a page of Éléa, and logs in when it asks for that; gives the tab, on the page that follows. */
export async function logInTo(wanted: string, scene: Scene): Promise<Page> {
  const page = await scene.driver.newPage(wanted);
  if (!new URL(page.url()).pathname.startsWith('/login/')) return page;
  await page.goto(loginUrl, { waitUntil: 'domcontentloaded' });
  await submitLogIn(page, scene);
  return page;
}

async function submitLogIn(page: Page, scene: Scene): Promise<void> {
  await fillLogIn(page, scene);
  const left = page.waitForNavigation({ waitUntil: 'domcontentloaded' });
  await page.keyboard.press('Enter');
  await left;
}

async function fillLogIn(page: Page, { sites }: Scene): Promise<void> {
  await typeInto(page, 'input[name=username]', sites.elea.uai);
  await typeInto(page, 'input[name=password]', sites.elea.password);
}

/** Logs in on the local account's form, and gives its tab: where that leads is the caller's to wait for. */
export async function sendLogIn(scene: Scene): Promise<Page> {
  const page = await scene.driver.newPage(loginUrl);
  await fillLogIn(page, scene);
  await page.keyboard.press('Enter');
  return page;
}
