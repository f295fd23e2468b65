import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EleaConfig } from '../sites/elea/control';
import { panel } from './support';
import { homeUrl, importUrl } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { logInTo } from './support/login';
import { platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeEach(async () => {
  // Each tab of Éléa is opened by the test itself.
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
});

const homes: EleaConfig['home'][] = ['/local/gestion/index.php', '/my/'];

const importVisits = (): number => scene.sites.requests.filter(({ url }) => url === importUrl).length;

/** On Éléa's first page after the log-in. */
const logIn = (): Promise<Page> => logInTo(platformUrl, scene);

describe('with a file waiting', () => {
  test.for(homes)('the log-in that ends on %s leads to the import by itself', async (home) => {
    scene.sites.elea.home = home;
    await holdExport(scene);
    const elea = await logIn();
    await panel(elea).button('Déposer export.csv').appears();
    await expect.poll(() => elea.url()).toBe(importUrl);
    expect(scene.sites.elea.uploads).toEqual([]);
  });

  test('going back stays there: once per file and tab', async () => {
    await holdExport(scene);
    const elea = await logIn();
    await panel(elea).button('Déposer export.csv').appears();
    await elea.goBack();
    await panel(elea).waitForText('Un fichier attend');
    await expect.poll(() => elea.url()).toBe(homeUrl);
    await elea.reload();
    await panel(elea).waitForText('Un fichier attend');
    expect(importVisits()).toBe(1);

    await panel(elea).click('Importer des utilisateurs');
    await panel(elea).button('Déposer export.csv').appears();
    await expect.poll(() => elea.url()).toBe(importUrl);
  });

  test('leaving the import by the tab « Accueil » stays there, however one came', async () => {
    await holdExport(scene);
    const elea = await logInTo(importUrl, scene);
    await panel(elea).button('Déposer export.csv').appears();
    const visits = importVisits();
    await elea.click('a[href="/local/gestion/index.php"]');
    await panel(elea).waitForText('Un fichier attend');
    await expect.poll(() => elea.url()).toBe(homeUrl);
    expect(importVisits()).toBe(visits);
  });

  test('another tab is led, too', async () => {
    await holdExport(scene);
    const elea = await logIn();
    await panel(elea).button('Déposer export.csv').appears();
    const other = await scene.driver.newPage(homeUrl);
    await panel(other).button('Déposer export.csv').appears();
    await expect.poll(() => other.url()).toBe(importUrl);
  });

  test('another file leads again', async () => {
    await holdExport(scene);
    const elea = await logIn();
    await panel(elea).button('Déposer export.csv').appears();
    await elea.goBack();
    await panel(elea).waitForText('Un fichier attend');

    await holdExport(scene);
    await panel(elea).button('Déposer export.csv').appears();
    await expect.poll(() => elea.url()).toBe(importUrl);
    expect(importVisits()).toBe(2);
  });
});

describe('without a file', () => {
  test.for(homes)('the log-in that ends on %s stays there', async (home) => {
    scene.sites.elea.home = home;
    const elea = await logIn();
    await panel(elea).waitForText('Aucun fichier en attente');
    await expect.poll(() => new URL(elea.url()).pathname).toBe(home);
    await expect.poll(() => panel(elea).buttons()).toContain('Importer des utilisateurs');
    expect(importVisits()).toBe(0);
  });
});
