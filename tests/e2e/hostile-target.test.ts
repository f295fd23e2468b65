import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { attack, covers, disguises, scriptedPresses } from './support/attacks';
import { holdExport } from './support/export-page';
import { logIn } from './support/login';
import { openScene, platformUrl, resetScene, type Scene } from './support/scene';

const dropButton = 'Déposer export.csv';

let scene: Scene;
let page: Page;
beforeAll(async () => {
  scene = await openScene();
  await resetScene(scene);
  await holdExport(scene);
  await logIn(scene);
});
afterAll(() => scene?.close());
beforeEach(async () => {
  page = await scene.driver.newPage(`${platformUrl}local/gestion/import.php`);
  await panel(page).button(dropButton).appears();
});
afterEach(async () => {
  await page.close();
});

/** The panel has refused the press, and nothing came of it. */
async function refused(): Promise<void> {
  await panel(page).waitForText('utilisez le popup');
  expect(scene.sites.elea.uploads).toEqual([]);
}

describe('a hostile page on Éléa', () => {
  test.each(['covers it with an inert popover', 'covers it with a popover that lets clicks through'])(
    'gets no file when it %s',
    async (name) => {
      await attack(page, disguises[name] ?? expect.fail(name));
      await panel(page).button(dropButton).click({ evenIfCovered: true });
      await refused();
    },
  );

  test('gets no file when it presses by script and covers the panel; the popup drops it once', async () => {
    const { x, y } = await panel(page).button(dropButton).place();
    for (const run of Object.values(scriptedPresses)) await attack(page, run);
    await attack(page, covers['shows a popover after it'] ?? expect.fail());
    await page.mouse.click(x, y);
    const popup = await scene.driver.openPopup(page);
    expect(scene.sites.elea.uploads).toEqual([]);
    await screen(popup).click(dropButton);
    await screen(popup).waitForText('Importation terminée');
    expect(scene.sites.elea.uploads).toHaveLength(1);
    await popup.close();
  });
});
