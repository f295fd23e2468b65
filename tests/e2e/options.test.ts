import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import type { Memory } from '../../lib/store/memory';
import { panel, screen } from './support';
import { holdExport } from './support/export-page';
import { holdList } from './support/held-list';
import { platform, platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const addressField = 'Adresse de votre plateforme Éléa';
const refusal = "Cette adresse n'est pas celle d'une plateforme Éléa.";

const scene = useScene();

function remembered(): Promise<Partial<Memory>> {
  return scene.driver.background.evaluate(
    async (api) => (await api.storage.local.get(null)) as Partial<Memory>,
  );
}

/** What would be remembered by now, had the person used Passerelle before. */
async function remember(memory: Partial<Memory>): Promise<void> {
  await scene.driver.background.evaluate((api, wanted) => api.storage.local.set({ ...wanted }), memory);
}

function openOptions(): Promise<Page> {
  return scene.driver.openExtensionPage('options.html');
}

async function eleaPages(): Promise<string[]> {
  return (await scene.driver.pages()).map((page) => page.url()).filter((url) => url.includes('.elea.'));
}

describe("Éléa's address, typed in the options", () => {
  test.each([
    ['idf-75-sud', 'https://idf-75-sud.elea.apps.education.fr'],
    ['  AURA-38-Sud ', 'https://aura-38-sud.elea.apps.education.fr'],
    [`${platformUrl}login/index.php?local=1`, `https://${platform}`],
  ])('« %s » is understood', async (typed, origin) => {
    const options = await openOptions();
    await screen(options).textbox(addressField).type(typed);
    await options.keyboard.press('Tab');
    await screen(options).waitForText('Enregistré.');
    await expect.poll(() => screen(options).textbox(addressField).now()).toMatchObject({ value: origin });
    await expect.poll(async () => (await remembered()).targets).toEqual({ elea: origin });
  });

  test.each(['www.exemple.fr', `${platform}.evil.example`, 'pas une adresse'])(
    '« %s » is refused in words, and the former address stays',
    async (typed) => {
      await remember({ targets: { elea: `https://${platform}` } });
      const options = await openOptions();
      const field = screen(options).textbox(addressField);
      await field.click();
      await options.evaluate(() => (document.activeElement as HTMLInputElement).select());
      await options.keyboard.type(typed);
      await options.keyboard.press('Enter');
      await screen(options).waitForText(refusal);
      await expect.poll(() => field.now()).toMatchObject({ value: typed });
      await expect.poll(async () => (await remembered()).targets).toEqual({ elea: `https://${platform}` });
    },
  );
});

describe("Éléa's address, asked in the panel once a file is held", () => {
  test('is typed there, and Éléa opens', async () => {
    const { ent } = await holdExport(scene);
    await panel(ent).textbox(addressField).type('idf-92-1');
    await panel(ent).click('Ouvrir Éléa');
    const elea = await scene.driver.waitForPage((url) => url.startsWith(platformUrl));
    await panel(elea).waitForText('Connexion à Éléa');
    await expect.poll(async () => (await remembered()).targets).toEqual({ elea: `https://${platform}` });
    await ent.bringToFront();
    await panel(ent).textbox(addressField).disappears();
  });

  test('is refused there in words, and nothing opens', async () => {
    const { ent } = await holdExport(scene);
    await panel(ent).textbox(addressField).type('ent.iledefrance.fr');
    await panel(ent).click('Ouvrir Éléa');
    await panel(ent).waitForText(refusal);
    await expect.poll(() => eleaPages()).toEqual([]);
    await expect.poll(async () => (await remembered()).targets).toBeUndefined();
  });

  test('is picked from an open tab', async () => {
    // A page of the platform that is not recognised, and so has taught nothing.
    await scene.driver.newPage(`${platformUrl}login/index.php?multicas=entidf`);
    const { ent } = await holdExport(scene);
    await panel(ent).click(`Ouvrir ${platform}`);
    const elea = await scene.driver.waitForPage((url) => url === `${platformUrl}login/index.php`);
    await panel(elea).waitForText('Connexion à Éléa');
    await expect.poll(async () => (await remembered()).targets).toEqual({ elea: `https://${platform}` });
  });
});

describe('opening Éléa by itself', () => {
  test('happens after the export when the address is known', async () => {
    await remember({ targets: { elea: `https://${platform}` } });
    const { ent } = await holdExport(scene);
    await scene.driver.waitForPage((url) => url.startsWith(platformUrl));
    await expect.poll(() => panel(ent).button('Ouvrir Éléa').now()).toBeDefined();
  });

  test('does not happen once it is switched off; the button still opens it', async () => {
    await remember({ targets: { elea: `https://${platform}` } });
    const options = await openOptions();
    await screen(options).control('checkbox', "Ouvrir Éléa automatiquement après l'export").click();
    await screen(options).waitForText('Enregistré.');
    await expect.poll(async () => (await remembered()).opensItself).toBe(false);

    const { ent } = await holdExport(scene);
    await expect.poll(() => eleaPages()).toEqual([]);
    await panel(ent).click('Ouvrir Éléa');
    await scene.driver.waitForPage((url) => url.startsWith(platformUrl));
    // A tab that only just opens has no address yet for the extension.
    await expect.poll(eleaPages).toHaveLength(1);
  });
});

describe('what is kept of a school', () => {
  const origin = 'https://ent.iledefrance.fr';
  const school = 'c4a1f0de';
  const key = `${origin} ${school}`;
  const name = 'ent.iledefrance.fr';
  const lastImport = { accounts: 1500, at: Date.UTC(2026, 8, 12, 10) };

  test('is its last import, erased after a question', async () => {
    await remember({ schools: { [key]: { origin, school, lastImport } } });
    const options = await openOptions();
    await screen(options).waitForText('12 septembre 2026');
    await screen(options).waitForText('1 500 comptes');
    await screen(options).click("Effacer l'historique");
    await screen(options).click('Annuler');
    await expect.poll(async () => (await remembered()).schools?.[key]?.lastImport).toEqual(lastImport);

    await screen(options).click("Effacer l'historique");
    await screen(options).click('Oui, effacer');
    await screen(options).waitForText("L'historique est effacé.");
    await screen(options).waitForText("Aucun import pour l'instant.");
    await expect.poll(async () => (await remembered()).schools).toEqual({});
  });

  test('is its UAI too, with a warning when its letter is wrong', async () => {
    await remember({ schools: { [key]: { origin, school, lastImport } } });
    const options = await openOptions();
    const field = screen(options).textbox(`UAI de ${name}`);
    await field.type('0921234a');
    await options.keyboard.press('Tab');
    await screen(options).waitForText('La lettre finale ne correspond pas aux chiffres.');
    await expect.poll(async () => (await remembered()).schools?.[key]?.uai).toBe('0921234A');

    await screen(options).click("Effacer l'historique");
    await screen(options).click('Oui, effacer');
    await screen(options).waitForText('jamais');
    await expect
      .poll(async () => (await remembered()).schools?.[key])
      .toEqual({ origin, school, uai: '0921234A' });
  });
});

test('every file held of these windows is shown and erased after a question, and none of private ones', async () => {
  const context = { incognito: true, cookieStoreId: '' };
  const privately = await holdList(scene.driver, 'liste-privée.csv', new Uint8Array(9), { context });
  await holdExport(scene);
  const options = await openOptions();
  await screen(options).waitForText('export.csv prêt : 1 500 comptes');
  await expect.poll(() => screen(options).text()).not.toContain('liste-privée');
  await screen(options).click('Effacer tous les fichiers');
  await screen(options).click('Oui, effacer');
  await screen(options).waitForText('Aucun fichier en attente');
  const held = await scene.driver.background.evaluate(async (api) =>
    Object.keys(await api.storage.session.get(null)).filter((each) => each.startsWith('held:')),
  );
  expect(held).toEqual([`held:${privately}`]);
});
