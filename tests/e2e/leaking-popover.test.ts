import { expect, test } from 'vitest';
import { panel } from './support';
import { leaks, openLeak } from './support/leaking';
import { useScene } from './support/use-scene';

const exportButton = 'Exporter vers Éléa';

const scene = useScene();

test('a popover in a corner that could draw over the panel refuses each press, and one that could not refuses none', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
  for (const [name, leak] of Object.entries(leaks)) {
    await page.evaluate(openLeak, leak);
    await panel(page).button(exportButton).click({ evenIfCovered: true });
    await panel(page).waitForText('utilisez le popup');
    expect(scene.sites.ent.exports, name).toEqual([]);
  }
  // One that leaves its corner by no way is no obstacle.
  await page.evaluate(openLeak, {});
  await panel(page).click(exportButton);
  await panel(page).waitForText('export.csv prêt');
  expect(scene.sites.ent.exports).toHaveLength(1);
});
