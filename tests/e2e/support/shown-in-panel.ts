import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import { inPanel } from './page-library';

/** What is in the rounded corners is the page's own, in CSS pixels. */
const corner = 4;

/** All that a person sees of the panel: a digest of its pixels, and what the pointer looks like over each part of it. */
export async function shownInPanel(page: Page): Promise<{ picture: string; cursors: string }> {
  await page.mouse.move(1, 1);
  const { cursors, ...box } = await inPanel(page, (root) => {
    const { x, y, width, height } = (root.querySelector('section') as Element).getBoundingClientRect();
    const all = [...root.querySelectorAll('*')].map((element) => getComputedStyle(element).cursor);
    return { x, y, width, height, cursors: all.join() };
  });
  const clip = {
    x: box.x + corner,
    y: box.y + corner,
    width: box.width - 2 * corner,
    height: box.height - 2 * corner,
  };
  // Of what is in the window as it is: a page that is scrolled, or far larger, would be drawn anew for the picture.
  const png = await page.screenshot({ clip, captureBeyondViewport: false });
  return { picture: createHash('sha256').update(png).digest('hex'), cursors };
}
