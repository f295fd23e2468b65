import type { Frame, Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualZipName } from '../people/siecle-xml';
import { hosts, pageUrl } from '../sites/educonnect/site';
import { framedUrl } from '../sites/framed';
import { thisYear } from '../sites/siecle/control';
import { panel, screen } from './support';
import { activateHere, ask, buttons, confirm, done, populate, stepDone } from './support/educonnect';
import { deposit, importUrl, onlyUpload } from './support/elea-pages';
import { clickOn, count, readAll, waitFor } from './support/elements';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { logIn } from './support/login';
import { platform } from './support/scene';
import { activate, press, siecleUrl } from './support/siecle';
import { until } from './support/until';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeEach(async () => {
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
});

/** The frame whose address has `part`, once it is there. */
function frameOf(page: Page, part: string): Promise<Frame> {
  const find = async () => page.frames().find((frame) => frame.url().includes(part));
  return until(find, () => `No frame with ${part}: ${page.frames().map((frame) => frame.url())}`, 20_000);
}

/** Panels in the page, whoever put them there: one for all frames. */
const panels = (page: Page) => count(page, 'passerelle-panel');

describe('a page in frames', () => {
  const ways = ['form-post', 'blank', 'script', 'location'] as const;
  test.for(ways)("SIECLE's frameset: from the year to the file by %s, taken in memory", async (download) => {
    Object.assign(scene.sites.siecle, { layout: 'table', frames: true, download });
    const page = await scene.driver.newPage(siecleUrl(scene));
    await activate(scene, page);
    await panel(page).waitForText('SIECLE : identification');
    const content = () => frameOf(page, '/bee/contenu.do').catch(() => frameOf(page, '/bee/action.do'));
    await press(await content(), `Année ${thisYear}-${thisYear + 1}`);
    await press(await content(), 'Entrer');
    await panel(page).waitForText('Cliquez sur « Exportations », puis sur « En XML ».');
    const menu = await frameOf(page, '/bee/menu.do');
    await press(menu, 'Exportations');
    await panel(page).waitForText('Cliquez sur « En XML ».');
    await press(menu, 'En XML');

    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText(`${usualZipName} prêt : 137 comptes, 8 classes`);
    const [sent, ...others] = scene.sites.siecle.downloads;
    expect(others).toEqual([]);
    expect(scene.sites.siecle.refusedTokens).toBe(0);
    await expect
      .poll(() => heldReceipts(scene.driver))
      .toEqual([expect.objectContaining({ kind: 'siecle-students', sha256: sent?.sha256 })]);
    expect(scene.driver.downloads()).toEqual([]);
    await expect.poll(() => panels(page)).toBe(1);
  });

  test("Éléa's import in a frame: the file is put in, whole and once; the popup says the same", async () => {
    const { receipt } = await holdExport(scene);
    await logIn(scene);
    const page = await scene.driver.newPage(framedUrl(platform, importUrl));
    await panel(page).button('Déposer export.csv').appears();
    const popup = await scene.driver.openPopup(page);
    await screen(popup).waitForText('Importer des utilisateurs');
    await screen(popup).click('Vérifier cette page');
    await screen(popup).waitForText('tout ce que Passerelle cherche ici a été trouvé');
    await popup.close();
    await deposit(page);
    await panel(page).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé.');
    expect(onlyUpload(scene)).toMatchObject({ name: 'export.csv', sha256: receipt.sha256 });
    await expect.poll(() => panels(page)).toBe(1);
  });

  test("ÉduConnect's guard holds a press back, in the frame where it is made", async () => {
    const { driver, sites } = scene;
    populate(scene, 2);
    sites.educonnect.layout = 'table';
    const page = await driver.newPage(framedUrl(hosts.admin, pageUrl('admin', 'table', 'eleves')));
    await activateHere(scene, page, hosts.admin);
    await page.reload();
    await panel(page).waitForText('Comptes ÉduConnect');
    const there = async (selector: string) => clickOn(await frameOf(page, '/comptes/'), selector);
    await there('input[alt=Rechercher]');
    await waitFor(await frameOf(page, '/comptes/'), 'input[name=sel]');
    for (const nth of [1, 2, 3]) {
      await there(`:nth-child(${nth} of tr:has(input[name=sel])) input[name=sel]`);
      const frame = await frameOf(page, '/comptes/');
      await expect.poll(() => readAll(frame, '#nombre', (said) => said.textContent)).toEqual([String(nth)]);
    }
    await stepDone(page, 'Sélectionner les comptes');

    await there(buttons.reset);
    await panel(page).waitForText('Passerelle a retenu « Réinitialiser les mots de passe » : 3 comptes');
    expect(done(scene)).toEqual([]);
    await confirm(page, ask.reset, 'RÉINITIALISER');
    await panel(page).waitForText('Cliquez de nouveau');
    await there(buttons.reset);
    await expect.poll(() => done(scene)).toEqual(['reset 3']);
    await stepDone(page, 'Notifier, ou réinitialiser les mots de passe');
    await expect.poll(() => panels(page)).toBe(1);
  });

  test("a frame in another site's page, even an allowed one, has no panel and is told of no file", async () => {
    const { driver } = scene;
    const { receipt } = await holdExport(scene);
    const page = await driver.newPage(framedUrl('www.exemple.fr', importUrl));
    await activateHere(scene, page, 'www.exemple.fr');
    await page.reload();
    await waitFor(await frameOf(page, platform), 'input[type=password], button');
    await page.bringToFront();
    const answers = await driver.background.evaluate(async (api) => {
      const [tab] = await api.tabs.query({ active: true });
      const asked = await api.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        func: async (message) => {
          const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof api>;
          return JSON.stringify(await (browser ?? chrome).runtime.sendMessage(message));
        },
        args: [{ id: 1, type: 'held/list', data: undefined, timestamp: Date.now() }],
      });
      return asked.map(({ result }) => String(result));
    });
    expect(answers).toEqual(['{"res":[]}', expect.stringContaining('Not for this sender')]);
    expect(answers.join()).not.toContain(receipt.id);
    await expect.poll(() => panels(page)).toBe(0);
  });
});
