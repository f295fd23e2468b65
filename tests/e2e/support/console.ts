import type { Page } from 'puppeteer';
import { clickAt } from './mouse';
import { until } from './until';

type Field = 'type' | 'classe' | 'profile' | 'filter';

interface Spot {
  x: number;
  y: number;
}

/** The middle of the first element under `selector` whose text is `text` (any, without it), once it is there. */
function spotOf(page: Page, selector: string, text?: string): Promise<Spot> {
  return until(
    async () => {
      const spot = await page.evaluate(
        (wanted, label) => {
          const element = [...document.querySelectorAll(wanted)].find(
            ({ textContent }) => label === null || textContent?.trim() === label,
          );
          element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const box = element?.getBoundingClientRect();
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        },
        selector,
        text ?? null,
      );
      return spot ?? undefined;
    },
    () => `The page has no ${selector}${text ? ` that reads « ${text} »` : ''}`,
    10_000,
  );
}

/** Chooses an option of one of today's drop-downs with the mouse, as a person does. */
export async function chooseByHand(page: Page, field: Field, option: string): Promise<void> {
  const select = `ode-mono-select[name="${field}"]`;
  await clickAt(page, await spotOf(page, `${select} strong`));
  await clickAt(page, await spotOf(page, `${select} li.form-select__options`, option));
}

/** Opens one of today's drop-downs with the mouse, and leaves it open. */
export async function openByHand(page: Page, field: Field): Promise<void> {
  await clickAt(page, await spotOf(page, `ode-mono-select[name="${field}"] strong`));
  await spotOf(page, `ode-mono-select[name="${field}"] .form-select__list`);
}

/** What today's drop-down shows. */
export function shownIn(page: Page, field: Field): Promise<string> {
  return page.$eval(`ode-mono-select[name="${field}"] strong`, (strong) => strong.textContent?.trim() ?? '');
}

/** How many of today's drop-downs stand open. */
export function openLists(page: Page): Promise<number> {
  return page.$$eval('.form-select__list', (lists) => lists.length);
}

/** Chooses an option of a native select by the keyboard, as a person does: by the beginning of its text. */
export async function typeInSelect(page: Page, field: Field, beginning: string): Promise<void> {
  await page.focus(`select[name="${field}"]`);
  await page.keyboard.type(beginning);
}
