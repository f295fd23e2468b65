import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { educonnectColumns, educonnectTable, makeEduconnectCsv } from '../people/educonnect-csv';
import { readPdf } from '../unit/documents/support/pdf';
import { screen } from './support';
import { download, dropOn, openList } from './support/list-tab';
import { useScene } from './support/use-scene';

const scene = useScene();

const accounts = { accounts: 220, classes: 8 };
const table = educonnectTable(accounts);
/** Another name for each test: browsers number a file whose name is taken. */
let stem = '';
let lists = 0;
const [lastName, firstName, className, state, login, password] = [2, 3, 5, 6, 7, 8];
const known = table.filter((row) => /non activé/.test(row[state] ?? ''));

/** The oracle: class, last name, first name, by the browser's own French collation; no class comes last. */
function sorted(rows: string[][]): string[][] {
  const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const by = (column: number) => (one: string[], other: string[]) =>
    Number(!one[column]) - Number(!other[column]) || compare(one[column] ?? '', other[column] ?? '');
  const orders = [
    by(className),
    (one: string[], other: string[]) => (one[className] ?? '').localeCompare(other[className] ?? '', 'fr'),
    by(lastName),
    by(firstName),
  ];
  return [...rows].sort((one, other) => orders.reduce((found, order) => found || order(one, other), 0));
}

const open = () => {
  stem = `Educonnect_0771234A_ListeEleve-20260901103${lists++}`;
  return openList(scene.driver, `${stem}.csv`, makeEduconnectCsv(accounts));
};

describe('the tab « Listes »', () => {
  test('opens a list, counts it, and sorts it by class, name and first name', async () => {
    const page = await open();
    await screen(page).waitForText('220 comptes, 8 classes');
    const bytes = await download(scene.driver, page, 'Télécharger le CSV trié', `${stem} triée.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
    expect(data).toEqual([educonnectColumns, ...sorted(table)]);
  });

  test('filters by text, and gives out what is shown', async () => {
    const page = await open();
    const wanted = table[50] ?? [];
    await screen(page).control('searchbox', 'Rechercher').type(String(wanted[login]));
    const hits = table.filter((row) => row[login]?.includes(String(wanted[login])));
    await screen(page).waitForText(`${hits.length} ${hits.length < 2 ? 'compte' : 'comptes'} sur 220`);
    const bytes = await download(scene.driver, page, 'Télécharger le CSV trié', `${stem} triée.csv`);
    const { data } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), {
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(data.slice(1)).toEqual(sorted(hits));
  });

  test('writes a workbook in which every cell is the source, as text', async () => {
    const page = await open();
    const bytes = await download(
      scene.driver,
      page,
      'Télécharger le classeur Excel',
      `${stem} par classe.xlsx`,
    );
    const sheets = await readWorkbook(bytes);
    expect(sheets).toHaveLength(10);
    const cells = (sheets[0]?.data ?? []).map((row) => row.map((cell) => cell ?? ''));
    expect(cells).toEqual([educonnectColumns, ...sorted(table)]);
  });

  test('prints each class and each account once in the class lists, and one PDF per class in the ZIP', async () => {
    const page = await open();
    const pdf = await readPdf(
      await download(scene.driver, page, 'Télécharger les listes par classe (PDF)', `${stem} par classe.pdf`),
    );
    const texts = pdf.pages.flatMap((one) => one.texts.map(({ text }) => text));
    for (const row of table) expect(texts.filter((text) => text === row[login])).toHaveLength(1);
    const zip = unzipSync(
      await download(
        scene.driver,
        page,
        'Listes par classe, un PDF par classe (ZIP)',
        `${stem} par classe.zip`,
      ),
    );
    expect(Object.keys(zip)).toHaveLength(new Set(table.map((row) => row[className])).size);
  });

  test('makes one slip for each account whose password is known', async () => {
    const page = await open();
    await screen(page).waitForText(`${known.length} fiches`);
    const pdf = await readPdf(
      await download(scene.driver, page, 'Télécharger les fiches élèves (PDF)', `${stem} fiches élèves.pdf`),
    );
    const texts = pdf.pages.flatMap((one) => one.texts.map(({ text }) => text));
    for (const row of known) expect(texts.filter((text) => text === row[password])).toHaveLength(1);
  });

  test('refuses in words what is no list, and keeps the list that was open', async () => {
    const page = await open();
    await screen(page).waitForText('220 comptes');
    await dropOn(page, 'export.csv', new TextEncoder().encode('<!doctype html><title>Connexion</title>'));
    await screen(page).waitForText("C'est une page web, pas une liste");
    await expect.poll(() => screen(page).heading()).toBe('220 comptes, 8 classes');
  });

  test('forgets on « Effacer », once confirmed', async () => {
    const page = await open();
    await screen(page).click('Effacer');
    await screen(page).click('Oui, effacer');
    await screen(page).button('Ouvrir une liste ÉduConnect').appears();
    expect(
      await scene.driver.background.evaluate(async (api) => Object.keys(await api.storage.local.get(null))),
    ).toEqual([]);
  });
});
