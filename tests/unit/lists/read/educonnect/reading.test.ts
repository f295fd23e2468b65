import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../../../lib/lists/cells';
import {
  type EduconnectDialect,
  educonnectColumns,
  educonnectTable,
  encode,
  encodeTable,
} from '../../../../people/educonnect-csv';
import { header, lines, listOf, problemsOf, row, sample, utf8 } from './helpers';

const table = educonnectTable({ accounts: 60, seed: 3 });
const western = table.filter((cells) => !/[^\0-\xffœŒŸ’]|\u0301/.test(cells.join('')));
const cellsOf = (content: string | Uint8Array) => listOf(content).rows.map(({ cells }) => cells);

describe('the sample list', () => {
  it.each(['sample.csv', 'sample-cp1252.csv'])(
    '%s gives every account with its line and its cells',
    (name) => {
      const list = listOf(sample(name));
      expect(list.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
      expect(list.rows[1]?.cells.join(';')).toBe(
        '0771234A;CLG LES TILLEULS EXEMPLE;ÇELIK-DUPONT;Aïcha;6EME;6C;Compte notifié mais non activé;a.celikdupont;QW7TPL2M;01/09/2026;',
      );
      expect(list.rows.map((one) => cellOf(list, one, 'lastName')).at(-1)).toBe('ŒUVRARD');
      expect(list.columns).toEqual(educonnectColumns);
      expect(Object.values(list.roles)).toHaveLength(11);
    },
  );

  it('has one problem, a pupil without class; the password 0084512E is none', () => {
    expect(problemsOf(sample('sample.csv'))).toEqual([[12, 'empty-class']]);
    expect(problemsOf(sample('sample-cp1252.csv'))).toEqual([[12, 'empty-class']]);
  });

  it('tells how each was written', () => {
    expect(listOf(sample('sample.csv')).dialect).toEqual({ encoding: 'utf-8', separator: ';' });
    expect(listOf(sample('sample-cp1252.csv')).dialect).toEqual({ encoding: 'windows-1252', separator: ';' });
  });
});

describe('a list', () => {
  const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
  const dialects: EduconnectDialect[] = encodings.flatMap((encoding) =>
    ([';', ',', '\t'] as const).flatMap((separator) =>
      (['\r\n', '\n', '\r'] as const).flatMap((newline) =>
        (['all', 'needed'] as const).flatMap((quotes) =>
          (encoding === 'windows-1252' ? [false] : [true, false]).map((bom) => ({
            encoding,
            separator,
            newline,
            quotes,
            bom,
          })),
        ),
      ),
    ),
  );

  it.each(dialects)(
    'in $encoding (BOM: $bom), with $separator and $newline, $quotes quotes, is read',
    (dialect) => {
      const rows = dialect.encoding === 'windows-1252' ? western : table;
      const list = listOf(encodeTable([educonnectColumns, ...rows], dialect));
      expect(list.rows.map(({ cells }) => cells)).toEqual(rows);
      expect(list.dialect).toEqual({ encoding: dialect.encoding, separator: dialect.separator });
    },
  );

  it('keeps what spreadsheets destroy, and does not call it damaged', () => {
    const passwords = [
      '1E234567',
      '00123456',
      '+3312345',
      '12/03/45',
      '=A1B2C3D',
      '12345678',
      '-1234567',
      '#AB12CD3',
    ];
    const file = lines(
      header,
      ...passwords.map((password) => row({ password })),
      ...'12345'.split('').map(() => row()),
    );
    expect(
      cellsOf(file)
        .map((cells) => cells[8])
        .slice(0, 8),
    ).toEqual(passwords);
    expect(problemsOf(file)).toEqual([]);
  });

  it('keeps white space, quotes and signs inside cells', () => {
    const cell = ' "LE GRAND"\u00a0; DIT ';
    expect(cellsOf(lines(header, row({ last: `"${cell.replaceAll('"', '""')}"` })))[0]?.[2]).toBe(cell);
  });

  it('may begin with blank lines or with the line that Excel writes, and lines keep their numbers', () => {
    expect(listOf(lines('', '  ', header, row(), '', row())).rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(listOf(lines('sep=;', header, row())).rows.map(({ line }) => line)).toEqual([3]);
  });

  it('may end its lines now one way, now another', () => {
    expect(cellsOf(`${header}\n${row()}\r\n${row()}\n`).map((cells) => cells[10])).toEqual(['', '']);
    const quoted = row({ last: '"A"' });
    const mixed = listOf(`${header}\r\n${quoted}\n${quoted.replace('i.f', 'j.f')}\r\n`);
    expect(mixed.rows.map(({ line, cells }) => [line, cells.length, cells[2]])).toEqual([
      [2, 11, 'A'],
      [3, 11, 'A'],
    ]);
  });

  it('counts line breaks inside cells as lines', () => {
    const list = listOf(lines(header, row({ first: '"Marie-\r\nLilas"' }), row()));
    expect(list.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(list.problems).toEqual([{ line: 2, code: 'line-break', details: ['Prénom élève'] }]);
  });

  it('of one account is read, with or without a last line end', () => {
    expect(cellsOf(lines(header, row()))).toHaveLength(1);
    expect(cellsOf(`${header}\n${row()}`)).toHaveLength(1);
  });

  it('leaves out rows without content and headers in its midst, where lists were put together', () => {
    expect(listOf(lines(header, row(), ';;;;;;;;;;', header, row())).rows.map(({ line }) => line)).toEqual([
      2, 5,
    ]);
  });

  it('names every column whose cell holds a line break', () => {
    expect(problemsOf(lines(header, row({ mef: '"6\nEME"', login: '"a.\nb"' })))).toEqual([
      [2, 'line-break', 'MEF'],
      [2, 'line-break', 'Identifiant'],
    ]);
  });

  it.each(['all', 'needed'] as const)('put together by `copy a+b` is read, %s quotes', (quotes) => {
    const one = (rows: string[][]) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        encodeTable([educonnectColumns, ...rows], { quotes }),
      );
    const whole = one(table) + one(table.slice(0, 2)) + one([]);
    expect(cellsOf(`${whole}\u001A`)).toEqual([...table, ...table.slice(0, 2)]);
    const spaced = lines(header, row(), ` ${header} `, row());
    expect(listOf(spaced).rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each(encodings)('in %s may end with the sign by which `copy` ends a file', (encoding) => {
    const bytes = encode(lines(header, row({ last: 'FICTIVET' })), encoding);
    expect(cellsOf(new Uint8Array([...bytes, 0x1a]))).toHaveLength(1);
  });

  it('in UTF-8 with a few bad bytes keeps its other rows right, with or without BOM', () => {
    const good = utf8(lines(header, row({ first: 'Zoé' }), row({ first: 'No#l' }), row({ first: 'Łucja' })));
    const bad = good.map((byte) => (byte === 0x23 ? 0xeb : byte));
    for (const bytes of [bad, new Uint8Array([0xef, 0xbb, 0xbf, ...bad])]) {
      expect(cellsOf(bytes).map((cells) => cells[3])).toEqual(['Zoé', 'No\uFFFDl', 'Łucja']);
      expect(problemsOf(bytes)).toEqual([[3, 'lost-character', 'Prénom élève']]);
    }
  });

  it('in plain ASCII may end with an accent of Windows-1252', () => {
    const file = encode(
      'Nom;Prenom;Classe;Identifiant;Mot de passe;Date\nA;B;6A;a.b;QW7TPL2M;lundi pass\u00e9',
      'windows-1252',
    );
    expect(cellsOf(file)[0]?.[5]).toBe('lundi passé');
  });
});
