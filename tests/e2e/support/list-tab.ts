import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { type Driver, screen } from '.';
import { readAll } from './elements';
import { until } from './until';

/** Opens the tab « Listes » and drops `bytes` on it, as a person would from the file manager. */
export async function openList(driver: Driver, name: string, bytes: Uint8Array): Promise<Page> {
  const page = await driver.openExtensionPage('lists.html');
  await screen(page).button('Ouvrir une liste ÉduConnect').appears();
  await dropOn(page, name, bytes);
  return page;
}

/** Drops a file anywhere on the page. */
export async function dropOn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (fileName, base64) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: 'text/csv' }));
      const options = { bubbles: true, cancelable: true, dataTransfer: data };
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', options));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

/** Presses a download's button and gives the bytes of the file that the browser saved. */
export async function download(driver: Driver, page: Page, button: string, file: string): Promise<Buffer> {
  await screen(page).click(button);
  await screen(page).waitForText('Le document est dans vos téléchargements');
  return savedFile(driver, file);
}

/** The bytes of a file that the browser saves, once they are all there. */
export function savedFile(driver: Driver, file: string): Promise<Buffer> {
  // Browsers hold the name with an empty file until the whole one takes its place.
  const read = async () => {
    const bytes = await readFile(join(driver.downloadsDir, file)).catch(() => undefined);
    return bytes?.length ? bytes : undefined;
  };
  return until(read, () => `${file} was not saved`, 20_000);
}

/** The cells of the rows that the table draws now: those in view and some below. */
export function accountRows(page: Page): Promise<string[][]> {
  return readAll(page, '.accounts tbody:not(.spacer) tr:not(.pending)', (row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
  );
}

/** Chooses by the keyboard the option at `place`, from 0, of the drop-down list of that name. */
export async function choose(page: Page, name: string, place: number): Promise<void> {
  await screen(page).control('combobox', name).focus();
  await page.keyboard.press('Home');
  for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
}
