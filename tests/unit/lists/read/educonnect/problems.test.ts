import { describe, expect, it } from 'vitest';
import { header, lines, listOf, problemsOf, row } from './helpers';

/** Enough ordinary passwords for a usual length. */
const others = Array.from({ length: 8 }, (_, index) => row({ password: `QW7TPL2${index}` }));
const withPassword = (password: string) => problemsOf(lines(header, row({ password }), ...others));

describe('what a spreadsheet has made of a password', () => {
  it.each([
    ['1,23E+11', 'scientific'],
    ['1.23E+11', 'scientific'],
    ['1E+234567', 'scientific'],
    ['1,2E-05', 'scientific'],
    ['#NAME?', 'error-value'],
    ['#NOM?', 'error-value'],
    ['#NOM\u00a0?', 'error-value'],
    ['#REF!', 'error-value'],
    ['#VALEUR!', 'error-value'],
    ['#N/A', 'error-value'],
    ['Err:508', 'error-value'],
    ['#######', 'error-value'],
  ])('%s is named by its form: %s', (password, code) => {
    expect(withPassword(password)).toEqual([[2, code, 'Mot de passe']]);
    expect(problemsOf(lines(header, row({ password })))).toEqual([[2, code, 'Mot de passe']]);
  });

  it.each([
    ['123456', 'leading-zeros'],
    ['3312345', 'leading-zeros'],
    ['1234500000', 'expanded-number'],
    ['12/03/2045', 'date'],
    ['2045-03-12', 'date'],
    ['12-mars', 'date'],
    ['12-mars-2045', 'date'],
  ])('%s is named because the others are of another length: %s', (password, code) => {
    expect(withPassword(password)).toEqual([[2, code, 'Mot de passe', '8']]);
    // Without other passwords, ÉduConnect may have given this one.
    expect(problemsOf(lines(header, row({ password })))).toEqual([]);
  });

  it.each([
    '1E234567',
    '00123456',
    '+3312345',
    '12/03/45',
    '=A1B2C3D',
    '12345678',
    '-1234567',
    '12345E12',
    '#AB12CD3',
    '1-2-2045',
    '#NAME?23',
    'TRUE1234',
    'E+123456',
    '1E+2345A',
    'Err:5081',
    'ABC',
    'QW7TPL2MX',
    '*****',
    '',
    '  ',
  ])('%s is let be', (password) => expect(withPassword(password)).toEqual([]));

  it('is not guessed where passwords have many lengths', () => {
    const mixed = Array.from({ length: 9 }, (_, index) =>
      row({ password: 'QW7TPL2MX9'.slice(0, index + 1) }),
    );
    expect(problemsOf(lines(header, row({ password: '123456' }), ...mixed))).toEqual([]);
  });
});

describe('what is odd in a row', () => {
  it.each<[string, string, (string | number)[]]>([
    ['a UAI of 7 characters', row({ uai: '771234A' }), [2, 'uai-length', '771234A']],
    ['an identifier that became a number', row({ login: '1,23E+11' }), [2, 'scientific', 'Identifiant']],
    ['a class that became a number', row({ class: '6,00E+01' }), [2, 'scientific', 'Classe']],
    ['a name that became an error', row({ last: '#NOM?' }), [2, 'error-value', 'Nom élève']],
    ['a lost character', row({ first: 'No\uFFFDl' }), [2, 'lost-character', 'Prénom élève']],
    ['no class', row({ class: ' ' }), [2, 'empty-class']],
    ['no identifier', row({ login: '' }), [2, 'empty-login']],
    ['no name', row({ last: '', first: '' }), [2, 'empty-name']],
    ['a state that nobody knows', row({ state: 'Compte gelé' }), [2, 'unknown-state']],
    ['no state', row({ state: '' }), [2, 'unknown-state']],
  ])('is named: %s', (_, line, problem) => {
    expect(problemsOf(lines(header, line))).toEqual([problem]);
  });

  it.each(['0771234A', '1234567', '771234AB', '6E1', ''])('is not a UAI like « %s »', (uai) => {
    expect(problemsOf(lines(header, row({ uai })))).toEqual([]);
  });

  it('is an identifier that stands twice, with the line of the first', () => {
    const [one, two] = [row({ login: 'a.b' }), row({ login: ' a.b', first: 'Lou' })];
    expect(problemsOf(lines(header, one, row(), two))).toEqual([[4, 'duplicate-login', '2']]);
  });

  it('is for parents only an identifier of two persons: several children are several rows', () => {
    const columns = 'Nom élève;Nom responsable;Prénom responsable;État du compte;Identifiant;Mot de passe';
    const parent = (child: string, name: string) => `${child};${name};Orage;Compte activé;o.b;*****`;
    expect(problemsOf(lines(columns, parent('A', 'BIDON'), parent('B', 'BIDON')))).toEqual([]);
    expect(problemsOf(lines(columns, parent('A', 'BIDON'), parent('B', 'AUTRE')))).toEqual([
      [3, 'duplicate-login', '2'],
    ]);
  });

  it('names nobody in its details', () => {
    const file = lines(
      header,
      row({ last: 'FICTIVET;JR' }),
      row({ state: 'BIDONNEAU' }),
      row({ uai: 'BIDONNEAU' }),
    );
    expect(JSON.stringify(listOf(file).problems)).not.toMatch(/FICTIVET|BIDONNEAU|Iris|fictivet/);
  });
});

