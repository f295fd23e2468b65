import { platformUrl, type Scene } from './scene';

/** Opens a session on Éléa's local account, as a person does without Passerelle. */
export async function logIn({ driver, sites }: Scene): Promise<void> {
  const page = await driver.newPage(`${platformUrl}login/index.php?local=1`);
  await page.type('input[name=username]', sites.elea.uai);
  await page.type('input[name=password]', sites.elea.password);
  const left = page.waitForNavigation({ waitUntil: 'domcontentloaded' });
  await page.keyboard.press('Enter');
  await left;
  await page.close();
}
