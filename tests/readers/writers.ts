import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from '../../lib/documents/csv';
import type { DocumentJob } from '../../lib/documents/job';
import { classListsPdf } from '../../lib/documents/pdf/class-lists';
import { slipsPdf } from '../../lib/documents/pdf/slips';
import { writeXlsx } from '../../lib/documents/xlsx';
import type { AccountList } from '../../lib/lists/types';
import { labels } from '../unit/documents/support/texts';
import type { Work } from './readers';

/** A list of 1 MB has no more rows: each takes ten separators and its line end. */
export const mostRows = 90_000;
/** Bytes of a row's other cells, its separators and its line end. */
const restOfRow = 11;

const font = (name: string) => readFileSync(join(import.meta.dirname, `../../public/fonts/${name}.ttf`));
const fonts = { sans: font('sans'), bold: font('bold'), mono: font('mono') };
const date = new Date(2026, 8, 1);
const options = { perPage: 8, address: 'https://educonnect.education.gouv.fr' } as const;

/** The documents made of a list whose names, classes, identifiers and passwords are the lines of a text. */
export const writers = {
  csv: (text: string) => written(text, (list, job) => writeCsv(list, list.rows, job)),
  xlsx: (text: string) => written(text, (list, job) => writeXlsx({ list, labels }, job)),
  'class lists': (text: string) =>
    written(text, (list, job) => classListsPdf({ list, labels, fonts, date }, job)),
  slips: (text: string) =>
    written(text, (list, job) => slipsPdf({ list, labels, fonts, date, options }, job)),
};

function written(text: string, write: (list: AccountList, job: DocumentJob) => Promise<unknown>): Work {
  const list = listOf(text);
  return (rests) => write(list, { onProgress: rests });
}

const roles = { lastName: 0, firstName: 1, class: 2, state: 3, login: 4, password: 5 };

/** The size of its file is that of the text: a line gives one cell of each row in turn. */
function listOf(text: string): AccountList {
  const lines = text.split('\n');
  const rows: AccountList['rows'] = [];
  let left = text.length;
  for (let line = 0; line < lines.length && left > 0; line++) {
    const cells = ['A', 'A', '6A', 'Activé', 'a', 'a'];
    cells[[0, 2, 4, 5][line % 4] as number] = lines[line] as string;
    rows.push({ line: line + 2, cells });
    left -= (lines[line] as string).length + restOfRow;
  }
  const columns = ['Nom', 'Prénom', 'Classe', 'État du compte', 'Identifiant', 'Mot de passe'];
  return { columns, roles, rows, dialect: { encoding: 'utf-8', separator: ';' }, problems: [] };
}
