import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { panel } from './support';
import { inPanel } from './support/page-library';
import { useScene } from './support/use-scene';

const scene = useScene();

/** The page's own controls that lie, wholly or in part, under the panel: texts, or classes where there is none. */
function covered(page: Page): Promise<unknown> {
  return inPanel(page, (root) => {
    const panel = (root.querySelector('section') as Element).getBoundingClientRect();
    return [...document.querySelectorAll('ode-export .form-select, button, a[href]')]
      .filter((control) => {
        const box = control.getBoundingClientRect();
        const beside = box.left >= panel.right || box.right <= panel.left;
        return box.width > 0 && !beside && box.top < panel.bottom && box.bottom > panel.top;
      })
      .map((control) => control.textContent?.trim());
  });
}

test('in a window no wider than the panel, it starts folded', async () => {
  const page = await scene.driver.newPage();
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(scene.exportUrl, { waitUntil: 'domcontentloaded' });
  await panel(page).button('Ouvrir Passerelle').appears();
  await expect.poll(() => panel(page).buttons()).toEqual(['Ouvrir Passerelle']);
  await panel(page).click('Ouvrir Passerelle');
  await panel(page).button('Exporter vers Éléa').appears();
});

describe('the panel covers no control of the export page', () => {
  const windows = [
    { width: 1280, height: 900 },
    { width: 1280, height: 800 },
    { width: 1366, height: 650 },
  ];

  test.each(windows)('in a window of $width × $height, before and after the export', async (size) => {
    const page = await scene.driver.newPage();
    await page.setViewport(size);
    await page.goto(`${scene.exportUrl}?type=Transition`, { waitUntil: 'domcontentloaded' });
    await panel(page).waitForText('à corriger');
    await expect.poll(() => covered(page)).toEqual([]);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('export.csv prêt');
    await expect.poll(() => covered(page)).toEqual([]);
  });

  test('when the window becomes smaller', async () => {
    const page = await scene.driver.newPage(scene.exportUrl);
    await panel(page).appears();
    await page.setViewport({ width: 1280, height: 790 });
    await expect.poll(() => covered(page)).toEqual([]);
  });
});
