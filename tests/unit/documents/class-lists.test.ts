import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { classListsPdf, classListsZip } from '../../../lib/documents/pdf/class-lists';
import { NothingToPrint } from '../../../lib/documents/pdf/input';
import { cellOf, classOf } from '../../../lib/lists/cells';
import type { AccountList, ListRow } from '../../../lib/lists/types';
import { readinessOf } from '../../../lib/lists/usable';
import { fonts } from './support/fonts';
import { classOfPupils, listOf, schoolList } from './support/lists';
import { bare, readPdf, readTable, textOf, textsIn, times } from './support/pdf';
import { labels } from './support/texts';

const date = new Date(2026, 8, 1);
const headings = [
  labels.lastName,
  labels.firstName,
  labels.state,
  labels.login,
  labels.password,
  labels.signature,
];

const make = (list: AccountList) => classListsPdf({ list, labels, fonts, date });

/** The texts that the table must show of a row, without white space. */
function shown(list: AccountList, row: ListRow): string[] {
  const readiness = readinessOf(list)(row);
  const password = cellOf(list, row, 'password');
  const cells = (['lastName', 'firstName', 'state', 'login'] as const).map((role) => cellOf(list, row, role));
  return [...cells, readiness === 'ready' ? password : labels.notes[readiness], ''].map(bare);
}

describe('the class lists of a whole school', async () => {
  const list = schoolList({ accounts: 700, classes: 20 });
  const document = await readPdf(await make(list));
  const tables = document.pages.map((page) => readTable(page, headings, labels.login));

  test('give every account once, row by row, in the order of the list', () => {
    expect(tables.flatMap(({ rows }) => rows)).toEqual(list.rows.map((row) => shown(list, row)));
  });

  test('repeat the headings on every page', () => {
    for (const table of tables) expect(table.headings).toEqual(headings);
  });

  test('begin a page for each class and name class, school, date and page on it', () => {
    const counts = new Map<string, number>();
    for (const row of list.rows) counts.set(classOf(list, row), (counts.get(classOf(list, row)) ?? 0) + 1);
    let at = 0;
    for (const [name, count] of counts) {
      for (let left = count, page = 1; left > 0; page++, at++) {
        const text = textOf(document.pages[at] as (typeof document.pages)[number]);
        expect(text).toMatch(new RegExp(`^${name || 'Sans classe'} `));
        expect(text).toContain("CLG LES CHIMERES D'EXEMPLE 1");
        expect(text).toContain('1er septembre 2026');
        expect(text).toContain(`Comptes : ${count}`);
        left -= tables[at]?.rows.length ?? 0;
        expect(text).toContain(`${name || 'Sans classe'} — page ${page}/`);
        if (left === 0) expect(text).toContain(`page ${page}/${page}`);
      }
    }
    expect(at).toBe(document.pages.length);
  });

  test('have a bookmark for each class', () => {
    expect(document.bookmarks).toEqual([
      ...new Set(list.rows.map((row) => classOf(list, row) || 'Sans classe')),
    ]);
  });

  test('keep every text 11 mm from the edges of A4', () => {
    for (const page of document.pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
      const box = { x: 31, y: 31, width: page.width - 62, height: page.height - 62 };
      expect(textsIn(page, box)).toHaveLength(page.texts.length);
    }
  });

  test('name nobody in the data of the document', () => {
    expect(document.info).toMatchObject({
      Title: 'Listes par classe',
      Creator: 'Passerelle',
      Language: 'fr-FR',
    });
    expect(document.info.Author).toBeUndefined();
    expect(document.info.Subject).toBeUndefined();
    expect(document.info.Keywords).toBeUndefined();
  });
});

test('a class of 35 fits on one sheet', async () => {
  const { pages } = await readPdf(await make(listOf(...classOfPupils(35))));
  expect(pages).toHaveLength(1);
  expect(textOf(pages[0] as (typeof pages)[number])).toContain('6EME 1 — page 1/1');
});

test('a class of 80 takes three sheets, numbered within the class', async () => {
  const { pages } = await readPdf(await make(listOf(...classOfPupils(80), ...classOfPupils(3, '6EME 10'))));
  const places = pages.map((page) => /— (page .*)$/.exec(textOf(page))?.[1]);
  expect(places).toEqual(['page 1/3', 'page 2/3', 'page 3/3', 'page 1/1']);
});

test.each([
  'ŁUKASZEWSKI Łukasz',
  'NGUYỄN Thị Hồng Nhung',
  'ȘTEFĂNESCU Ștefan',
  'ŒUVRARD Aÿmeric',
  'ŻÓŁĆ Đặng',
])('%s is printed right, with joined or separate accents, and nothing is reported', async (name) => {
  const [lastName, ...firstNames] = name.split(' ');
  const firstName = firstNames.join(' ');
  const list = listOf(
    { lastName, firstName },
    { lastName: lastName?.normalize('NFD'), firstName: firstName.normalize('NFD') },
  );
  const missing: string[] = [];
  const bytes = await classListsPdf(
    { list, labels, fonts, date },
    { onMissing: (characters) => missing.push(...characters) },
  );
  const { pages } = await readPdf(bytes);
  const table = readTable(pages[0] as (typeof pages)[number], headings, labels.login);
  expect(table.rows.map(([last, first]) => [last, first])).toEqual(
    [1, 2].map(() => [bare(lastName ?? ''), bare(firstName)]),
  );
  expect(missing).toEqual([]);
});

