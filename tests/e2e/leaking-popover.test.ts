import { expect, test } from 'vitest';
import { panel } from './support';
import { attack, outsideStyles } from './support/attacks';
import { doneToHost } from './support/done-to-host';
import { drawnOverInChromium, drawnOverInFirefox, undo } from './support/drawn-over';
import { leaks, openLeak } from './support/leaking';
import { isRefused } from './support/refusal';
import { shownInPanel } from './support/shown-in-panel';
import { useScene } from './support/use-scene';

const exportButton = 'Exporter vers Éléa';

const scene = useScene();

test('a popover in a corner that could draw over the panel refuses each press, and one that could not refuses none', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
  for (const [name, leak] of Object.entries(leaks)) {
    await page.evaluate(openLeak, leak);
    await isRefused(page, () => panel(page).button(exportButton).click({ evenIfCovered: true })).catch(
      (cause) => Promise.reject(new Error(`With ${name}`, { cause })),
    );
    expect(scene.sites.ent.exports, name).toEqual([]);
  }
  // One that leaves its corner by no way is no obstacle.
  await page.evaluate(openLeak, {});
  await panel(page).click(exportButton);
  await panel(page).waitForText('export.csv prêt');
  expect(scene.sites.ent.exports).toHaveLength(1);
});

test('what a page does to the host and around it draws nothing in the panel, and what this browser alone has gets nothing', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
  const before = await shownInPanel(page);
  for (const [name, run] of Object.entries({ ...outsideStyles, ...doneToHost })) {
    await attack(page, run);
    expect(await shownInPanel(page), name).toEqual(before);
  }
  await attack(page, undo);
  const own = scene.driver.name === 'firefox' ? drawnOverInFirefox : drawnOverInChromium;
  for (const [name, run] of Object.entries(own)) {
    await attack(page, run);
    await page.mouse.move(30, 300);
    await isRefused(page, () => panel(page).button(exportButton).click({ evenIfCovered: true })).catch(
      (cause) => Promise.reject(new Error(`With ${name}`, { cause })),
    );
    expect(scene.sites.ent.exports, name).toEqual([]);
    await attack(page, undo);
  }
  await panel(page).click(exportButton);
  await panel(page).waitForText('export.csv prêt');
  expect(scene.sites.ent.exports).toHaveLength(1);
});
