import Papa from 'papaparse';
import type { AccountList, ListRow } from '../lists/types';

/**
 * « CSV trié »: `rows` under the list's own header, with its separator; UTF-8 with BOM and CRLF after every line, which
 * is what Excel opens with right accents. Every cell is the source's, character for character, between quotes only
 * where the format asks for it. Formulas are not disarmed: that would change passwords, and the button says so.
 */
export function writeCsv(
  list: Pick<AccountList, 'columns' | 'dialect'>,
  rows: readonly ListRow[],
): Uint8Array {
  const table = [list.columns, ...rows.map(({ cells }) => cells)];
  const text = Papa.unparse(table, { delimiter: list.dialect.separator, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
