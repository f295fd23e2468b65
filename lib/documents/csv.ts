import Papa from 'papaparse';
import type { AccountList, ListRow } from '../lists/types';
import { type DocumentJob, Pace } from './job';

/** Rows that are written in one go. */
const batch = 500;

/**
 * « CSV trié »: `rows` under the list's own header, with its separator. The CSV is UTF-8 with BOM, with CRLF after every
 * line, because Excel then shows accents right. Every cell is the source's, character for character, in quotes only where
 * the format needs them. Formulas stay formulas, because changing them would change passwords; the button says so.
 */
export async function writeCsv(
  list: Pick<AccountList, 'columns' | 'dialect'>,
  rows: readonly ListRow[],
  job: DocumentJob = {},
): Promise<Uint8Array> {
  const pace = new Pace(job, rows.length);
  const newline = '\r\n';
  const linesOf = (table: readonly (readonly string[])[]) =>
    Papa.unparse([...table], { delimiter: list.dialect.separator, newline }) + newline;
  const texts = [`\uFEFF${linesOf([list.columns])}`];
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    texts.push(linesOf(some.map(({ cells }) => cells)));
    await pace.rest(some.length);
  }
  await pace.end();
  return new TextEncoder().encode(texts.join(''));
}
