import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { hosts, pageUrl } from '../sites/educonnect/site';
import { framedInArena } from '../sites/framed';
import { panel, screen } from './support';
import { activateHere, populate, stepDone } from './support/educonnect';
import { clickOn, readAll, waitFor } from './support/elements';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { ask } from './support/page-library';
import { until } from './support/until';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeEach(async () => {
  scene.sites.ent.keepsPages = true;
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
});

/** Panels in the page, by a mark that a test has put on one: one that is drawn anew has none. */
const panels = (page: Page) =>
  readAll(page, 'passerelle-panel', (host) => host.getAttribute('data-mark') ?? 'new');
const markPanel = (page: Page) =>
  readAll(page, 'passerelle-panel', (host) => host.setAttribute('data-mark', 'same'));

describe('a page that is left and comes back by « Précédent »', () => {
  test('has one panel, which tells what is held today, and whose buttons work', async () => {
    const { ent } = await holdExport(scene);
    await ent.evaluate(() => {
      const world = window as { returned?: boolean };
      addEventListener('pageshow', ({ persisted }) => {
        world.returned = persisted;
      });
    });
    await ent.goto('https://www.exemple.fr/', { waitUntil: 'domcontentloaded' });
    const popup = await scene.driver.openPopup(ent);
    await screen(popup).click('Supprimer le fichier');
    await expect.poll(() => heldReceipts(scene.driver), { timeout: 20_000 }).toEqual([]);
    await popup.close();
    await ent.bringToFront();

    // Its answer may go with the document.
    await ent.evaluate(() => history.back()).catch(() => undefined);
    await expect.poll(() => ask(ent, 'window.returned'), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => panel(ent).text(), { timeout: 20_000 }).not.toContain('export.csv prêt');
    await expect.poll(() => panel(ent).buttons()).not.toContain('Supprimer le fichier');
    await panel(ent).click('Exporter vers Éléa');
    await panel(ent).waitForText('export.csv prêt : 1 500 comptes');
    await expect.poll(() => panels(ent)).toHaveLength(1);
  });
});

describe('ÉduConnect inside ARENA, beside another recognised frame', () => {
  test('has one panel, which stays, and another speaks once its frame is gone', async () => {
    const { driver, sites } = scene;
    populate(scene, 2);
    sites.educonnect.layout = 'div';
    const accounts = pageUrl('admin', 'div', 'eleves');
    const page = await driver.newPage(framedInArena(hosts.admin, accounts, accounts));
    await activateHere(scene, page, hosts.admin);
    await page.reload();
    await panel(page).waitForText('Comptes ÉduConnect');
    const frame = (nth: number) =>
      until(
        async () => page.frames().filter((one) => one.url().startsWith(`https://${hosts.admin}/app/`))[nth],
        () => `No frame ${nth}: ${page.frames().map((one) => one.url())}`,
        20_000,
      );
    // Each frame changes: every assistant looks again who is to speak.
    const search = async (nth: number) => {
      await clickOn(await frame(nth), '[data-action=rechercher]');
      await waitFor(await frame(nth), '[role=checkbox][data-id]');
    };
    await search(0);
    await stepDone(page, 'Rechercher');
    await markPanel(page);
    await search(1);
    // A click counts once the panel has stood still: by then the other frame's assistant has looked again.
    await panel(page).click('Vérifier cette page');
    await panel(page).waitForText('Comptes ÉduConnect :');
    await expect.poll(() => panels(page)).toEqual(['same']);

    const leave = () => page.evaluate(() => document.querySelector('iframe')?.remove());
    await leave();
    await expect.poll(() => panels(page), { timeout: 20_000 }).toEqual(['new']);
    await panel(page).waitForText('Comptes ÉduConnect');
    await stepDone(page, 'Rechercher');
    await leave();
    await panel(page).waitForText('Portail ARENA');
    await expect.poll(() => panels(page)).toEqual(['new']);
  });
});
