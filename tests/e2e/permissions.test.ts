import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { clickFound, waitFor } from './support/elements';
import { exportUrlOf, platform, platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const newHost = 'ent.nouvelle-academie.fr';
const newOrigin = `https://${newHost}/*`;
const knownOrigin = 'https://ent.iledefrance.fr/*';
/** The list tool is offered on every page. */
const openList = 'Ouvrir une liste ÉduConnect';
const notRecognised = 'Cette page : aucun site reconnu';

const scene = useScene();
beforeEach(async () => {
  await scene.driver.background.evaluate(
    (api, origin) => api.permissions.remove({ origins: [origin] }),
    newOrigin,
  );
});

/** The match patterns that the extension may run on now. */
function allowed(): Promise<string[]> {
  return scene.driver.background.evaluate(async (api) => (await api.permissions.getAll()).origins ?? []);
}

/** Presses « Activer sur ce site » in the popup of `page`; the prompt, which the person accepts, may close it. */
async function activate(page: Page, host: string): Promise<void> {
  await scene.driver.grantHost(`https://${host}`);
  const popup = await scene.driver.openPopup(page);
  await screen(popup).waitForText(`Passerelle n'est pas activée sur ${host}.`);
  await screen(popup).click('Activer sur ce site');
  await expect.poll(allowed).toContain(`https://${host}/*`);
  await popup.close();
}

/** No automated browser lets its own prompt be refused, so this stands for it: a request that is not granted. */
async function refusePrompts(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const request = (_wanted: unknown, answer?: (granted: boolean) => void) => {
      answer?.(false);
      return Promise.resolve(false);
    };
    type Api = { permissions: { request: typeof request } } | undefined;
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    const api = browser ?? chrome;
    if (api) api.permissions.request = request;
  });
}

describe('a console on a host that is not known', () => {
  test('shows nothing until it is activated, then at once and after a reload, and is exported', async () => {
    const { driver, sites } = scene;
    const before = await allowed();
    const page = await driver.newPage(exportUrlOf(sites, newHost));
    await waitFor(page, 'ode-export form');
    await expect.poll(() => panel(page).text()).toBeUndefined();

    await activate(page, newHost);
    await expect
      .poll(async () => (await allowed()).filter((origin) => !before.includes(origin)))
      .toEqual([newOrigin]);
    await panel(page).waitForText('Export des comptes');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('export.csv prêt : 1 500 comptes');
    expect(sites.ent.exports).toHaveLength(1);
  });

  test('stays activated when the background is stopped', async () => {
    const { driver, sites } = scene;
    const page = await driver.newPage(exportUrlOf(sites, newHost));
    await activate(page, newHost);
    await panel(page).appears();
    const kill = await driver.killBackground();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel(page).waitForText('Export des comptes');
    await kill.assertNewInstance();
  });

  test('is left alone once it is withdrawn in the options', async () => {
    const { driver, sites } = scene;
    const page = await driver.newPage(exportUrlOf(sites, newHost));
    await activate(page, newHost);
    await panel(page).appears();

    const options = await driver.openExtensionPage('options.html');
    const remove = (host: string) => {
      const lines = [...document.querySelectorAll('li')];
      const [button, ...others] =
        lines.find((line) => line.textContent?.includes(host))?.querySelectorAll('button') ?? [];
      return button?.textContent === 'Retirer' && others.length === 0 ? button : undefined;
    };
    await clickFound(options, remove, newHost);
    await expect.poll(allowed).not.toContain(newOrigin);
    await expect.poll(() => screen(options).text()).not.toContain(newHost);
    await options.close();

    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitFor(page, 'ode-export form');
    const popup = await driver.openPopup(page);
    await screen(popup).waitForText(`Passerelle n'est pas activée sur ${newHost}.`);
    await screen(popup).waitForText(notRecognised);
    await popup.close();
    await expect.poll(() => panel(page).text()).toBeUndefined();
    const registered = () =>
      driver.background.evaluate(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
      );
    await expect.poll(registered).toEqual([]);
  });

  test('stays as it was, and the popup says so, when the person refuses', async () => {
    const { driver, sites } = scene;
    const page = await driver.newPage(exportUrlOf(sites, newHost));
    const popup = await driver.openPopup(page);
    await refusePrompts(popup);
    await screen(popup).click('Activer sur ce site');
    await screen(popup).waitForText("l'autorisation n'a pas été donnée");
    await screen(popup).button('Activer sur ce site').appears();
    await popup.close();
    await expect.poll(() => allowed()).not.toContain(newOrigin);
    await expect.poll(() => panel(page).text()).toBeUndefined();
  });
});

