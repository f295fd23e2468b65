import { afterEach, describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { deposit, endStep, homeUrl, onlyUpload, openImport } from './support/elea-pages';
import { alertOf, holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { recordPanel } from './support/panel-history';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

describe('what proves nothing', () => {
  test('the history on the home page: « Importation terminée le 12/09/2026 »', async () => {
    const { sites, driver } = scene;
    sites.elea.silent = true;
    await holdExport(scene);
    const elea = await openImport(scene);
    const history = await recordPanel(elea);
    await deposit(elea);
    await panel(elea).waitForText('Envoi en cours…');
    await elea.goto(homeUrl);
    await screen(elea).waitForText('Importation terminée le 12/09/2026');
    await panel(elea).waitForText('Un fichier attend');
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);

    await panel(elea).click('Importer des utilisateurs');
    await panel(elea).waitForText('Le fichier est-il arrivé ?');
    expect((await history()).filter(({ text }) => text.includes('terminée'))).toEqual([]);
    expect(onlyUpload(scene).name).toBe('export.csv');
  });

  test('a finished report that stood on the page before', async () => {
    const { sites, driver } = scene;
    sites.elea.stepsByHand = true;
    await holdExport(scene);
    const elea = await openImport(scene);
    await elea.evaluate(() => {
      const report = `<h4>Importation terminée</h4><p>L'importation est achevée</p>
        <p>1403 utilisateurs actualisés, 61 utilisateurs créés, 2 utilisateurs protégés</p>`;
      document.querySelector('#assistant')?.insertAdjacentHTML('beforebegin', report);
    });
    const history = await recordPanel(elea);
    await deposit(elea);
    await panel(elea).waitForText('Étape 2 sur 4 : Importation des classes');
    await endStep(elea);
    await panel(elea).waitForText('Étape 3 sur 4 : Importation des utilisateurs');
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
    expect((await history()).filter(({ text }) => text.includes('terminée'))).toEqual([]);

    await endStep(elea);
    // Whose figures they are can't be told from the old ones' place: none is better than last year's.
    await panel(elea).waitForText('Importation terminée. Le fichier est effacé.');
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });
});

describe('a reload in the middle of the wizard', () => {
  test('goes on where the wizard has a page per step', async () => {
    const { sites, driver } = scene;
    Object.assign(sites.elea, { zone: 'input', stepStyle: 'navigation', stepsByHand: true });
    await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('Étape 2 sur 4');
    await elea.reload();
    await endStep(elea);
    await panel(elea).waitForText('Étape 3 sur 4');
    await endStep(elea);
    await panel(elea).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé.');
    expect(onlyUpload(scene).name).toBe('export.csv');
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });

  test('asks, where the wizard begins again', async () => {
    const { sites, driver } = scene;
    sites.elea.stepsByHand = true;
    await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('Étape 2 sur 4');
    await elea.reload();
    await panel(elea).waitForText('Le fichier est-il arrivé ?');
    await expect.poll(() => panel(elea).buttons()).toEqual(['Réduire', 'Vérifier cette page', 'Oui', 'Non']);
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
    expect(onlyUpload(scene).name).toBe('export.csv');
  });
});

describe('a file that is gone at the click', () => {
  test.for(['expired', 'erased'] as const)('is told in words (%s)', async (fate) => {
    const { sites, driver } = scene;
    await holdExport(scene);
    const elea = await openImport(scene);
    await panel(elea).button('Déposer export.csv').appears();
    // At the click itself, which is first heard of by its grant: between the panel's last look and its act.
    await driver.background.evaluate(async (api, how) => {
      const held = Object.entries(await api.storage.session.get(null)).filter(([key]) =>
        key.startsWith('held:'),
      );
      const take = (message: unknown): undefined => {
        if ((message as { type: string }).type !== 'plan/grant') return;
        api.runtime.onMessage.removeListener(take);
        for (const [key, value] of held) {
          const { receipt } = value as { receipt: { expiresAt: number } };
          receipt.expiresAt = 0;
          if (how === 'expired') void api.storage.session.set({ [key]: value });
          else void api.storage.session.remove(key);
        }
      };
      api.runtime.onMessage.addListener(take);
    }, fate);
    await deposit(elea);
    await expect
      .poll(() => alertOf(elea))
      .toBe("Le fichier n'est plus là : il a expiré ou a été effacé. Refaites l'export.");
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Choisir un fichier…']);
    expect(sites.elea.uploads).toEqual([]);
  });

  test('deleted in the popup, the panel says so before any click', async () => {
    const { driver } = scene;
    await holdExport(scene);
    const elea = await openImport(scene);
    await panel(elea).button('Déposer export.csv').appears();
    const popup = await driver.openPopup(elea);
    await screen(popup).click('Supprimer le fichier');
    await panel(elea).waitForText('Aucun fichier en attente.');
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Choisir un fichier…']);
  });
});
