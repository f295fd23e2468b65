import type { Browser, Page } from 'puppeteer';

const clicks = new WeakMap<Browser, number>();

/** Trusted clicks made in this browser by {@link clickAt}. */
export function clicksIn(browser: Browser): number {
  return clicks.get(browser) ?? 0;
}

/** A real mouse click at a point of the page's viewport, in CSS pixels. Counted. */
export async function clickAt(page: Page, point: { x: number; y: number }): Promise<void> {
  clicks.set(page.browser(), clicksIn(page.browser()) + 1);
  await page.mouse.click(point.x, point.y).catch((error: Error) => {
    // A press may close its page (a popup that has opened a tab) before the browser has said that it was made.
    if (error.name !== 'TargetCloseError') throw error;
  });
}
