import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { attack, covers, disguises, outsideStyles, scriptedPresses } from './support/attacks';
import { doneToHost } from './support/done-to-host';
import { drawnOver, drawnOverInChromium, drawnOverInFirefox, undo } from './support/drawn-over';
import { isRefused } from './support/refusal';
import { shownInPanel } from './support/shown-in-panel';
import { useScene } from './support/use-scene';

const exportButton = 'Exporter vers Éléa';
const scene = useScene();
let page: Page;
beforeEach(async () => {
  page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button(exportButton).appears();
});

/** A real click where the button is, whatever lies over it. */
const press = () => panel(page).button(exportButton).click({ evenIfCovered: true });

/** What is left to the person whose page plays tricks: the same button, where no page reaches. */
async function thePopupDoesIt(): Promise<void> {
  expect(scene.sites.ent.exports).toEqual([]);
  const popup = await scene.driver.openPopup(page);
  await screen(popup).click(exportButton);
  await screen(popup).waitForText('export.csv prêt');
  expect(scene.sites.ent.exports).toHaveLength(1);
  await popup.close();
}

describe('a page that draws over the panel', () => {
  const own = process.env.PASSERELLE_BROWSER === 'firefox' ? drawnOverInFirefox : drawnOverInChromium;
  const tricks = { ...disguises, ...drawnOver, ...own };

  test('gets nothing by any of its tricks, and no longer keeps the person from it', async () => {
    for (const [name, run] of Object.entries(tricks)) {
      await attack(page, run);
      // What shows itself to a pointer that is somewhere in the page.
      await page.mouse.move(30, 300);
      await isRefused(page, press).catch((cause) => Promise.reject(new Error(`With ${name}`, { cause })));
      expect(scene.sites.ent.exports, name).toEqual([]);
      await attack(page, undo);
    }
    await panel(page).click(exportButton);
    await panel(page).waitForText('export.csv prêt');
    expect(scene.sites.ent.exports).toHaveLength(1);
  });

  test('gets nothing drawn by its styles, nor by what it does to the host and around it', async () => {
    const before = await shownInPanel(page);
    for (const [name, run] of Object.entries({ ...outsideStyles, ...doneToHost })) {
      await attack(page, run);
      expect(await shownInPanel(page), name).toEqual(before);
    }
    await attack(page, undo);
    await panel(page).click(exportButton);
    await panel(page).waitForText('export.csv prêt');
  });
});

describe('a page that moves the focus', () => {
  test.each(['keydown', 'keyup', 'focusin', 'focusout', 'blur'])(
    'gets nothing when it does so on %s',
    async (type) => {
      await page.evaluate((event) => {
        const last = document.body.appendChild(document.createElement('button'));
        addEventListener(event, (heard) => heard.target !== last && last.focus(), { capture: true });
        last.focus();
      }, type);
      for (const key of ['a', 'Tab', 'b', 'Enter', 'Tab', 'Enter', 'Tab', 'c', 'Enter', 'Enter'] as const)
        await page.keyboard.press(key);
      await thePopupDoesIt();
    },
  );
});

describe('a page that puts itself in the way', () => {
  test.each(Object.entries(covers))('gets nothing when it %s', async (_, run) => {
    const { x, y } = await panel(page).button(exportButton).place();
    await attack(page, run);
    await page.mouse.click(x, y);
    await thePopupDoesIt();
  });

  test('gets nothing when it steps aside at the moment of the click', async () => {
    await attack(page, () => {
      const sheet = document.body.appendChild(document.createElement('div'));
      sheet.popover = 'manual';
      sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold';
      sheet.showPopover();
      addEventListener('pointermove', () => sheet.remove(), { once: true, capture: true });
    });
    await isRefused(page, press);
    await thePopupDoesIt();
  });
});

describe('a page that presses the button itself', () => {
  test('gets nothing, in whatever way', async () => {
    for (const run of Object.values(scriptedPresses)) await attack(page, run);
    await thePopupDoesIt();
  });

  const givesFocus = (host: HTMLElement) => {
    host.tabIndex = 0;
    host.autofocus = true;
    host.hidePopover();
    host.showPopover();
    host.focus();
  };
  test('gets nothing when it gives the panel the focus and waits for Enter', async () => {
    await attack(page, givesFocus);
    await page.keyboard.press('Enter');
    await thePopupDoesIt();
  });
});
