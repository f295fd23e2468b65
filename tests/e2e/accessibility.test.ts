import { describe, expect, test } from 'vitest';
import { panel } from './support';
import { inspectPage, inspectPanel } from './support/axe';
import { showIn } from './support/color-scheme';
import { press, tabTo } from './support/keyboard';
import { platform } from './support/scene';
import { screens } from './support/screens';
import { useScene } from './support/use-scene';
import { knowPlatform, wrongSettingsUrl } from './support/walk';

const scene = useScene();

describe('axe finds nothing, in light and in dark', () => {
  test.each(screens)('on $name', async ({ isPanel, show }) => {
    const page = await show(scene);
    for (const scheme of ['light', 'dark'] as const) {
      await showIn(scene.driver, page, scheme);
      const { violations, passed } = await (isPanel ? inspectPanel : inspectPage)(page);
      expect({ scheme, violations }).toEqual({ scheme, violations: [] });
      expect(passed.length).toBeGreaterThan(5);
    }
  });
});

describe('a keyboard alone', () => {
  test('does the whole job', async () => {
    const { driver, sites } = scene;
    await knowPlatform(driver);
    const clicks = driver.clicks;
    const ent = await driver.newPage(wrongSettingsUrl(sites));
    await press(ent, 'Exporter vers Éléa');

    const elea = await driver.waitForPage((url) => url.includes(platform));
    await press(elea, 'Préparer la connexion');
    await panel(elea).waitForText('Tapez');
    await elea.keyboard.type(sites.elea.uai);
    await elea.keyboard.press('Tab');
    await elea.keyboard.type(sites.elea.password);
    await elea.keyboard.press('Enter');

    await press(elea, 'Déposer export.csv');
    await panel(elea).waitForText('Importation terminée');
    expect(sites.elea.uploads).toHaveLength(1);
    expect(driver.clicks).toBe(clicks);
  });

  test('folds the panel with Esc, and it is still folded on the next page', async () => {
    const { driver, exportUrl } = scene;
    const first = await driver.newPage(exportUrl);
    await tabTo(first, 'Exporter vers Éléa');
    await first.keyboard.press('Escape');
    await panel(first).button('Ouvrir Passerelle').appears();
    await expect.poll(() => panel(first).buttons()).toEqual(['Ouvrir Passerelle']);

    const next = await driver.newPage(exportUrl);
    await panel(next).button('Ouvrir Passerelle').appears();
    await expect.poll(() => panel(next).buttons()).toEqual(['Ouvrir Passerelle']);
    await press(next, 'Ouvrir Passerelle');
    await panel(next).button('Exporter vers Éléa').appears();
  });
});
