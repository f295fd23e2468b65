import type { Page } from 'puppeteer';
import { clickFound, clickOn, count, type Find, focusOn, readAll, waitFor } from './elements';

type Field = 'type' | 'classe' | 'profile' | 'filter';

/** Runs in the page: the first element under `selector` whose text is `text`. */
const reading: Find = (selector = '', text) =>
  [...document.querySelectorAll(selector)].find(({ textContent }) => textContent?.trim() === text);

/** Chooses an option of one of today's drop-downs with the mouse, as a person does. */
export async function chooseByHand(page: Page, field: Field, option: string): Promise<void> {
  const select = `ode-mono-select[name="${field}"]`;
  await clickOn(page, `${select} strong`);
  await clickFound(page, reading, `${select} li.form-select__options`, option);
}

/** Opens one of today's drop-downs with the mouse, and leaves it open. */
export async function openByHand(page: Page, field: Field): Promise<void> {
  await clickOn(page, `ode-mono-select[name="${field}"] strong`);
  await waitFor(page, `ode-mono-select[name="${field}"] .form-select__list`);
}

/** What today's drop-down shows. */
export function shownIn(page: Page, field: Field): Promise<string> {
  const selector = `ode-mono-select[name="${field}"] strong`;
  return readAll(page, selector, (strong) => strong.textContent?.trim() ?? '').then((texts) => texts.join());
}

/** How many of today's drop-downs stand open. */
export function openLists(page: Page): Promise<number> {
  return count(page, '.form-select__list');
}

/** Chooses an option of a native select by the keyboard, as a person does: by the beginning of its text. */
export async function typeInSelect(page: Page, field: Field, beginning: string): Promise<void> {
  await focusOn(page, `select[name="${field}"]`);
  await page.keyboard.type(beginning);
}
