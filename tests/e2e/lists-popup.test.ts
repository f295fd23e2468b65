import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { educonnectTable, makeEduconnectCsv } from '../people/educonnect-csv';
import { readPdf } from '../unit/documents/support/pdf';
import { currentBrowser, screen } from './support';
import { ciphertextIds, heldReceipts } from './support/held';
import { holdList } from './support/held-list';
import { accountRows, choose, openList, savedFile } from './support/list-tab';
import { useScene } from './support/use-scene';

const scene = useScene();

const accounts = { accounts: 220, classes: 8 };
const table = educonnectTable(accounts);
const list = makeEduconnectCsv(accounts);
const counts = '220 comptes, 8 classes';

const openPopup = async () => scene.driver.openPopup(await scene.driver.newPage('about:blank'));
/** The popup with a list held. */
async function popupWithList(name: string): Promise<Page> {
  await holdList(scene.driver, name, list);
  const popup = await openPopup();
  await screen(popup).waitForText(counts);
  return popup;
}
const tab = () => scene.driver.waitForPage((url) => url.includes('/lists.html'));
/** All that the extension keeps, as text: in its storage areas, and in its database as bytes of Latin-1. */
const stored = () =>
  scene.driver.background.evaluate(async (api) => {
    const areas = [await api.storage.local.get(null), await api.storage.session.get(null)];
    const opening = indexedDB.open('vault');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('ciphertexts').objectStore('ciphertexts').getAll();
    const found = await new Promise<Uint8Array[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result as Uint8Array[]);
    });
    database.close();
    const sealed = found.map((each) => Array.from(each, (byte) => String.fromCharCode(byte)).join(''));
    return { areas: JSON.stringify(areas), sealed };
  });

/** Chooses a file in the browser's own picker, from a folder that is removed afterwards. */
async function pick(popup: Page, name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const [chooser] = await Promise.all([
      popup.waitForFileChooser(),
      screen(popup).click('Ouvrir une liste ÉduConnect'),
    ]);
    await chooser.accept([path]);
    await screen(popup).waitForText(/220 comptes|C'est une page web/);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.runIf(currentBrowser() === 'firefox')('the popup that a file picker would close', () => {
  test('asks for the list in the tab', async () => {
    const popup = await openPopup();
    await screen(popup).click('Ouvrir une liste ÉduConnect');
    await screen(await tab()).waitForText('ou déposez le fichier ici');
  });
});

describe.runIf(currentBrowser() === 'chromium')('a list opened in the popup', () => {
  test('is held sealed: nothing of it can be read in what the extension stores', async () => {
    const popup = await openPopup();
    await pick(popup, 'du-disque.csv', list);
    await screen(popup).waitForText(counts);

    const [receipt] = await heldReceipts(scene.driver);
    expect(receipt).toMatchObject({ kind: 'educonnect-list', name: 'du-disque.csv', size: list.length });
    await expect.poll(() => ciphertextIds(scene.driver)).toEqual([receipt?.id]);
    const { areas, sealed } = await stored();
    // AES-GCM: as long as the list, and a tag.
    expect(sealed.map(({ length }) => length)).toContain(list.length + 16);
    const names = table.map((row) => `${row[2]}`).filter((name) => /^[A-Z-]{8,}$/.test(name));
    expect(names.length).toBeGreaterThan(50);
    expect(Buffer.from(list).toString('latin1')).toContain(names[0]);
    for (const text of [areas, ...sealed]) expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  test('is taken over by the tab', async () => {
    const popup = await openPopup();
    await pick(popup, 'agrandir.csv', list);
    await screen(popup).click('Ouvrir en grand');
    await screen(await tab()).waitForText('agrandir.csv · triés par classe');
  });

  test('is refused in words where it is none, and none is held', async () => {
    const popup = await openPopup();
    await pick(popup, 'page.csv', new TextEncoder().encode('<!doctype html><title>Connexion</title>'));
    await expect.poll(() => screen(popup).alert()).toContain("C'est une page web");
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });
});

describe('a list held, in the popup', () => {
  test('is searched, filtered and sorted there, and given out as it is shown', async () => {
    const popup = await popupWithList('reduite.csv');
    await choose(popup, 'Classes', 1);
    const inClass = table.filter((row) => row[5] === '2NDE GENERALE E');
    await screen(popup).waitForText(`${inClass.length} comptes sur 220`);
    await screen(popup)
      .control('checkbox', /^notifié et non activé/)
      .click();
    const kept = inClass.filter((row) => row[6] === 'Compte notifié mais non activé');
    await screen(popup).waitForText(`${kept.length} comptes sur 220`);
    await screen(popup).click('Télécharger le CSV trié');
    const csv = (await savedFile(scene.driver, 'reduite triée.csv')).toString().slice(1);
    const { data } = Papa.parse<string[]>(csv, { delimiter: ';', skipEmptyLines: true });
    const logins = (rows: string[][]) => rows.map((row) => row[7]).sort();
    expect(logins(data.slice(1))).toEqual(logins(kept));

    await screen(popup).click('Télécharger les fiches élèves (PDF)');
    const { pages } = await readPdf(await savedFile(scene.driver, 'reduite fiches élèves.pdf'));
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    for (const row of kept) expect(texts.filter((text) => text === row[8])).toHaveLength(1);
  });

  test('opens in large as the same list, and « Effacer » in the tab clears both', async () => {
    const popup = await popupWithList('grande.csv');
    await screen(popup).click('Ouvrir en grand');
    const page = await tab();
    await screen(page).waitForText('grande.csv · triés par classe');
    await expect.poll(() => screen(page).heading()).toBe(counts);
    await screen(page).control('searchbox', 'Rechercher').type(`${table[50]?.[7]}`);
    await expect.poll(async () => (await accountRows(page)).map((row) => row[4])).toContain(table[50]?.[7]);

    const [held] = await heldReceipts(scene.driver);
    await screen(page).click('Effacer');
    await screen(page).click('Oui, effacer');
    await screen(page).waitForText('ou déposez le fichier ici');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(scene.driver)).not.toContain(held?.id);

    const after = await openPopup();
    await screen(after).button('Ouvrir une liste ÉduConnect').appears();
    await expect.poll(() => screen(after).text()).not.toContain('220 comptes');
  });

  test('« Effacer » in the popup clears the tab that shows the list, and only of this list', async () => {
    const popup = await popupWithList('partout.csv');
    await screen(popup).click('Ouvrir en grand');
    const page = await tab();
    await screen(page).waitForText('partout.csv · triés par classe');
    const other = await openList(scene.driver, 'autre.csv', list);
    await screen(other).waitForText('autre.csv · triés par classe');

    const again = await openPopup();
    await screen(again).click('Effacer');
    await screen(again).click('Oui, effacer');
    await screen(page).waitForText('ou déposez le fichier ici');
    await expect.poll(() => screen(other).heading()).toBe(counts);
  });

  test('is erased there too, once confirmed', async () => {
    const popup = await popupWithList('oubliee.csv');
    const [held] = await heldReceipts(scene.driver);
    await screen(popup).click('Effacer');
    await screen(popup).click('Annuler');
    await expect.poll(() => heldReceipts(scene.driver)).toHaveLength(1);
    await screen(popup).click('Effacer');
    await screen(popup).click('Oui, effacer');
    await screen(popup).button('Ouvrir une liste ÉduConnect').appears();
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(scene.driver)).not.toContain(held?.id);
  });
});
