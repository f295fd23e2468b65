import { afterEach, describe, expect, test } from 'vitest';
import type { EleaConfig } from '../sites/elea/control';
import { panel } from './support';
import { deposit, endStep, homeUrl, onlyUpload, openImport } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { logInTo } from './support/login';
import { recordPanel } from './support/panel-history';
import { platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

describe('the panel on Éléa', () => {
  test('has one main button at most, under the names agreed upon', async () => {
    const { driver, sites } = scene;
    sites.elea.stepsByHand = true;
    const login = await driver.newPage(platformUrl);
    await panel(login).button('Préparer la connexion').appears();
    await expect
      .poll(() => panel(login).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Préparer la connexion']);

    const elea = await logInTo(homeUrl, scene);
    const history = await recordPanel(elea);
    await panel(elea).button('Importer des utilisateurs').appears();
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Importer des utilisateurs']);
    await panel(elea).click('Importer des utilisateurs');
    await panel(elea).button('Choisir un fichier…').appears();
    await expect.poll(() => panel(elea).heading()).toBe('Importer des utilisateurs');
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Choisir un fichier…']);

    await holdExport(scene);
    await panel(elea).button('Déposer export.csv').appears();
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Déposer export.csv', 'Supprimer le fichier']);
    await deposit(elea);
    await panel(elea).waitForText('Étape 2 sur 4 : Importation des classes');
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Supprimer le fichier']);
    await endStep(elea);
    await panel(elea).waitForText('Étape 3 sur 4 : Importation des utilisateurs');
    await endStep(elea);
    await panel(elea).waitForText('0 protégés. Le fichier est effacé.');
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Choisir un fichier…']);

    expect((await history()).filter(({ mainButtons }) => mainButtons > 1)).toEqual([]);
  });

  test('writes one in the singular', async () => {
    scene.sites.elea.result = { updated: 1, created: 1, protected: 1 };
    await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('Importation terminée : 1 utilisateur actualisé, 1 créé, 1 protégé.');
  });
});

describe('under a strict content policy', () => {
  const ways: Pick<EleaConfig, 'zone' | 'stepStyle'>[] = [
    { zone: 'drop-only', stepStyle: 'same-page' },
    { zone: 'input', stepStyle: 'navigation' },
  ];
  test.for(ways)('the whole delivery goes its way ($zone, $stepStyle)', async (way) => {
    const { sites, driver } = scene;
    Object.assign(sites.elea, way, { strictCsp: true, stepMs: 600 });
    await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé.');
    expect(onlyUpload(scene).sha256).toBe(sites.ent.exports.at(-1)?.sha256);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });
});