test('a known host whose permission was taken back is asked for again, and works again', async () => {
  const { driver } = scene;
  await driver.removeHost('https://ent.iledefrance.fr');
  await expect.poll(allowed).not.toContain(knownOrigin);
  const page = await driver.newPage(scene.exportUrl);
  await waitFor(page, 'ode-export form');
  await expect.poll(() => panel(page).text()).toBeUndefined();

  const popup = await driver.openPopup(page);
  await screen(popup).waitForText("Passerelle n'est pas activée sur ent.iledefrance.fr.");
  await screen(popup).button('Activer sur ce site').appears();
  await popup.close();

  await driver.grantHost('https://ent.iledefrance.fr');
  // Accepted in advance, a host of the manifest is back at once in Chromium; Firefox waits to be asked.
  if (!(await allowed()).includes(knownOrigin)) await activate(page, 'ent.iledefrance.fr');
  await page.reload({ waitUntil: 'domcontentloaded' });
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
});

describe('the popup', () => {
  test("offers to activate a page of no interest, naming its host and the person's choice", async () => {
    const page = await scene.driver.newPage('https://www.exemple.fr/');
    const popup = await scene.driver.openPopup(page);
    await screen(popup).waitForText("Passerelle n'est pas activée sur www.exemple.fr. Activez-la si c'est");
    await expect.poll(() => screen(popup).text()).toContain(notRecognised);
    await expect.poll(() => screen(popup).buttons()).toEqual(['Activer sur ce site', openList, 'Options']);
    await popup.close();
  });

  test('says what to open on a known console that does not show the export', async () => {
    const page = await scene.driver.newPage('https://ent.iledefrance.fr/admin/quelque-chose-d-autre');
    const popup = await scene.driver.openPopup(page);
    await screen(popup).waitForText(notRecognised);
    await screen(popup).waitForText('page « Exporter des comptes »');
    await expect
      .poll(() => screen(popup).buttons())
      .toEqual([
        'Que faire sur ce site',
        'Choisir un fichier…',
        'Vérifier cette page',
        'Préparer un rapport',
        openList,
        'Options',
      ]);
    await popup.close();
  });

  test('shows what the panel shows on the export page', async () => {
    const page = await scene.driver.newPage(`${scene.exportUrl}?filter=active`);
    await panel(page).waitForText('à corriger');
    const popup = await scene.driver.openPopup(page);
    await screen(popup).waitForText('Cette page : Export des comptes');
    await expect.poll(() => screen(popup).settings()).toEqual(await panel(page).settings());
    await expect
      .poll(() => screen(popup).buttons())
      .toEqual(['Vérifier cette page', 'Exporter vers Éléa', 'Corriger les réglages', openList, 'Options']);
    await popup.close();
  });
});

// The last, for nothing gives all platforms back afterwards.
test('a platform whose permission was taken back is recognised again, at once and after a reload', async () => {
  const { driver } = scene;
  const origin = platformUrl.slice(0, -1);
  await driver.removeHost('https://*.elea.apps.education.fr');
  const page = await driver.newPage(`${platformUrl}login/index.php?local=1`);
  await waitFor(page, 'input[type=password]');
  await expect.poll(() => panel(page).text()).toBeUndefined();

  await driver.grantHost(origin);
  if (!(await allowed()).includes(`${origin}/*`)) await activate(page, platform);
  await panel(page).button('Préparer la connexion').appears();
  await page.reload({ waitUntil: 'domcontentloaded' });
  await panel(page).button('Préparer la connexion').appears();
});
