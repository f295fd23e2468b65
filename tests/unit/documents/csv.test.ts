import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../lib/documents/csv';
import { readEduconnectList } from '../../../lib/lists/read/educonnect';
import { sortList } from '../../../lib/lists/sort';
import type { AccountList, Dialect, ListRow } from '../../../lib/lists/types';
import { dangerousPasswords, educonnectColumns, makeEduconnectCsv } from '../../people/educonnect-csv';

const separators: Dialect['separator'][] = [';', ',', '\t'];
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function listOf(bytes: Uint8Array): AccountList {
  const read = readEduconnectList(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.list;
}

function listWith(
  cells: string[][],
  separator: Dialect['separator'],
  columns = educonnectColumns,
): AccountList {
  const rows = cells.map((row, index) => ({ line: index + 2, cells: row }));
  return { columns, roles: {}, rows, dialect: { encoding: 'utf-8', separator }, problems: [] };
}

describe('the sorted CSV', () => {
  it('is the source with its lines in another order, byte for byte', async () => {
    const source = makeEduconnectCsv({ accounts: 300 });
    const list = listOf(source);
    expect(await writeCsv(list, list.rows)).toEqual(source);
    const sorted = textOf(await writeCsv(list, sortList(list, 'class')));
    expect(sorted).not.toBe(textOf(source));
    expect(sorted.split('\r\n').sort()).toEqual(textOf(source).split('\r\n').sort());
  });

  it('is UTF-8 with BOM and CRLF, whatever the source was', async () => {
    const list = listOf(
      makeEduconnectCsv({
        accounts: 40,
        dialect: { encoding: 'windows-1252', separator: ',', newline: '\n' },
      }),
    );
    const text = textOf(await writeCsv(list, list.rows));
    expect(text.startsWith('\uFEFFUAI,Établissement,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '').replace('Marie-\nLilas', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('"UAI"');
  });

  it('writes dangerous passwords as they are', async () => {
    const rows = dangerousPasswords.map((password) =>
      educonnectColumns.map((_, at) => (at === 8 ? password : 'x')),
    );
    const text = textOf(await writeCsv(listWith(rows, ';'), listWith(rows, ';').rows));
    for (const password of dangerousPasswords) expect(text).toContain(`;${password};`);
  });

  it('is the same whether its rows are written in one go or in lots', async () => {
    const list = listOf(makeEduconnectCsv({ accounts: 1700 }));
    const table = [list.columns, ...list.rows.map(({ cells }) => cells)];
    const text = Papa.unparse(table, { delimiter: ';', newline: '\r\n' });
    expect(textOf(await writeCsv(list, list.rows))).toBe(`\uFEFF${text}\r\n`);
  });

  it('reports its progress up to 1, and can be cancelled', async () => {
    const list = listOf(makeEduconnectCsv({ accounts: 20 }));
    const rows = Array.from({ length: 60_000 }, (_, at) => list.rows[at % 20] as ListRow);
    const told: number[] = [];
    await writeCsv(list, rows, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
    const controller = new AbortController();
    const cancelled = writeCsv(list, rows, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('Annulé')));
    await expect(cancelled).rejects.toThrow('Annulé');
  });

  it('of no row is the header', async () => {
    expect(textOf(await writeCsv(listWith([], ';'), []))).toBe(`\uFEFF${educonnectColumns.join(';')}\r\n`);
  });

  it('read again gives every cell character for character', async () => {
    const pieces = [
      '"',
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u00a0',
      "'",
      '""',
      'É',
      'Ł',
      'e\u0301',
      '\u{1d504}',
      '\u2028',
      '\uFEFF',
      '=',
      '\0',
      'A',
      '0',
      'sep=;',
    ];
    const cell = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...dangerousPasswords),
    );
    // A row without any content is no account.
    const row = fc
      .array(cell, { minLength: educonnectColumns.length + 1, maxLength: educonnectColumns.length + 1 })
      .filter((cells) => cells.some((one) => one !== ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...separators),
        cell,
        async (cells, separator, extra) => {
          const columns = [...educonnectColumns, extra];
          const again = listOf(
            await writeCsv(listWith(cells, separator, columns), listWith(cells, separator).rows),
          );
          expect(again.columns).toEqual(columns);
          expect(again.rows.map((one) => one.cells)).toEqual(cells);
          expect(again.dialect).toEqual({ encoding: 'utf-8', separator });
        },
      ),
      { numRuns: 400 },
    );
  });
});
