import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../../lib/documents/xlsx';
import type { AccountList } from '../../../lib/lists/types';
import { dangerousPasswords } from '../../people/educonnect-csv';
import { classOfPupils, listOf, schoolList } from './support/lists';
import { labels } from './support/texts';

/** Every sheet as an independent reader gives it: texts, `null` for empty cells. */
async function reopened(list: AccountList): Promise<{ sheet: string; data: unknown[][] }[]> {
  const bytes = await writeXlsx({ list, labels });
  return readWorkbook(Buffer.from(bytes), { trim: false });
}

/** The reader leaves out empty cells at the end of rows. */
function asRead(cells: readonly string[]): (string | null)[] {
  return cells.map((cell) => cell || null);
}

async function parts(list: AccountList): Promise<Record<string, string>> {
  const files = unzipSync(await writeXlsx({ list, labels }));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('a whole school comes back cell by cell: everyone in the first sheet, each class in its own', async () => {
  const list = schoolList({ accounts: 400 });
  const sheets = await reopened(list);
  const [all, ...classes] = sheets;
  expect(all?.sheet).toBe('Tous');
  expect(all?.data).toEqual([list.columns, ...list.rows.map(({ cells }) => asRead(cells))]);
  for (const { sheet, data } of classes) {
    const own = list.rows.filter(({ cells }) => (cells[5] || 'Sans classe') === sheet);
    expect(data).toEqual([list.columns, ...own.map(({ cells }) => asRead(cells))]);
  }
  const inClasses = classes.reduce((sum, { data }) => sum + data.length - 1, 0);
  expect(inClasses).toBe(list.rows.length);
});

test.each(dangerousPasswords)('the password %s stays a text, character for character', async (password) => {
  const [all] = await reopened(listOf({ password }));
  expect(all?.data[1]?.[8]).toBe(password);
});

test('formulas, dates and zeros are neither formulas nor numbers in the XML', async () => {
  const files = await parts(listOf(...dangerousPasswords.map((password) => ({ password }))));
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet.match(/<c [^>]*>(?=<v>)/g)?.every((cell) => cell.includes(' t="s"'))).toBe(true);
});

test('every cell, even an empty one, is formatted as text, for those who edit it', async () => {
  const files = await parts(listOf(...classOfPupils(3)));
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  const styles = files['xl/styles.xml'] ?? '';
  const format = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  const cellStyles = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1] ?? '').matchAll(/<xf ([^>]*)>/g)];
  const used = [...sheet.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => cellStyles[Number(style)]?.[1]);
  expect(used.length).toBe(44);
  expect(used.every((style) => style?.includes(`numFmtId="${format}"`))).toBe(true);
});

test('any text comes back as it was: line breaks, control characters, half pairs, escapes', async () => {
  const texts = [
    ...[
      'deux\nlignes',
      'retour\rchariot',
      'les\r\ndeux',
      '\u0000\u0001\u001f',
      '\u0085\u009f',
      '\ufffd\uffff',
    ],
    ...['_x0041_', '_x005F_x0041_', '__x000A__', 'a\ud800', '\udc00b', '😀', ' bords ', '&<>"\'', ']]>'],
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty'],
  ];
  const [all] = await reopened(listOf(...texts.map((lastName) => ({ lastName }))));
  expect(all?.data.slice(1).map((row) => row[2])).toEqual(texts);
});

test('whatever the texts, the workbook gives them back', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const texts = fc.array(text, { minLength: 100, maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(texts, async (names) => {
      const [all] = await reopened(listOf(...names.map((firstName) => ({ firstName }))));
      expect(all?.data.slice(1).map((row) => row[3])).toEqual(names);
    }),
    { numRuns: 5 },
  );
});

test('each sheet has its header frozen, a filter over its rows and widths that fit', async () => {
  const wide = { ...classOfPupils(1)[0], lastName: 'ABCDEFGHIJKLMNOPQRSTUVWX' };
  const files = await parts(listOf(...classOfPupils(2), wide, ...classOfPupils(4, '6EME 10')));
  const rows = [8, 4, 5];
  for (const [index, last] of rows.entries()) {
    const sheet = files[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
    expect(sheet).toMatch(/<pane ySplit="1" [^>]*state="frozen"\/>/);
    expect(sheet).toContain(`<autoFilter ref="A1:K${last}"/>`);
  }
  const widths = [...(files['xl/worksheets/sheet1.xml'] ?? '').matchAll(/ width="([\d.]+)"/g)].map(
    ([, width]) => Number(width),
  );
  expect(widths).toHaveLength(11);
  expect(widths[2]).toBeGreaterThan(24);
  expect(widths[2]).toBeLessThan(40);
  expect(widths[9]).toBeLessThan(30);
  expect(files['xl/workbook.xml']).toContain(`hidden="1">'Tous'!$A$1:$K$8</definedName>`);
});

test('the elements of a sheet stand in the order that Excel demands', async () => {
  const files = await parts(listOf(...classOfPupils(2)));
  const order = 'sheetPr sheetViews cols sheetData autoFilter pageMargins pageSetup ignoredErrors'.split(' ');
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  const places = order.map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test('a list without classes gives one sheet', async () => {
  const list = listOf(...classOfPupils(2));
  const { class: _, ...roles } = list.roles;
  const sheets = await reopened({ ...list, roles });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tous']);
});

test('a class called « Tous », and classes alike but for case or forbidden signs, have sheets of their own', async () => {
  const names = ['Tous', '6EME 1', '6eme 1', '6EME 10', '6/1', '6:1', ''];
  const sheets = await reopened(listOf(...names.map((name) => ({ class: name }))));
  const made = sheets.map(({ sheet }) => sheet);
  expect(made).toHaveLength(8);
  expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(8);
  expect(made).toContain('Sans classe');
});

test('250 classes have their sheets, and more only the sheet of all', async () => {
  const classes = (count: number) =>
    listOf(...Array.from({ length: count }, (_, index) => ({ class: `&${'<'.repeat(30)}${index}` })));
  expect(await reopened(classes(250))).toHaveLength(251);
  const sheets = await reopened(classes(251));
  expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([['Tous', 252]]);
});

test('progress goes up to 1, and a cancel takes effect before the end', async () => {
  const list = schoolList({ accounts: 4000 });
  const told: number[] = [];
  await writeXlsx({ list, labels }, { onProgress: (done) => told.push(done) });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.at(-1)).toBe(1);

  const controller = new AbortController();
  const heard: number[] = [];
  const cancelled = writeXlsx(
    { list, labels },
    { signal: controller.signal, onProgress: (done) => heard.push(done) },
  );
  setTimeout(() => controller.abort(new Error('Annulé')), 20);
  await expect(cancelled).rejects.toThrow('Annulé');
  expect(heard.at(-1) ?? 0).toBeLessThan(1);
});
