import type { Page } from 'puppeteer';
import { inPage } from './page-library';
import { panel } from './panel';

/** More stops than any fixture page has. */
const mostStops = 60;

/** The panel takes a key on a control only once it has been in view for half a second. */
const seenMs = 750;

/** Presses Tab until the button « name » of the panel has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await panel(page).button(name).appears();
  const stops: string[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await inPage(page, 'focused');
    if (stop?.role === 'button' && stop.name === name) return;
    stops.push(`${stop?.role} « ${stop?.name} »`);
  }
  throw new Error(`Tab does not lead to « ${name} »; it led to ${stops.join(', ')}`);
}

/** Tabs to the button and presses Enter. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await inPage(page, 'steady', { region: 'Passerelle', role: 'button', name }, seenMs, 20_000, false);
  await page.keyboard.press('Enter');
}