describe('a row of the wrong width', () => {
  it('with too many cells keeps them all, and says so', () => {
    const list = listOf(lines(header, row(), `${row()};A;B`, row()));
    expect(list.problems).toEqual([{ line: 3, code: 'cell-count', details: ['13', '11'] }]);
    expect(list.rows[1]?.cells.slice(9)).toEqual(['01/09/2026', ';A;B']);
  });

  it('with too few cells is filled up, and says so', () => {
    const list = listOf(lines(header, row(), 'A;B;C', row()));
    expect(list.problems).toEqual([{ line: 3, code: 'cell-count', details: ['3', '11'] }]);
    expect(list.rows[1]?.cells).toEqual(['A', 'B', 'C', ...Array.from({ length: 8 }, () => '')]);
  });

  it('has no other problem reported, because its cells are in wrong columns', () => {
    expect(problemsOf(lines(header, row(), row().replace('CLG EXEMPLE;', '')))).toEqual([
      [3, 'cell-count', '10', '11'],
    ]);
  });

  it('is right where Excel left out the separators of empty dates', () => {
    const short = (line: string, cells: number) => line.split(';').slice(0, cells).join(';');
    expect(
      problemsOf(
        lines(header, row(), short(row(), 10), short(row(), 9), short(row({ password: '12/03/45' }), 10)),
      ),
    ).toEqual([]);
  });

  it('is not right where a cell is missing in its midst', () => {
    const without = (at: number) =>
      row()
        .split(';')
        .filter((_, index) => index !== at)
        .join(';');
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(problemsOf(lines(header, row(), without(at)))).toEqual([[3, 'cell-count', '10', '11']]);
    }
  });

  it('is right with more separators than there are columns', () => {
    expect(problemsOf(lines(header, `${row()};;`, `${row()};`))).toEqual([]);
  });
});

