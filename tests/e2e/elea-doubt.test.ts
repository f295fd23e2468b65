import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import type { EleaConfig } from '../sites/elea/control';
import { panel, screen } from './support';
import { deposit, openImport } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { recordPanel } from './support/panel-history';
import { until } from './support/until';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

const zones = ['dropzone', 'input', 'drop-only'] as const;

/**
 * One tab per zone, the file dropped in each, and the question awaited; all at once, for each takes twenty seconds.
 * From the second one on, the person is asked first.
 */
async function askedInEachZone() {
  const tabs = new Map<EleaConfig['zone'], { page: Page; said: () => Promise<string[]> }>();
  for (const zone of zones) {
    scene.sites.elea.zone = zone;
    const page = await openImport(scene);
    const history = await recordPanel(page);
    await deposit(page);
    if (tabs.size > 0) await panel(page).click('Déposer encore une fois');
    tabs.set(zone, { page, said: async () => (await history()).map(({ text }) => text) });
  }
  for (const { page } of tabs.values()) await panel(page).waitForText('Le fichier est-il arrivé ?', 40_000);
  return tabs;
}

/** What would be a claim of success, or the manual way before its time. */
const tooMuch = /terminée|a pris|est effacé|Enregistrer/;

// Five seconds, fifteen more, and the way there and back, on machines that are busy.
describe('a page that gives no sign', { timeout: 120_000 }, () => {
  test('after an upload: waits, asks, and claims nothing', async () => {
    const { sites, driver } = scene;
    sites.elea.silent = true;
    await holdExport(scene);
    const tabs = await askedInEachZone();
    for (const { page, said } of tabs.values()) {
      await expect
        .poll(() => panel(page).buttons())
        .toEqual(['Réduire', 'Vérifier cette page', 'Oui', 'Non']);
      const texts = await said();
      expect(texts.some((text) => text.includes('Envoi en cours…'))).toBe(true);
      expect(texts.filter((text) => tooMuch.test(text))).toEqual([]);
    }
    expect(sites.elea.uploads.map(({ name }) => name)).toEqual(['export.csv', 'export.csv', 'export.csv']);

    const page = tabs.get('dropzone')?.page as Page;
    await panel(page).click('Oui');
    const advice = 'Quand Éléa affiche « Importation terminée », supprimez le fichier.';
    await panel(page).waitForText(advice);
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
    await expect
      .poll(() => panel(page).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Supprimer le fichier']);
    await page.reload();
    await panel(page).waitForText(advice);
    await panel(page).click('Supprimer le fichier');
    await panel(page).waitForText('Le fichier est effacé.');
    await panel(page).button('Choisir un fichier…').appears();
    await expect.poll(() => panel(page).text()).not.toContain(advice);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
    expect(sites.elea.uploads).toHaveLength(zones.length);
  });

  test('and takes nothing: after « Non » comes the manual way', async () => {
    const { sites, driver } = scene;
    sites.elea.ignore = true;
    await holdExport(scene);
    const tabs = await askedInEachZone();
    for (const { said } of tabs.values()) {
      expect((await said()).filter((text) => tooMuch.test(text))).toEqual([]);
    }
    expect(sites.elea.uploads).toEqual([]);

    const page = tabs.get('input')?.page as Page;
    await panel(page).click('Non');
    await panel(page).waitForText('Il faudra ensuite le supprimer.');
    const ways = ['Enregistrer le fichier', 'Déposer export.csv', 'Supprimer le fichier'];
    await expect.poll(() => panel(page).buttons()).toEqual(['Réduire', 'Vérifier cette page', ...ways]);
    await panel(page).click('Enregistrer le fichier');
    const save = await driver.waitForPage((url) => url.startsWith(`${driver.extensionOrigin}/save.html`));
    await screen(save).waitForText('Une fois enregistré, il reste lisible');
    expect(driver.downloads()).toEqual([]);

    await screen(save).click('Enregistrer le fichier');
    await screen(save).waitForText('export.csv est enregistré dans vos téléchargements.');
    const exported = sites.ent.exports.at(-1);
    await until(
      async () => ((await savedSha256()) === exported?.sha256 ? true : undefined),
      () => `Not the export's bytes under export.csv; seen in the folder: ${driver.downloads().join(', ')}`,
      10_000,
    );
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
  });
});

/** Of `export.csv` in the downloads folder, as far as it is written; undefined while it is not there. */
async function savedSha256(): Promise<string | undefined> {
  const bytes = await readFile(join(scene.driver.downloadsDir, 'export.csv')).catch(() => undefined);
  return bytes && sha256(bytes);
}
