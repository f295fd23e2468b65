import { describe, expect, test } from 'vitest';
import { NothingToPrint } from '../../../lib/documents/pdf/input';
import { type SlipOptions, type SlipsPerPage, slipsPdf } from '../../../lib/documents/pdf/slips';
import { mm } from '../../../lib/documents/pdf/units';
import { cellOf, classOf } from '../../../lib/lists/cells';
import type { AccountList } from '../../../lib/lists/types';
import { readinessOf } from '../../../lib/lists/usable';
import { fonts } from './support/fonts';
import { classOfPupils, listOf, schoolList } from './support/lists';
import { bare, type PdfPage, readPdf, readTable, textOf, textsIn } from './support/pdf';
import { labels } from './support/texts';

const date = new Date(2026, 8, 1);
const address = 'https://educonnect.education.gouv.fr';
const sentence = 'Gardez cette fiche chez vous : elle est à vous seul.';
const allSizes: SlipsPerPage[] = [1, 2, 8, 21];

async function made(list: AccountList, options: Partial<SlipOptions>, missing: string[] = []) {
  const whole = { perPage: 8 as const, address, sentence, ...options };
  const job = { onMissing: (characters: string[]) => missing.push(...characters) };
  return readPdf(await slipsPdf({ list, labels, fonts, date, options: whole }, job));
}

/** The places of a sheet of labels or of slips to cut, row after row. Texts stay 4 mm away from their edges. */
function slots(
  perPage: SlipsPerPage,
  page: PdfPage,
): { x: number; y: number; width: number; height: number }[] {
  const [columns, rows] = ({ 1: [1, 1], 2: [1, 2], 8: [2, 4], 21: [3, 7] } as const)[perPage];
  const [width, height] = [page.width / columns, perPage === 21 ? mm(42.4) : page.height / rows];
  const top = (page.height - rows * height) / 2;
  const edge = mm(4);
  return Array.from({ length: columns * rows }, (_, place) => ({
    x: (place % columns) * width + edge,
    y: top + Math.floor(place / columns) * height + edge,
    width: width - 2 * edge,
    height: height - 2 * edge,
  }));
}

/** The texts of each slip of a sheet, without white space. Throws where a text stands between slips. */
function slipsOn(page: PdfPage, perPage: SlipsPerPage): string[] {
  const texts = { ...page, texts: page.texts.filter(({ text }) => text !== '✂') };
  const slips = slots(perPage, page).map((slot) => textsIn(texts, slot));
  expect(slips.flat()).toHaveLength(texts.texts.length);
  return slips.map((slip) => bare(slip.map(({ text }) => text).join(''))).filter(Boolean);
}

function isCover(page: PdfPage): boolean {
  return textOf(page).includes(labels.coverTitle);
}

describe.each(allSizes)('%i slips on a page', (perPage) => {
  const list = schoolList({ accounts: 130, classes: 4 });
  const readiness = readinessOf(list);
  const ready = list.rows.filter((row) => readiness(row) === 'ready');
  const document = made(list, { perPage });

  test('give every account whose password is known once, complete, in the order of the list', async () => {
    const { pages } = await document;
    const slips = pages.filter((page) => !isCover(page)).flatMap((page) => slipsOn(page, perPage));
    const expected = ready.map((row) => {
      const text = (role: Parameters<typeof cellOf>[2]) => cellOf(list, row, role);
      const code = [labels.login, text('login'), labels.temporaryPassword, text('password')];
      const head = [text('school'), classOf(list, row) || 'Sans classe', text('lastName'), text('firstName')];
      const activate = perPage === 21 ? [address] : [labels.activate, address];
      return bare([...head, ...code, ...activate, sentence].join(''));
    });
    expect(slips).toEqual(expected);
  });

  test('take as few sheets as they can', async () => {
    const { pages } = await document;
    const counts = new Map<string, number>();
    for (const row of ready) counts.set(classOf(list, row), (counts.get(classOf(list, row)) ?? 0) + 1);
    const ofClass = [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / perPage), 0);
    const expected = perPage === 21 ? Math.ceil(ready.length / perPage) : ofClass;
    expect(pages.filter((page) => !isCover(page))).toHaveLength(expected);
  });

  test('are cut along dashes, unless they are labels', async () => {
    const { pages } = await document;
    const dashed = pages.filter((page) => !isCover(page)).map((page) => page.dashed);
    expect(new Set(dashed)).toEqual(new Set([perPage === 2 || perPage === 8]));
  });

  test('print at their real size', async () => {
    expect((await document).preferences.PrintScaling).toBe('None');
  });

  test('hold the longest names, identifiers and sentences, not a letter less', async () => {
    const long = {
      lastName: 'DE LA ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG D’UZÈS',
      firstName: 'Marie-Charlotte Anne-Sophie Élisabeth',
      login: 'marie-charlotte.de-la-rochefoucauld-montmorency-luxembourg12',
      password: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
      class: '2NDE GENERALE ET TECHNOLOGIQUE GROUPE B',
      school: 'LYCEE GENERAL ET TECHNOLOGIQUE PRIVE DES CHIMERES DE SAINT-EXEMPLE-EN-VEXIN',
    };
    const advice = 'Présentez-vous au secrétariat avec votre carnet en cas de difficulté. '.repeat(8);
    const { pages } = await made(listOf(long, {}), { perPage, sentence: advice, cover: false });
    const [first] = pages.flatMap((page) => slipsOn(page, perPage));
    for (const text of [...Object.values(long), advice]) expect(first).toContain(bare(text));
  });
});

