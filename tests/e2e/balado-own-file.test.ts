import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { exportCsv } from '../people/export-csv';
import { panel } from './support';
import { deposit, goToImport, holdBoth, openImport, peopleOf, validate } from './support/balado';
import { waitFor } from './support/elements';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { useFolder, useScene } from './support/use-scene';

const scene = useScene();
const folder = useFolder();

const teachers = () => exportCsv(peopleOf(scene, 'Teacher'));
const students = () => exportCsv(peopleOf(scene, 'Student'));
const everybody = () => exportCsv(scene.sites.ent.school.people);

describe('« Choisir un fichier… » on an import page', () => {
  test('refuses what is not for this page, with the reason, and takes what is, whatever its name', async () => {
    const { balado } = scene.sites;
    Object.assign(balado, { form: 'auto', checksName: true });
    const page = await openImport(scene, 'profs');
    await panel(page).waitForText('Aucun fichier en attente pour cette page.');
    await folder.choose(page, 'export (1).csv', students());
    await expect.poll(() => alertOf(page)).toContain("n'est pas celui des enseignants : il contient Élève");
    await folder.choose(page, 'export.csv', everybody());
    await panel(page).waitForText('dans deux fichiers. Celui-ci contient aussi Élève, Parent, Personnel');
    await expect.poll(() => panel(page).alert()).toContain('Exportez le profil « Enseignant » seul.');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);

    await folder.choose(page, 'export (2).csv', teachers());
    await panel(page).waitForText('export.csv (enseignants) prêt : 120 comptes');
    await panel(page).click('Déposer les enseignants');
    await panel(page).waitForText('cliquez vous-même sur « Valider »');
    expect(balado.uploads).toMatchObject([{ name: 'export.csv', sha256: await sha256(teachers()) }]);
    expect(balado.validations).toEqual([]);
  });

  test('takes either on a page with both imports, and gives it to its own field', async () => {
    const { balado } = scene.sites;
    Object.assign(balado, { layout: 'div', form: 'both-on-one-page' });
    const page = await openImport(scene, 'profs');
    await folder.choose(page, 'eleves.csv', students());
    await deposit(scene, page, 'eleves');
    await panel(page).waitForText('cliquez vous-même sur « Valider »');
    expect(balado.uploads).toMatchObject([{ sha256: await sha256(students()) }]);
    await validate(page);
    await expect.poll(() => balado.validations.map(({ kind }) => kind)).toEqual(['eleves']);
    await panel(page).waitForText('Aucun fichier en attente pour cette page.');
  });
});

describe('with both files held, an import page', () => {
  test.for([
    { layout: 'table', form: 'plain' },
    { layout: 'table', form: 'dropzone' },
    { layout: 'div', form: 'auto' },
  ] as const)('says what Balado refuses, and keeps the file: $layout layout, form $form', async (way) => {
    const { balado, ent } = scene.sites;
    Object.assign(balado, way, { refuse: 'Le serveur est en maintenance.' });
    const { teachers: held } = await holdBoth(scene);
    const page = await openImport(scene, 'eleves');
    await panel(page).button('Déposer les élèves').appears();
    await expect.poll(() => panel(page).buttons()).not.toContain('Déposer les enseignants');
    await goToImport(scene, page, 'profs');
    await deposit(scene, page, 'profs');
    await expect
      .poll(() => alertOf(page))
      .toBe('Balado a refusé le fichier : « Le serveur est en maintenance. ». Le fichier reste en attente.');
    await expect.poll(async () => (await heldReceipts(scene.driver)).map(({ id }) => id)).toContain(held.id);
    expect(balado.uploads.map(({ sha256: sum }) => sum)).toEqual([ent.exports[0]?.sha256]);
    await panel(page).button('Déposer les enseignants').appears();
  });

  test('leads to the other import once its own file is given, and offers nothing over a list that waits', async () => {
    const { balado } = scene.sites;
    Object.assign(balado, { layout: 'div', form: 'auto' });
    await holdBoth(scene);
    const page = await openImport(scene, 'profs');
    await panel(page).click('Déposer les enseignants');
    await panel(page).waitForText('cliquez vous-même sur « Valider »');
    await expect
      .poll(async () => (await panel(page).buttons()).filter((name) => /Déposer|Choisir/.test(name)))
      .toEqual([]);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel(page).waitForText('Une liste de comptes attend dans la page');

    await validate(page);
    await panel(page).waitForText('Il se dépose sur la page « Import Elèves ».');
    await waitFor(page, 'passerelle-pointer');
    await goToImport(scene, page, 'eleves');
    await panel(page).button('Déposer les élèves').appears();
  });

  test('asks to put the file in again after a reload, and sends nothing by itself', async () => {
    const { balado } = scene.sites;
    balado.layout = 'div';
    await holdBoth(scene);
    const page = await openImport(scene, 'profs');
    await panel(page).click('Déposer les enseignants');
    await panel(page).waitForText('Fichier prêt : cliquez sur Envoyer');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel(page).button('Déposer les enseignants').appears();
    expect(balado.uploads).toEqual([]);
  });
});
