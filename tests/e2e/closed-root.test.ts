import { describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { inspectPage, inspectPanel } from './support/axe';
import { inPanel } from './support/page-library';
import { useScene } from './support/use-scene';

const scene = useScene();

describe('axe', () => {
  test('sees into the panel and the popup: it finds a button without a name and a pale text', async () => {
    const { driver, exportUrl } = scene;
    const ent = await driver.newPage(exportUrl);
    await panel(ent).appears();
    const popup = await driver.openPopup(ent);
    await screen(popup).waitForText('Tout reste sur cet ordinateur');
    // Through the object model: the popup's policy lets no style attribute pass.
    const plant = (root?: ShadowRoot) => {
      const pale = document.createElement('p');
      pale.textContent = 'Pâle';
      pale.style.cssText = 'color: #ccc; background: #fff';
      (root?.querySelector('section') ?? document.querySelector('main'))?.append(
        document.createElement('button'),
        pale,
      );
    };
    await inPanel(ent, plant);
    await popup.evaluate(plant);
    for (const { violations } of [await inspectPage(popup), await inspectPanel(ent)]) {
      expect(violations.join('\n')).toMatch(/button-name/);
      expect(violations.join('\n')).toMatch(/color-contrast.*Pâle/);
    }
  });
});

test('a question about a panel whose root is not found fails, and is not answered by nothing', async () => {
  const page = await scene.driver.newPage('about:blank');
  await page.evaluate(() => document.documentElement.append(document.createElement('passerelle-panel')));
  for (const ask of [panel(page).buttons(), panel(page).text(), inspectPanel(page)])
    await expect(ask).rejects.toThrow('no closed shadow root is found in it');
});
