import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { educonnectColumns, educonnectTable, encodeTable, makeEduconnectCsv } from '../people/educonnect-csv';
import { screen } from './support';
import { inspectPage } from './support/axe';
import { showIn } from './support/color-scheme';
import { clickOn } from './support/elements';
import { answerPicker, focusComes, tabTo } from './support/focus';
import { holdList } from './support/held-list';
import { dropOn, openList, savedFile } from './support/list-tab';
import { useScene } from './support/use-scene';

const scene = useScene();

const list = makeEduconnectCsv({ accounts: 220, classes: 8 });
/** Long enough to watch its documents being made. */
const long = makeEduconnectCsv({ accounts: 30_000, classes: 39 });
/** What a spreadsheet has done to a list: numbers rounded, an error, a cell too few. */
const damaged = encodeTable([
  educonnectColumns,
  ...educonnectTable({ accounts: 60, classes: 4 }).map((row, at) => {
    if (at % 9 === 1) return row.with(8, '1,23E+11');
    if (at % 9 === 2) return row.with(7, '#NAME?');
    return at % 9 === 3 ? row.slice(0, 9) : row;
  }),
]);
const webPage = new TextEncoder().encode('<!doctype html><title>Connexion</title>');

const empty = async () => {
  const page = await scene.driver.openExtensionPage('lists.html');
  await screen(page).button('Ouvrir une liste ÉduConnect').appears();
  return page;
};
const opened = async (bytes: Uint8Array, text: string) => {
  const page = await openList(scene.driver, 'liste.csv', bytes);
  await screen(page).waitForText(text);
  return page;
};

/** Every screen of the list tool, and how to bring it about. */
const screens: { name: string; says: string; show: () => Promise<Page> }[] = [
  { name: 'the empty tab', says: 'ou déposez le fichier ici', show: empty },
  { name: 'an open list', says: 'FICTIVET', show: () => opened(list, '220 comptes, 8 classes') },
  {
    name: 'a list with problems, unfolded',
    says: 'un tableur a mis une erreur',
    show: async () => {
      const page = await opened(damaged, 'lignes à vérifier');
      await clickOn(page, '.problems > summary');
      return page;
    },
  },
  {
    name: 'a list of which no row is left, with the question of « Effacer »',
    says: 'Oui, effacer',
    show: async () => {
      const page = await opened(list, '220 comptes');
      await screen(page).control('searchbox', 'Rechercher').type('personne');
      await screen(page).waitForText('Aucun compte');
      await screen(page).click('Effacer');
      return page;
    },
  },
  {
    name: 'a refusal in the empty tab',
    says: "C'est une page web",
    show: async () => {
      const page = await empty();
      await dropOn(page, 'export.csv', webPage);
      return page;
    },
  },
  {
    name: 'a refusal beside an open list',
    says: "C'est une page web",
    show: async () => {
      const page = await opened(list, '220 comptes');
      await dropOn(page, 'export.csv', webPage);
      return page;
    },
  },
  {
    name: 'a document under way',
    says: 'Préparation du document',
    show: async () => {
      const page = await opened(long, '30 000 comptes');
      await screen(page).click('Télécharger les fiches élèves (PDF)');
      return page;
    },
  },
  {
    name: 'the popup with a list',
    says: '220 comptes, 8 classes',
    show: async () => {
      await holdList(scene.driver, 'liste.csv', list);
      const popup = await scene.driver.openPopup(await scene.driver.newPage('about:blank'));
      return popup;
    },
  },
];

describe('axe finds nothing, in light and in dark', () => {
  test.each(screens)('on $name', async ({ show, says }) => {
    const page = await show();
    for (const scheme of ['light', 'dark'] as const) {
      await showIn(scene.driver, page, scheme);
      await screen(page).waitForText(says);
      const { violations, passed } = await inspectPage(page);
      expect({ scheme, violations }).toEqual({ scheme, violations: [] });
      expect(passed).toContain('color-contrast');
    }
  });
});

/** Some of the 220 rows. */
const fewer = /(?<!220) comptes sur 220/;