test('the cover of a class lists everyone to sign, says who gets no slip and why, and tells no password', async () => {
  const list = schoolList({ accounts: 90, classes: 3 });
  const { pages } = await made(list, {});
  const headings = [labels.lastName, labels.firstName, labels.login, labels.handedOn, labels.signature];
  const covers = pages.filter(isCover);
  const rows = covers.flatMap((page) => readTable(page, headings, labels.login).rows);
  const readiness = readinessOf(list);
  // The pupil without class gets no slip, so « Sans classe » has no cover.
  const covered = list.rows.filter((row) => classOf(list, row) !== '');
  const expected = covered.map((row) => {
    const reason = readiness(row);
    const note = reason === 'ready' ? '' : `Pas de fiche : ${labels.notes[reason]}`;
    return [
      cellOf(list, row, 'lastName'),
      cellOf(list, row, 'firstName'),
      cellOf(list, row, 'login'),
      note,
      '',
    ].map(bare);
  });
  expect(rows).toEqual(expected);
  const text = covers.map(textOf).join(' ');
  for (const row of list.rows.filter((one) => readiness(one) === 'ready')) {
    expect(text).not.toContain(cellOf(list, row, 'password'));
  }
});

test('each class begins with its cover, to which a bookmark leads', async () => {
  const list = listOf(...classOfPupils(9), ...classOfPupils(2, '6EME 10'));
  const { pages, bookmarks } = await made(list, {});
  expect(pages.map(isCover)).toEqual([true, false, false, true, false]);
  expect(textOf(pages[0] as PdfPage)).toMatch(/^6EME 1 .*Fiches : 9/);
  expect(bookmarks).toEqual(['6EME 1', '6EME 10']);
});

test('a list without schools has a title and nothing behind it; one without classes has none on its slips', async () => {
  const whole = listOf(...classOfPupils(2));
  const { school: _, ...schoolless } = whole.roles;
  const [cover] = (await made({ ...whole, roles: schoolless }, {})).pages;
  expect(textOf(cover as PdfPage)).toMatch(new RegExp(`${labels.coverTitle} (?!—)`));
  const { class: __, ...classless } = whole.roles;
  const { pages } = await made({ ...whole, roles: classless }, { cover: false });
  for (const slip of slipsOn(pages[0] as PdfPage, 8)) expect(slip).toMatch(/^COLLEGEDESCHIMERESEXEMPLE/);
});

test('a class of which nobody gets a slip has no cover', async () => {
  const list = listOf(...classOfPupils(2), { class: '6EME 2', password: '*****', state: 'Compte activé' });
  const { pages } = await made(list, {});
  expect(pages.map(textOf).join(' ')).not.toContain('6EME 2');
});

test('without covers, slips of another class still begin a sheet, and labels do not', async () => {
  const list = listOf(...classOfPupils(3), ...classOfPupils(3, '6EME 2'));
  expect((await made(list, { cover: false })).pages).toHaveLength(2);
  expect((await made(list, { perPage: 21 })).pages).toHaveLength(1);
  expect((await made(list, { perPage: 21, cover: true })).pages).toHaveLength(4);
});

test('with the option « all » everyone gets a slip, which says what is missing', async () => {
  const list = listOf({ password: '*****', state: 'Compte activé', lastName: 'ACTIVE' });
  await expect(made(list, {})).rejects.toBeInstanceOf(NothingToPrint);
  const { pages } = await made(list, { include: 'all', cover: false });
  const [slip] = slipsOn(pages[0] as PdfPage, 8);
  expect(slip).toContain('ACTIVE');
  expect(slip).toContain(bare(labels.notes['own-password']));
  expect(slip).not.toContain('*');
});

test('names beyond Latin-1 stand on slips, and a character without glyph is reported', async () => {
  const missing: string[] = [];
  const list = listOf(
    { lastName: 'ŁUKASZEWSKI', firstName: 'Ștefan' },
    { lastName: 'NGUYỄN', firstName: '李' },
  );
  const { pages } = await made(list, { cover: false }, missing);
  const slips = slipsOn(pages[0] as PdfPage, 8);
  expect(slips[0]).toContain('ŁUKASZEWSKIȘtefan');
  expect(slips[1]).toContain('NGUYỄN李');
  expect(missing).toEqual(['李']);
});

test('the lines of the school’s sentence are kept, blank ones and spaces aside', async () => {
  const { pages } = await made(listOf({}), { cover: false, sentence: '  Ligne une.\r\n\r\n Ligne   deux. ' });
  const [one, two] = (pages[0] as PdfPage).texts.filter(({ text }) => text.startsWith('Ligne'));
  expect([one?.text, two?.text]).toEqual(['Ligne une.', 'Ligne deux.']);
  expect(two?.baseline).toBeGreaterThan(one?.baseline ?? Number.POSITIVE_INFINITY);
});

test('the title of the document names nobody', async () => {
  const { info } = await made(listOf({}), {});
  expect(info).toMatchObject({ Title: 'Fiches élèves', Creator: 'Passerelle' });
  expect(info.Author).toBeUndefined();
});

test('progress goes up to 1, and a cancel is heard', async () => {
  const list = schoolList({ accounts: 1500 });
  const input = { list, labels, fonts, date, options: { perPage: 8, address, sentence } as const };
  const told: number[] = [];
  await slipsPdf(input, { onProgress: (done) => told.push(done) });
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.at(-1)).toBe(1);
  const controller = new AbortController();
  const cancelled = slipsPdf(input, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('Annulé')), 10);
  await expect(cancelled).rejects.toThrow('Annulé');
});
