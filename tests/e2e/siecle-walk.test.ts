import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualZipName } from '../people/siecle-xml';
import { lastYear, type SiecleConfig, thisYear } from '../sites/siecle/control';
import { panel } from './support';
import { onlyUpload } from './support/elea-pages';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { platform } from './support/scene';
import { activate, applicationHost, arenaUrl, isTold, press } from './support/siecle';
import { useScene } from './support/use-scene';
import { knowPlatform } from './support/walk';

const scene = useScene();
beforeEach(async () => {
  await forgetHosts();
});

const keep = 'Créer les comptes sans modifier les mots de passe existants';
const year = (first: number) => `${first}-${first + 1}`;

async function forgetHosts(): Promise<void> {
  await scene.driver.background.evaluate(async (api) => {
    const { origins = [] } = await api.permissions.getAll();
    await api.permissions.remove({
      origins: origins.filter((one) => /arena|ac-(creteil|versailles)/.test(one) && !one.includes('balado')),
    });
  });
}

/** The tab in which ARENA opened SIECLE. */
async function applicationTab(page: Page, { layout, opens }: SiecleConfig): Promise<Page> {
  const host = applicationHost(layout);
  if (opens === 'new-window') return scene.driver.waitForPage((url) => url.includes(host));
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain(host);
  return page;
}

type Way = Pick<SiecleConfig, 'layout' | 'opens' | 'download'>;
const ways: Way[] = [
  { layout: 'table', opens: 'same-tab', download: 'form-post' },
  { layout: 'table', opens: 'new-window', download: 'script' },
  { layout: 'div', opens: 'same-tab', download: 'link' },
  { layout: 'div', opens: 'new-window', download: 'location' },
];

describe("from ARENA's first page to « Importation terminée »", () => {
  test.for(ways)('$layout layout, SIECLE in the $opens, export by $download', async (way) => {
    const { sites, driver } = scene;
    const { siecle, elea } = sites;
    Object.assign(siecle, way, { ticked: lastYear });
    await knowPlatform(driver);

    const arena = await driver.newPage(arenaUrl(scene));
    await activate(scene, arena);
    await panel(arena).waitForText('Portail ARENA');
    await isTold(arena, 'Cliquez sur « Scolarité du 2nd degré ».', 'Scolarité du 2nd degré');
    await press(arena, 'Scolarité du 2nd degré');
    await isTold(arena, 'Cliquez sur « Consultation et export ».', 'Consultation et export');
    await press(arena, 'Consultation et export');

    const page = await applicationTab(arena, siecle);
    await expect.poll(() => panel(page).text()).toBeUndefined();
    await activate(scene, page);
    await panel(page).waitForText('SIECLE : identification');
    await expect
      .poll(() => alertOf(page))
      .toBe(
        `L'année choisie est ${year(lastYear)}, alors que nous sommes en ${year(thisYear)} : l'export serait celui d'une autre année.`,
      );
    await isTold(page, `Choisissez l'année ${year(thisYear)}.`, `Année ${year(thisYear)}`);
    await press(page, `Année ${year(thisYear)}`);
    await isTold(page, "L'année est la bonne.", 'Entrer');
    await expect.poll(() => panel(page).alert()).toBe('');
    await press(page, 'Entrer');
    await isTold(page, 'Cliquez sur « Exportations », puis sur « En XML ».', 'Exportations');
    await press(page, 'Exportations');
    await isTold(page, 'Cliquez sur « En XML ».', 'En XML');
    await press(page, 'En XML');

    await panel(page).click('Exporter vers Éléa');
    const tab = await driver.waitForPage((url) => url.includes(platform));
    await panel(page).waitForText(`${usualZipName} prêt : 137 comptes, 8 classes`);
    expect(siecle.entries).toEqual([expect.objectContaining({ year: thisYear })]);

    await panel(tab).click('Préparer la connexion');
    await panel(tab).waitForText('Tapez');
    await tab.keyboard.type(elea.uai);
    await tab.keyboard.press('Tab');
    await tab.keyboard.type(elea.password);
    await tab.keyboard.press('Enter');
    await panel(tab).click(`Déposer ${usualZipName}`);
    await isTold(tab, 'Recommandé : « CRÉER LES COMPTES SANS MODIFIER', keep);
    expect(elea.passwordButtons).toEqual([]);
    await press(tab, keep);
    await panel(tab).waitForText('Importation terminée : 12 utilisateurs actualisés');

    const [download, ...others] = siecle.downloads;
    expect(others).toEqual([]);
    expect(siecle.refusedTokens).toBe(0);
    expect(onlyUpload(scene)).toMatchObject({
      name: usualZipName,
      sha256: download?.sha256,
      refused: undefined,
    });
    expect(elea.passwordButtons).toHaveLength(1);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
    expect(driver.downloads()).toEqual([]);
    expect([...siecle.strayFiles]).toEqual([]);
  });
});