describe('a keyboard alone', () => {
  test('opens a list, makes every document, searches, filters, sorts, and erases the list', async () => {
    const { driver } = scene;
    const clicks = driver.clicks;
    const page = await empty();
    await answerPicker(page, 'clavier.csv', list);
    await tabTo(page, 'button', 'Ouvrir une liste ÉduConnect');
    await page.keyboard.press('Enter');
    await screen(page).waitForText('220 comptes, 8 classes');
    await focusComes(page, 'heading', '220 comptes, 8 classes');

    const documents = {
      'Télécharger les fiches élèves (PDF)': 'clavier fiches élèves.pdf',
      'Télécharger les listes par classe (PDF)': 'clavier par classe.pdf',
      'Listes par classe, un PDF par classe (ZIP)': 'clavier par classe.zip',
      'Télécharger le classeur Excel': 'clavier par classe.xlsx',
      'Télécharger le CSV trié': 'clavier triée.csv',
    };
    for (const [button, file] of Object.entries(documents)) {
      await tabTo(page, 'button', button);
      await page.keyboard.press('Enter');
      await savedFile(driver, file);
      await focusComes(page, 'button', button);
    }

    await tabTo(page, 'searchbox', 'Rechercher');
    await page.keyboard.type('exemple');
    await screen(page).waitForText('220 comptes sur 220');
    await page.keyboard.type('1');
    await screen(page).waitForText(fewer);
    await page.keyboard.press('Backspace');
    await screen(page).waitForText('220 comptes sur 220');

    await tabTo(page, 'checkbox', /^notifié et non activé/);
    await page.keyboard.press(' ');
    await screen(page).waitForText(fewer);
    await page.keyboard.press(' ');
    await screen(page).waitForText('220 comptes sur 220');
    await tabTo(page, 'checkbox', /^6EME 10 /);
    await page.keyboard.press(' ');
    await screen(page).waitForText(fewer);

    await tabTo(page, 'combobox', 'Trier');
    await page.keyboard.press('End');
    await screen(page).waitForText('triés par état');
    await page.keyboard.press('Tab');
    await focusComes(page, 'region', 'Comptes');

    await tabTo(page, 'button', 'Effacer', true);
    await page.keyboard.press('Enter');
    await focusComes(page, 'button', 'Annuler');
    await page.keyboard.press('Escape');
    await focusComes(page, 'button', 'Effacer');
    await page.keyboard.press('Enter');
    await focusComes(page, 'button', 'Annuler');
    await tabTo(page, 'button', 'Oui, effacer', true);
    await page.keyboard.press('Enter');
    await focusComes(page, 'heading', 'Listes ÉduConnect');
    expect(driver.clicks).toBe(clicks);
  });

  test('keeps its place when « Tout cocher » and « Tout décocher » have no more to do', async () => {
    const page = await opened(list, '220 comptes');
    await tabTo(page, 'button', 'Tout cocher');
    for (const [button, rows] of [
      ['Tout cocher', 'Tout décocher'],
      ['Tout décocher', 'Tout cocher'],
    ] as const) {
      await page.keyboard.press('Enter');
      await screen(page).waitForText('220 comptes sur 220');
      await expect.poll(async () => (await screen(page).button(button).now())?.enabled).toBe(false);
      await focusComes(page, 'group', 'Classes');
      await tabTo(page, 'button', rows);
    }
  });

  test('stays with the document under way, and stops it', async () => {
    const page = await opened(long, '30 000 comptes');
    await tabTo(page, 'button', 'Télécharger les fiches élèves (PDF)');
    await page.keyboard.press('Enter');
    await screen(page).button('Annuler').appears();
    await tabTo(page, 'button', 'Annuler');
    await page.keyboard.press('Enter');
    await screen(page).waitForText('Annulé.');
    await focusComes(page, 'region', 'Documents');
  });

  test('keeps its place after a refusal, and reads the rows to check', async () => {
    const page = await opened(damaged, 'lignes à vérifier');
    await tabTo(page, 'button', 'Ouvrir une autre liste');
    await answerPicker(page, 'export.csv', webPage);
    await page.keyboard.press('Enter');
    await screen(page).waitForText("C'est une page web");
    await focusComes(page, 'button', 'Ouvrir une autre liste');
    await tabTo(page, 'button', /lignes à vérifier$/);
    await page.keyboard.press('Enter');
    await screen(page).waitForText('un tableur a mis une erreur');
    await tabTo(page, 'region', /lignes à vérifier$/);
  });

  test('uses the list in the popup, and erases it', async () => {
    await holdList(scene.driver, 'clavier-popup.csv', list);
    const popup = await scene.driver.openExtensionPage('popup.html');
    await screen(popup).waitForText('220 comptes, 8 classes');
    await tabTo(popup, 'searchbox', 'Rechercher');
    await popup.keyboard.type('exemple21');
    await screen(popup).waitForText('11 comptes sur 220');
    await tabTo(popup, 'combobox', 'Classes');
    await tabTo(popup, 'combobox', 'Trier');
    await popup.keyboard.press('End');
    await screen(popup).waitForText('triés par état');
    await tabTo(popup, 'button', 'Télécharger le CSV trié');
    await popup.keyboard.press('Enter');
    await savedFile(scene.driver, 'clavier-popup triée.csv');
    await tabTo(popup, 'button', 'Effacer');
    await popup.keyboard.press('Enter');
    await focusComes(popup, 'button', 'Annuler');
    await tabTo(popup, 'button', 'Oui, effacer', true);
    await popup.keyboard.press('Enter');
    await screen(popup).button('Ouvrir une liste ÉduConnect').appears();
    await focusComes(popup, 'region', 'Listes ÉduConnect');
  });
});