test('characters that the font lacks are reported, and can still be copied', async () => {
  const missing: string[] = [];
  const list = listOf({ lastName: '漢字', firstName: 'Mei 😀' });
  const bytes = await classListsPdf(
    { list, labels, fonts, date },
    { onMissing: (characters) => missing.push(...characters) },
  );
  expect([...missing].sort()).toEqual(['字', '漢', '😀']);
  const { pages } = await readPdf(bytes);
  expect(bare(textOf(pages[0] as (typeof pages)[number]))).toContain('漢字Mei😀');
});

test('names, identifiers and classes however long are there to the last letter, each within its column', async () => {
  const long = {
    lastName: 'DE LA ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG D’UZÈS '.repeat(3),
    firstName: 'MARIECHARLOTTE'.repeat(12),
    login: 'marie-charlotte.de-la-rochefoucauld'.repeat(4),
    password: 'W'.repeat(60),
    class: 'CLASSE DE SECONDE GENERALE ET TECHNOLOGIQUE '.repeat(4).trim(),
    school: 'LYCEE POLYVALENT DES CHIMERES '.repeat(6).trim(),
  };
  const { pages } = await readPdf(await make(listOf(long)));
  const [page] = pages;
  if (!page) throw new Error('No page');
  const whole = bare(textOf(page));
  for (const text of Object.values(long)) expect(whole).toContain(bare(text));
  const lefts = headings.map((heading) => page.texts.find(({ text }) => text === heading)?.x ?? 0);
  for (const { x, width, text } of page.texts.filter(({ baseline }) => baseline > 130 && baseline < 780)) {
    const next = lefts.find((left) => left > x + 1) ?? page.width;
    expect(x + width, text).toBeLessThanOrEqual(next);
  }
});

test('a cell of 5,000 letters does not run off the page', async () => {
  const { pages } = await readPdf(await make(listOf({ lastName: 'ABCDEFGHIJ'.repeat(500) }, {})));
  const text = pages.map((page) => bare(textOf(page))).join('');
  expect(times('ABCDEFGHIJ', text)).toBe(500);
  for (const page of pages) {
    expect(textsIn(page, { x: 20, y: 20, width: page.width - 40, height: page.height - 40 })).toHaveLength(
      page.texts.length,
    );
  }
});

test('what cannot be handed out says why instead of the password; a damaged one says so beside it', async () => {
  const list = listOf(
    { state: 'Compte activé', password: '*****' },
    { state: 'Compte non notifié', password: '' },
    { password: '1,23E+11' },
  );
  list.problems.push({ line: 4, code: 'scientific', details: ['Mot de passe'] });
  const { pages } = await readPdf(await make(list));
  const text = bare(textOf(pages[0] as (typeof pages)[number]));
  expect(text).toContain(bare(labels.notes['own-password']));
  expect(text).toContain(bare(labels.notes['notify-first']));
  expect(text).toContain(bare(`1,23E+11 (${labels.notes.damaged})`));
  expect(text).not.toContain('*****');
});

test('a list without states or classes has a table without that column, under « Tous »', async () => {
  const list = listOf(...classOfPupils(2));
  const { class: _, state: __, ...roles } = list.roles;
  const { pages } = await readPdf(await make({ ...list, roles }));
  const text = textOf(pages[0] as (typeof pages)[number]);
  expect(text).toMatch(/^Tous /);
  expect(text).not.toContain(labels.state);
});

test('the ZIP holds one PDF for each class, under names that Windows takes', async () => {
  const classes = ['6EME 1', '6eme 1', 'CON', '2/3', ''];
  const list = listOf(...classes.flatMap((name) => classOfPupils(2, name)));
  const files = unzipSync(await classListsZip({ list, labels, fonts, date }));
  expect(Object.keys(files).sort()).toEqual(
    ['2-3.pdf', '6eme 1.pdf', '6EME 1 (2).pdf', 'Sans classe.pdf', '_CON.pdf'].sort(),
  );
  for (const bytes of Object.values(files)) {
    const { pages, info } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    expect(readTable(pages[0] as (typeof pages)[number], headings, labels.login).rows).toHaveLength(2);
    expect(info.Title).toMatch(/^Listes par classe — /);
  }
});

test('no row is an error with a name, not an empty document', async () => {
  await expect(make({ ...listOf(), rows: [] })).rejects.toBeInstanceOf(NothingToPrint);
  await expect(classListsZip({ list: listOf(), labels, fonts, date })).rejects.toBeInstanceOf(NothingToPrint);
});

test('the same list gives the same bytes, and the fonts of the caller are left alone', async () => {
  const before = Buffer.from(fonts.sans).toString('base64');
  const list = schoolList({ accounts: 60 });
  expect(Buffer.from(await make(list)).equals(Buffer.from(await make(list)))).toBe(true);
  expect(Buffer.from(fonts.sans).toString('base64')).toBe(before);
});

test.each([classListsPdf, classListsZip])(
  'progress goes up to 1, and a cancel is heard (%o)',
  async (write) => {
    const list = schoolList({ accounts: 1500 });
    const told: number[] = [];
    await write({ list, labels, fonts, date }, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
    const controller = new AbortController();
    const cancelled = write({ list, labels, fonts, date }, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('Annulé')), 10);
    await expect(cancelled).rejects.toThrow('Annulé');
  },
);
