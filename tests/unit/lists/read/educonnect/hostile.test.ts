import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  educonnectColumns,
  educonnectTable,
  encodeTable,
  makeEduconnectCsv,
} from '../../../../people/educonnect-csv';
import { header, lines, listOf, read, refusalOf, row } from './helpers';

const pieces = [
  '"',
  ';',
  '""',
  '";"',
  ';"',
  '";',
  ',',
  '\t',
  ' ',
  "'",
  'A',
  'É',
  '\u00a0',
  '\u2028',
  '#REF!',
  '1,23E+11',
  'sep=;',
  '\0',
];
const garbage = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('one spoilt row', () => {
  // Without quotes, line breaks and separators of their own, so that a line is a row.
  const table = educonnectTable({ accounts: 24, seed: 2 }).filter((cells) => !/["\n;]/.test(cells.join('')));

  // A quote that the last line leaves open makes a cut file, which is refused.
  it.each(['all', 'needed'] as const)('with %s quotes leaves every other row as it is', (quotes) => {
    const text = new TextDecoder().decode(encodeTable([educonnectColumns, ...table], { quotes, bom: false }));
    const sound = text.trimEnd().split('\r\n');
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: table.length - 1 }), (spoilt, at) => {
        const list = listOf(lines(...sound.with(at, spoilt)));
        const others = list.rows.filter(({ line }) => line !== at + 1);
        expect(others.map(({ cells }) => cells)).toEqual(table.filter((_, index) => index !== at - 1));
        expect(others.map(({ line }) => line)).toEqual(
          table.map((_, index) => index + 2).filter((line) => line !== at + 1),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('two lone quotes', () => {
  const table = educonnectTable({ accounts: 16, seed: 5 }).filter((cells) => !/["\n;]/.test(cells.join('')));
  const place = fc.tuple(fc.nat(table.length - 1), fc.nat(educonnectColumns.length - 1));
  const bare = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll('"', ''));

  // Excel leaves out the separators of empty last cells, in some rows and not in others.
  it.each([0, 1, 2])('give nobody the password of another, %i last cells left out', (leftOut) => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        // Two lone quotes in one row concern that row alone.
        fc.pre(one[0] !== other[0]);
        const [[opened, from], [closed, to]] = one[0] < other[0] ? [one, other] : [other, one];
        const written = table.map((cells, at) =>
          cells.map((cell, column) => {
            const opening = at === opened && column === from ? '"' : '';
            return opening + cell + (at === closed && column === to ? '"' : '');
          }),
        );
        const short = written.map((cells, at) => {
          const empty = cells.slice(-leftOut).every((cell) => cell === '');
          return leftOut > 0 && at % 3 > 0 && empty ? cells.slice(0, -leftOut) : cells;
        });
        const { rows } = listOf(lines(...[educonnectColumns, ...short].map((cells) => cells.join(';'))));
        expect(rows.map(({ cells }) => bare(cells))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading', () => {
  const sound = makeEduconnectCsv({ accounts: 20 });
  const wellMade = (bytes: Uint8Array): void => {
    const result = read(bytes);
    if (!result.ok) {
      expect(result.refusal.code).toMatch(/^list-[a-z-]+$/);
      return;
    }
    const { columns, rows, roles, problems } = result.list;
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    for (const at of Object.values(roles)) expect(at).toBeLessThan(columns.length);
    const linesOfRows = rows.map(({ line }) => line);
    expect(linesOfRows).toEqual([...new Set(linesOfRows)].sort((one, other) => one - other));
    const known = new Set(linesOfRows);
    expect(problems.filter(({ line }) => !known.has(line))).toEqual([]);
  };

  it('never throws, and never gives a row of another width, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), wellMade));
    const overwritten = fc.tuple(fc.nat(sound.length), fc.uint8Array({ minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(overwritten, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes.set(value.subarray(0, bytes.length - at), at);
        wellMade(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, string[]]>([
    [
      'a quote in every row',
      lines(header, ...Array.from({ length: 5000 }, () => row({ first: '"Jo' }))),
      ['accepted'],
    ],
    ['nothing but quotes', `${header}\r\n${'"'.repeat(300_000)}`, ['list-truncated', '2']],
    ['quotes and spaces', `${header}\r\n${'" '.repeat(300_000)}`, ['list-truncated', '2']],
    ['a quote on some lines', `${header}\r\n${'"\n'.repeat(20_000)}`, ['list-truncated', '19993']],
    ['a quote on every line', `${header}\r\n${'"\n'.repeat(50_000)}`, ['list-bad-quotes', '20000']],
    [
      'a lone quote in each of too many rows',
      lines(header, ...Array.from({ length: 20_001 }, () => row({ first: '"Jo' }))),
      ['list-bad-quotes', '20000'],
    ],
    ['nothing but separators', `${header}\r\n${';'.repeat(300_000)}`, ['list-no-accounts']],
    ['blank lines', `${' \n'.repeat(300_000)}x`, ['list-not-educonnect']],
    [
      'one row of a million cells',
      `${lines(header, row())}${'a;'.repeat(500_000)}\r\n`,
      ['list-long-cell', '3', '1000'],
    ],
  ])('comes to an end with %s', (_, text, expected) => {
    expect(refusalOf(text)).toEqual(expected);
  });
});
