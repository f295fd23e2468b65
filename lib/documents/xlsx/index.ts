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
 * With more classes than this, which no school has, the workbook has the sheet of all accounts alone: {@link makeFrame}
 * could not make the list of sheets without a worker.
 */
const mostClasses = 250;

/** Rows, or texts, that are compressed in one go. */
const batch = 500;

/**
 * « Le classeur Excel »: a sheet with all accounts and one for each class, with a frozen header, a filter and fitting
 * widths. Every cell is a text and has the format of texts, so that Excel makes no number or formula of any, even when
 * somebody edits it.
 */
export async function writeXlsx(
  input: DocumentInput,
  job: DocumentJob = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { list, labels } = input;
  const classes = hasClasses(list) ? classParts(input) : [];
  const ofClasses = classes.length > mostClasses ? [] : classes;
  const tables = [{ name: labels.all, rows: list.rows }, ...ofClasses];
  // Each row is written into two sheets, and its texts take about the time of a third.
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

/** The cells of a row, filled up to the number of columns. */
function cellsOf({ columns }: AccountList, { cells }: ListRow): readonly string[] {
  return cells.length >= columns.length ? cells : [...cells, ...columns.slice(cells.length).map(() => '')];
}

function rowXml(cells: readonly string[], row: number, styles: string[], strings: SharedStrings): string {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, column) => {
    const style = styles[column] ?? styles[0];
    const place = `<c r="${lettersOf(column)}${row}" s="${style}"`;
    // An empty cell also gets the format of texts, for what somebody may type into it.
    xml += cell === '' ? `${place}/>` : `${place} t="s"><v>${strings.numberOf(cell)}</v></c>`;
  });
  return `${xml}</row>`;
}

const letters: string[] = [];
function lettersOf(column: number): string {
  letters[column] ??= columnLetters(column);
  return letters[column];
}
