import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { educonnectTable, makeEduconnectCsv } from '../people/educonnect-csv';
import { type PdfPage, readPdf } from '../unit/documents/support/pdf';
import { screen } from './support';
import { count, readAll, waitFor } from './support/elements';
import { download, openList } from './support/list-tab';
import { useScene } from './support/use-scene';

const scene = useScene();

const accounts = { accounts: 700, classes: 12 };
const table = educonnectTable(accounts);
const [className, state, login] = [5, 6, 7];

/** Presses « Imprimer »; gives the identifiers that stand in the printed sheets when the browser is asked to print. */
async function print(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    window.print = () => {
      const cells = [...document.querySelectorAll('.sheets tbody tr')].map(
        (row) => row.querySelector('td.mono')?.textContent,
      );
      dataset.printed = JSON.stringify([...JSON.parse(dataset.printed ?? '[]'), cells]);
    };
  });
  await screen(page).click('Imprimer');
  await waitFor(page, 'html[data-printed]');
  const [printed = ''] = await readAll(page, 'html', (root) => (root as HTMLElement).dataset.printed ?? '');
  const calls = JSON.parse(printed) as string[][];
  expect(calls).toHaveLength(1);
  return calls[0] ?? [];
}

const sortedLogins = (rows: readonly string[][]) => rows.map((row) => row[login]).sort();

/** Letters that this machine's font may lack come from another one, and their word is written in two pieces. */
const inOneFont = table.filter((row) => !/[łț]/.test(`${row[login]}`));
const logins = new Set(inOneFont.map((row) => row[login]));
/** The identifiers on paper, as often as they stand there. */
const loginsAmong = (texts: string[]) =>
  texts.flatMap((text) => text.split(/\s+/).filter((word) => logins.has(word))).sort();
const textsOf = (pages: PdfPage[]) => pages.flatMap(({ texts }) => texts.map(({ text }) => text));

describe('« Imprimer »', () => {
  test('has every row in the page, though the table draws a few, and the paper holds each once', async () => {
    const page = await openList(scene.driver, 'imprimer.csv', makeEduconnectCsv(accounts));
    await screen(page).waitForText('700 comptes, 12 classes');
    expect([...(await print(page))].sort()).toEqual(sortedLogins(table));
    await expect.poll(() => count(page, '.accounts tbody tr')).toBeLessThan(100);

    const { pages } = await readPdf(await page.pdf());
    const texts = textsOf(pages);
    expect(loginsAmong(texts)).toEqual(sortedLogins(inOneFont));
    expect(texts.filter((text) => /^Télécharger|^Rechercher|^Imprimer/.test(text))).toEqual([]);
    const classes = new Set(table.map((row) => row[className])).size;
    expect(pages.length).toBeGreaterThanOrEqual(classes);
  });

  test('prints what the filters let through, and no other row', async () => {
    const page = await openList(scene.driver, 'filtrer.csv', makeEduconnectCsv(accounts));
    await screen(page)
      .control('checkbox', /^6EME 10 /)
      .click();
    await screen(page)
      .control('checkbox', /^activé /)
      .click();
    const kept = table.filter((row) => row[className] === '6EME 10' && row[state] === 'Compte activé');
    await screen(page).waitForText(`${kept.length} comptes sur 700`);
    expect([...(await print(page))].sort()).toEqual(sortedLogins(kept));

    const { pages } = await readPdf(await page.pdf());
    expect(loginsAmong(textsOf(pages))).toEqual(sortedLogins(kept));
  });

  test('offers the PDF above 5 000 rows, and prints once they are fewer', async () => {
    const many = { accounts: 5001, classes: 12 };
    const page = await openList(scene.driver, 'beaucoup.csv', makeEduconnectCsv(many));
    await screen(page).waitForText('5 001 comptes');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await screen(page).click('Imprimer');
    await screen(page).waitForText('Plus de 5 000 lignes : téléchargez plutôt les listes par classe (PDF).');
    await expect
      .poll(() => readAll(page, 'html[data-printed], .sheets', ({ localName }) => localName))
      .toEqual([]);

    await screen(page)
      .control('checkbox', /^activé /)
      .click();
    const kept = educonnectTable(many).filter((row) => row[state] === 'Compte activé');
    await screen(page).waitForText(/comptes sur 5 001/);
    expect([...(await print(page))].sort()).toEqual(sortedLogins(kept));
  });
});

describe('a long document', () => {
  test('shows how far it is; « Annuler » keeps the list and leaves no download', async () => {
    const page = await openList(
      scene.driver,
      'annuler.csv',
      makeEduconnectCsv({ accounts: 40_000, classes: 39 }),
    );
    await screen(page).waitForText('40 000 comptes, 39 classes');
    await screen(page).click('Télécharger les fiches élèves (PDF)');
    await waitFor(page, '[role=progressbar][aria-valuenow]');
    await screen(page).button('Annuler').click({ steadyMs: 100 });
    await screen(page).waitForText('Annulé.');
    await screen(page).control('progressbar').disappears();
    await expect.poll(() => screen(page).heading()).toBe('40 000 comptes, 39 classes');

    // The worker is free again, and what it makes is of the same list.
    await screen(page).control('searchbox', 'Rechercher').type('exemple39999');
    await screen(page).waitForText('1 compte sur 40 000');
    const bytes = await download(scene.driver, page, 'Télécharger le CSV trié', 'annuler triée.csv');
    expect(bytes.toString()).toContain('exemple39999');
    expect(scene.driver.downloads().filter((name) => /annuler (?!triée\.csv)/.test(name))).toEqual([]);
  });
});
