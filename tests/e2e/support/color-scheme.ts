import type { Page } from 'puppeteer';
import type { Driver } from './driver';
import { type Find, waitUntil } from './elements';
import { inBrowserChrome } from './firefox-chrome';

export type ColorScheme = 'light' | 'dark';

/** Shows the page as somebody does who chose light or dark colours in their system. */
export async function showIn(driver: Driver, page: Page, scheme: ColorScheme): Promise<void> {
  if (driver.name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  } else {
    // BiDi emulates no media features; Firefox's own setting reaches every page at once.
    const value = scheme === 'dark' ? 0 : 1;
    await inBrowserChrome(
      driver.browser,
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
  }
  const root: Find = (wanted) =>
    matchMedia(`(prefers-color-scheme: ${wanted})`).matches ? document.documentElement : undefined;
  await waitUntil(page, () => true, root, scheme);
}
