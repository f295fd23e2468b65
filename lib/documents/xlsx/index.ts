import { strToU8 } from 'fflate';
import type { AccountList, ListRow } from '../../lists/types';
import { sheetNames } from '../file-names';
import { classParts, type DocumentInput, hasClasses } from '../groups';
import { type DocumentJob, Pace } from '../job';
import { Archive } from '../zip';
import { makeFrame, openSheet, type SheetFrame } from './frame';
import { columnLetters } from './sheet-features';
import { SharedStrings, sharedString } from './text';
import { columnWidths } from './widths';

/**
 * With more classes than any school has, the workbook has the sheet of all accounts only: its list of sheets would
 * outgrow what {@link makeFrame} can make without a worker.
 */
const mostClasses = 250;

/** Rows, or texts, that are compressed together. */
const batch = 500;

/**
 * « Le classeur Excel »: a sheet with all accounts and one for each class; header frozen, filter on, widths fitted. Every
 * cell is text, in a cell formatted as text: nothing is reinterpreted, not even after F2, and nothing is a formula.
 */
export async function writeXlsx(
  input: DocumentInput,
  job: DocumentJob = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { list, labels } = input;
  const classes = hasClasses(list) ? classParts(input) : [];
  const ofClasses = classes.length > mostClasses ? [] : classes;
  const tables = [{ name: labels.all, rows: list.rows }, ...ofClasses];
  // Each row stands in two sheets; a row's texts take about as long again.
  const pace = new Pace(job, list.rows.length * 3);
  const names = sheetNames(tables.map(({ name }) => name));
  const widths = columnWidths(list);
  const codes = new Set([list.roles.login, list.roles.password].filter((at) => at !== undefined));
  const frames = tables.map(
    ({ rows }, index): SheetFrame => ({
      ...{ name: names[index] as string, columns: list.columns, codes, widths },
      rows: rows.length,
    }),
  );
  const parts = await makeFrame(frames);
  await pace.rest(0);

  const archive = new Archive();
  const strings = new SharedStrings();
  const mine = new Set(['xl/sharedStrings.xml']);
  for (const [index, { rows }] of tables.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    mine.add(path);
    const sheet = openSheet(parts, path);
    const write = archive.open(path);
    write(strToU8(sheet.before + rowXml(list.columns, 1, sheet.header, strings)));
    for (let from = 0; from < rows.length; from += batch) {
      const some = rows.slice(from, from + batch);
      const xml = some.map((row, at) => rowXml(cellsOf(list, row), from + at + 2, sheet.body, strings));
      write(strToU8(xml.join('')));
      await pace.rest(some.length);
    }
    write(strToU8(sheet.after));
    write();
  }

  const write = archive.open('xl/sharedStrings.xml');
  const texts = strings.texts();
  write(
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${strings.count}" uniqueCount="${texts.length}">`,
    ),
  );
  for (let from = 0; from < texts.length; from += batch) {
    write(
      strToU8(
        texts
          .slice(from, from + batch)
          .map(sharedString)
          .join(''),
      ),
    );
    await pace.rest((batch * list.rows.length) / texts.length);
  }
  write(strToU8('</sst>'));
  write();
  for (const [path, bytes] of Object.entries(parts)) if (!mine.has(path)) archive.add(path, bytes);
  await pace.end();
  return archive.end();
}

/** A row that the reader found shorter than the header is filled up; a longer one keeps what it has. */
function cellsOf({ columns }: AccountList, { cells }: ListRow): readonly string[] {
  return cells.length >= columns.length ? cells : [...cells, ...columns.slice(cells.length).map(() => '')];
}

function rowXml(cells: readonly string[], row: number, styles: string[], strings: SharedStrings): string {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, column) => {
    const style = styles[column] ?? styles[0];
    const place = `<c r="${lettersOf(column)}${row}" s="${style}"`;
    // An empty cell keeps its format, for what will be typed there.
    xml += cell === '' ? `${place}/>` : `${place} t="s"><v>${strings.numberOf(cell)}</v></c>`;
  });
  return `${xml}</row>`;
}

const letters: string[] = [];
function lettersOf(column: number): string {
  letters[column] ??= columnLetters(column);
  return letters[column];
}
