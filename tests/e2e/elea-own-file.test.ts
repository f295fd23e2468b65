import { afterEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { makeEduconnectCsv } from '../people/educonnect-csv';
import { exportCsv, transitionCsv } from '../people/export-csv';
import { panel } from './support';
import { deposit, onlyUpload, openImport } from './support/elea-pages';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { useFolder, useScene } from './support/use-scene';

const scene = useScene();
const folder = useFolder();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

describe('« Choisir un fichier… »', () => {
  test('an export saved earlier as export(1).csv is delivered as export.csv', async () => {
    const { sites, driver } = scene;
    const bytes = exportCsv(sites.ent.school.people);
    const elea = await openImport(scene);
    await panel(elea).waitForText('Aucun fichier en attente.');
    await folder.choose(elea, 'export(1).csv', bytes);
    await panel(elea).waitForText('export.csv prêt : 1 500 comptes, 39 classes');
    await expect
      .poll(() => panel(elea).status())
      .toContain("supprimez celui qui est enregistré sur l'ordinateur");

    await deposit(elea);
    await panel(elea).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé.');
    expect(onlyUpload(scene)).toMatchObject({ name: 'export.csv', sha256: await sha256(bytes) });
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });

  test('a « Transition » export is refused, and says which export to choose', async () => {
    const elea = await openImport(scene);
    await folder.choose(elea, 'exportTransition.csv', transitionCsv(scene.sites.ent.school.people));
    await expect
      .poll(() => alertOf(elea))
      .toContain("« Transition d'année », que ni Éléa ni Balado ne savent lire");
    await expect
      .poll(() => panel(elea).buttons())
      .toEqual(['Réduire', 'Vérifier cette page', 'Choisir un fichier…']);
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });

  test('an ÉduConnect list is refused', async () => {
    const elea = await openImport(scene);
    await folder.choose(
      elea,
      'Educonnect_0771234A_ListeEleve-202609011030.csv',
      makeEduconnectCsv({ accounts: 60 }),
    );
    await expect
      .poll(() => alertOf(elea))
      .toBe(
        "Ce fichier n'est pas un export de comptes de l'ENT. Refaites l'export depuis « Exporter des comptes ».",
      );
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });

  test('the dialog closed without a choice changes nothing', async () => {
    const elea = await openImport(scene);
    const opened = elea.waitForFileChooser();
    await panel(elea).click('Choisir un fichier…');
    await (await opened).cancel();
    await panel(elea).button('Choisir un fichier…').appears();
    await expect.poll(() => panel(elea).alert()).toBe('');
  });
});
