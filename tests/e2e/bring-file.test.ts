import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { schoolYear } from '../../lib/school/school-year';
import { exportCsv } from '../people/export-csv';
import { makeSiecleXml, usualXmlName, usualZipName, zipOf } from '../people/siecle-xml';
import { currentBrowser, panel, screen } from './support';
import { baladoUrl, openImport as openBaladoImport } from './support/balado';
import { deposit, onlyUpload, openImport } from './support/elea-pages';
import { heldReceipts } from './support/held';
import { dropOn } from './support/list-tab';
import { platformUrl } from './support/scene';
import { useFolder, useScene } from './support/use-scene';

const scene = useScene();
const folder = useFolder();

const everybody = () => exportCsv(scene.sites.ent.school.people);

/** « Choisir un fichier… » in the popup of a page that is not recognised: the page where the file is asked for. */
async function bringFrom(address: string): Promise<Page> {
  const popup = await scene.driver.openPopup(await scene.driver.newPage(address));
  await screen(popup).button('Que faire sur ce site').appears();
  await screen(popup).click('Choisir un fichier…');
  const page = await scene.driver.waitForPage((url) => url.includes('/bring.html'));
  await screen(page).button('Choisir un fichier…').appears();
  return page;
}

/** By the browser's own dialog; by a drop where no tool can answer the dialog of an extension's page. */
const give = (page: Page, name: string, bytes: Uint8Array) =>
  currentBrowser() === 'firefox' ? dropOn(page, name, bytes) : folder.choose(page, name, bytes, screen(page));

describe('on a page of a known site that is not recognised', () => {
  test('the popup takes a file saved earlier, which the import page then offers', async () => {
    const { driver } = scene;
    const page = await bringFrom(`${platformUrl}une-page-inconnue`);
    await expect.poll(() => screen(page).text()).not.toContain('Pour quel site ?');
    await give(page, 'export(1).csv', everybody());
    await screen(page).waitForText('export.csv prêt : 1 500 comptes, 39 classes');
    await expect.poll(() => screen(page).text()).toContain('sous le nom export.csv');
    await expect.poll(() => heldReceipts(driver)).toMatchObject([{ kind: 'ent-export', target: 'elea' }]);

    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé.');
    expect(onlyUpload(scene)).toMatchObject({ name: 'export.csv', sha256: await sha256(everybody()) });
  });

  test('the file is erased on demand, and another can be chosen', async () => {
    const page = await bringFrom(`${platformUrl}une-page-inconnue`);
    await dropOn(page, usualZipName, zipOf(usualXmlName, makeSiecleXml({ year: schoolYear(new Date()) })));
    await screen(page).waitForText('Le fichier est prêt à déposer.');
    await expect
      .poll(() => heldReceipts(scene.driver))
      .toMatchObject([{ kind: 'siecle-students', target: 'elea' }]);
    await screen(page).click('Supprimer le fichier');
    await screen(page).waitForText('Le fichier est effacé.');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await screen(page).button('Choisir un fichier…').appears();
  });

  test('Balado’s refuses a file of both profiles with the reason, and nothing is held', async () => {
    const page = await bringFrom(`${baladoUrl}une-page-inconnue`);
    await dropOn(page, 'export.csv', everybody());
    await screen(page).waitForText('dans deux fichiers. Celui-ci contient aussi');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });
});

test('where the site is not known, it is asked for', async () => {
  const teachers = exportCsv(scene.sites.ent.school.people.filter(({ profile }) => profile === 'Teacher'));
  const page = await bringFrom('https://ent.iledefrance.fr/admin/quelque-chose-d-autre');
  await screen(page).waitForText('Pour quel site ?');
  await screen(page)
    .control('radio', /^Balado/)
    .click();
  await give(page, 'export.csv', teachers);
  await screen(page).waitForText('export.csv (enseignants) prêt');
  await expect
    .poll(() => heldReceipts(scene.driver))
    .toMatchObject([{ kind: 'ent-teachers', target: 'balado' }]);
  const balado = await openBaladoImport(scene, 'profs');
  await panel(balado).button('Déposer les enseignants').appears();
});
