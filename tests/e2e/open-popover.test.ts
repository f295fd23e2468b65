import { beforeEach, expect, test } from 'vitest';
import { panel } from './support';
import { attack } from './support/attacks';
import { openElsewhere } from './support/elsewhere';
import { useScene } from './support/use-scene';

const exportButton = 'Exporter vers Éléa';

const scene = useScene();

beforeEach(() => expect(scene.sites.ent.exports).toEqual([]));

// Each stays open in one and the same page: what one more adds to the others must not refuse a press either.
test('what the page keeps open beside the panel keeps no press from counting', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
  for (const run of Object.values(openElsewhere)) await attack(page, run);
  await panel(page).click(exportButton);
  await panel(page).waitForText('export.csv prêt');
  expect(scene.sites.ent.exports).toHaveLength(1);
});

test('nor does what it opened before the panel came', async () => {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
  for (const run of Object.values(openElsewhere)) await attack(page, run);
  await attack(page, (host) => {
    host.hidePopover();
    host.showPopover();
  });
  await panel(page).click(exportButton);
  await panel(page).waitForText('export.csv prêt');
});
