import type { Page } from 'puppeteer';
import { panel } from '.';
import { patienceMs } from './elements';
import { inPanel } from './page-library';
import { until } from './until';

/** Of `use_the_popup` in the locale file. */
const refusal = 'utilisez le popup';

/** Makes a press, and waits until the panel has refused that very press. */
export function isRefused(page: Page, press: () => Promise<void>): Promise<void> {
  return alertsAnew(page, refusal, press);
}

/**
 * Makes a press, and waits until an alert with `words` comes of that very press: the same sentence may still be there from
 * the one before, and is then said anew.
 */
export async function alertsAnew(page: Page, words: string, press: () => Promise<void>): Promise<void> {
  await inPanel(page, (root) => {
    for (const said of root.querySelectorAll('[role=alert] p')) Object.assign(said, { heard: true });
  });
  await press();
  const isSaidAnew = () =>
    inPanel(
      page,
      (root, wanted) =>
        [...root.querySelectorAll('[role=alert] p')].some(
          (said) => !('heard' in said) && said.textContent?.includes(wanted),
        ) || undefined,
      words,
    );
  const complaint = async () =>
    `No alert « ${words} » came of this press; the panel shows: ${await panel(page).text()}`;
  await until(isSaidAnew, complaint, patienceMs);
}