describe('a quote without its pair', () => {
  it.each(['"Jo" Pivoine', '"Jo', '"Jo"Pi"', 'Jo"', '"'])('in a name (%s) stays in its row', (first) => {
    const list = listOf(lines(header, row(), row({ first, login: 'j.p' }), row({ last: 'SUIVANT' }), row()));
    expect(list.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [2, 11],
      [3, 11],
      [4, 11],
      [5, 11],
    ]);
    expect(list.rows.map(({ cells }) => cells[7]?.includes('.'))).toEqual([true, true, true, true]);
    expect(list.rows[1]?.cells[3]?.replaceAll('"', '')).toBe(first.replaceAll('"', ''));
    expect(list.rows[2]?.cells[2]).toBe('SUIVANT');
    const codes = new Set(list.problems.map(({ line, code }) => `${line} ${code}`));
    expect([...codes]).toEqual(first === 'Jo"' ? [] : ['3 bad-quotes']);
  });

  it('in a list all between quotes, where nothing is escaped, stays in its row', () => {
    const all = (line: string) => `"${line.replaceAll(';', '";"')}"`;
    const list = listOf(
      lines(all(header), all(row()), all(row({ first: 'Noé "Nono"' })), all(row({ last: 'SUIVANT' }))),
    );
    expect(list.rows.map(({ cells }) => cells[3])).toEqual(['Iris', 'Noé "Nono"', 'Iris']);
    expect(list.problems).toEqual([{ line: 3, code: 'bad-quotes', details: [] }]);
  });

  it('near the end of the file is not taken for its end', () => {
    const list = listOf(lines(header, row(), row({ first: '"Jo' }).replace('6EME;', ''), row()));
    expect(list.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(list.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'cell-count'],
      [3, 'bad-quotes'],
    ]);
  });

  it('does not hide a cell over two lines elsewhere', () => {
    const list = listOf(lines(header, row({ first: '"Jo' }), row({ first: '"Marie-\r\nLilas"' }), row()));
    expect(list.rows.map(({ line, cells }) => [line, cells[3]])).toEqual([
      [2, '"Jo'],
      [3, 'Marie-\r\nLilas'],
      [5, 'Iris'],
    ]);
  });

  describe('and another one further down', () => {
    const without = (cells: number, line: string) => line.split(';').slice(0, -cells).join(';');
    const opening = row({ last: 'OUVRANT', first: '"Lou', login: 'l.o', password: 'AAAA1111' });
    const closing = row({ last: 'FERMANT', first: 'Zoé"', login: 'z.f', password: 'ZZZZ9999' });
    const between = Array.from({ length: 30 }, () => row());
    const commas = (line: string) => line.replaceAll(';', ',');

    it.each<[string, string[]]>([
      ['31 rows', [opening, ...between, closing, row()]],
      ['31 rows, at the end of the file', [opening, ...between, closing]],
      ['one row', [opening, row(), closing, row()]],
      ['the next row', [opening, closing, row()]],
      ['the next row, at the end of the file', [opening, closing]],
      [
        'the next row, where Excel left out empty dates',
        [without(1, opening), without(1, closing.replace('Zoé"', 'Zoé').replace('FERMANT', 'FERMANT"'))],
      ],
      ['the next row, where Excel left out one empty date', [row(), without(1, opening), closing, row()]],
      ['the next row, short as well', [row(), row(), without(1, opening), without(2, closing)]],
      [
        'the next row, behind a quoted separator',
        [opening.replace('OUVRANT', '"OUVRANT;X"'), closing.replace('FERMANT', '"FERMANT;X"'), row()],
      ],
    ])('%s below swallows nobody', (_, rows) => {
      const list = listOf(lines(header, ...rows));
      expect(list.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
      expect(list.rows.some(({ cells }) => cells.join(';').includes('\n'))).toBe(false);
      const together = list.rows.filter(({ cells }) => /OUVRANT/.test(cells.join(';')));
      expect(together).toHaveLength(1);
      expect(together[0]?.cells.join(';')).not.toContain('ZZZZ9999');
    });

    it('in the last column, or with commas, swallows nobody', () => {
      const last = lines(header, `${row()}"02/09/2026`, row(), `${row()}02/09/2026"`, row());
      expect(listOf(last).rows.map(({ line, cells }) => [line, cells.length])).toEqual(
        [2, 3, 4, 5].map((line) => [line, 11]),
      );
      const rows = [opening, row(), closing, row()];
      expect(listOf(commas(lines(header, ...rows))).rows.map(({ cells }) => cells[8])).toEqual([
        'AAAA1111',
        'QW7TPL2M',
        'ZZZZ9999',
        'QW7TPL2M',
      ]);
    });

    it('keeps both as characters of the names', () => {
      const list = listOf(lines(header, opening, ...between, closing));
      expect([list.rows[0]?.cells[3], list.rows.at(-1)?.cells[3]]).toEqual(['"Lou', 'Zoé"']);
      expect(list.problems).toEqual([{ line: 2, code: 'bad-quotes', details: [] }]);
    });
  });
});
