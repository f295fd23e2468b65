import Papa from 'papaparse';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classNames } from '../people/classes';
import { educonnectColumns, educonnectTable, encodeTable } from '../people/educonnect-csv';
import { screen } from './support';
import { accountRows, choose, download, dropOn, openList } from './support/list-tab';
import { openScene, type Scene } from './support/scene';

let scene: Scene;
let page: Page;
beforeAll(async () => {
  scene = await openScene();
  page = await openList(scene.driver, 'liste.csv', encodeTable([educonnectColumns, ...school]));
});
afterAll(() => scene?.close());

const [lastName, firstName, className, state, login] = [2, 3, 5, 6, 7];
const classes = 39;
const school = educonnectTable({ accounts: 800, classes });

type Order = (one: string[], other: string[]) => number;

/** The oracle compares texts with the French collation of Node's own ICU; what is empty comes last. */
const by =
  (column: number): Order =>
  (one, other) =>
    Number(!one[column]) - Number(!other[column]) ||
    (one[column] ?? '').localeCompare(other[column] ?? '', 'fr', { numeric: true, sensitivity: 'base' });
/** By a list of the values, first to last. */
const among =
  (column: number, values: readonly string[]): Order =>
  (one, other) =>
    values.indexOf(one[column] ?? '') - values.indexOf(other[column] ?? '');
const sorted = (rows: readonly string[][], ...orders: Order[]) =>
  [...rows].sort((one, other) => orders.reduce((found, order) => found || order(one, other), 0));

const numbered = (level: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${level} ${index + 1}`);
/** As a school lists its classes, written out by hand: no rule of the product's is used. */
const alphabetic = [
  ...[...numbered('3EME', 6), '3EME PREPA-METIERS', ...numbered('4EME', 6), ...numbered('5EME', 7)],
  ...numbered('6EME', 10),
];
const lycee = ['A', 'B', 'C', 'D', 'E', 'É'].map((letter) => `2NDE GENERALE ${letter}`);
const classesByName = [...lycee, ...alphabetic, "CLASSE DE L'ŒUVRE", 'ULIS 1', 'UPE2A-NSA', ''];
const classesByLevel = [
  ...[...numbered('6EME', 10), ...numbered('5EME', 7), ...numbered('4EME', 6), ...numbered('3EME', 6)],
  ...['3EME PREPA-METIERS', 'ULIS 1', 'UPE2A-NSA', ...lycee, "CLASSE DE L'ŒUVRE", ''],
];
const states = ['Compte non notifié', 'Compte notifié mais non activé', 'Compte activé'];

const names = [by(lastName), by(firstName)];
const orders = [
  { place: 0, said: 'triés par classe, nom, prénom', oracle: [among(className, classesByName), ...names] },
  {
    place: 1,
    said: "triés dans l'ordre pédagogique",
    oracle: [among(className, classesByLevel), ...names],
  },
  { place: 2, said: 'triés par nom, prénom', oracle: [...names, among(className, classesByName)] },
  {
    place: 3,
    said: 'triés par état',
    oracle: [among(state, states), among(className, classesByName), ...names],
  },
];

describe('the four orders', () => {
  test('have an oracle that knows every class of the list, once', () => {
    const inList = [...new Set(school.map((row) => row[className]))].sort();
    expect([...new Set([...classNames(classes), ''])].sort()).toEqual(inList);
    for (const oracle of [classesByName, classesByLevel]) expect([...oracle].sort()).toEqual(inList);
  });

  test.each(orders)(
    '$said: in the file and in the table, every row whole',
    async ({ place, said, oracle }) => {
      // Browsers number a file whose name is taken.
      const stem = `liste ${place}`;
      await dropOn(page, `${stem}.csv`, encodeTable([educonnectColumns, ...school]));
      await screen(page).waitForText(`${stem}.csv · triés par classe`);
      await choose(page, 'Trier', place);
      await screen(page).waitForText(`${stem}.csv · ${said}`);
      const text = (
        await download(scene.driver, page, 'Télécharger le CSV trié', `${stem} triée.csv`)
      ).toString();
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
      const expected = sorted(school, ...oracle);
      expect(data.slice(1)).toEqual(expected);
      const shown = async () => (await accountRows(page)).map((row) => row[4]);
      const rows = (await shown()).length;
      expect(rows).toBeGreaterThan(10);
      await expect.poll(shown).toEqual(expected.slice(0, rows).map((row) => row[login]));
    },
  );
});

describe('the filters', () => {
  /** Few enough for the table to draw them all. */
  const few = school.filter((row) => ['6EME 10', 'ULIS 1', ''].includes(row[className] ?? '')).slice(0, 24);
  const shown = async () => (await accountRows(page)).map((row) => row[4]);
  const expected = (keep: (row: string[]) => boolean) =>
    sorted(few.filter(keep), among(className, classesByName), ...names).map((row) => row[login]);
  const openFew = async () => {
    await dropOn(page, 'filtres.csv', encodeTable([educonnectColumns, ...few]));
    await screen(page).waitForText('filtres.csv · triés par classe');
    await screen(page).waitForText(`${few.length} comptes sur ${few.length}`);
  };
  const tick = (name: RegExp) => screen(page).control('checkbox', name).click({ steadyMs: 100 });

  test('of class and state let through the rows of every box ticked, and say how many', async () => {
    await openFew();
    await expect.poll(shown).toEqual(expected(() => true));

    await tick(/^ULIS 1 /);
    await expect.poll(shown).toEqual(expected((row) => row[className] === 'ULIS 1'));
    await tick(/^Sans classe /);
    const two = (row: string[]) => row[className] !== '6EME 10';
    await expect.poll(shown).toEqual(expected(two));

    await tick(/^activé /);
    const activated = (row: string[]) => two(row) && row[state] === 'Compte activé';
    await expect.poll(shown).toEqual(expected(activated));
    await tick(/^non notifié /);
    const either = (row: string[]) => two(row) && row[state] !== 'Compte notifié mais non activé';
    await expect.poll(shown).toEqual(expected(either));
    const number = few.filter(either).length;
    await screen(page).waitForText(`${number} comptes sur ${few.length}`);
    expect(number).toBeGreaterThan(few.filter(activated).length);

    await screen(page).click('Tout décocher');
    await expect.poll(shown).toEqual(expected((row) => row[state] !== 'Compte notifié mais non activé'));
  });

  test('keep the counts of the whole class beside its name', async () => {
    await openFew();
    await tick(/^ULIS 1 /);
    await tick(/^activé /);
    for (const name of ['6EME 10', 'ULIS 1']) {
      const inClass = few.filter((row) => row[className] === name);
      const active = inClass.filter((row) => row[state] === 'Compte activé');
      const counted = new RegExp(`^${name} +${active.length}/${inClass.length} activés$`);
      await screen(page).control('checkbox', counted).appears();
    }
  });
});
