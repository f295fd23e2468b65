import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ListRow } from '../../../../../lib/lists/types';
import { readinessOf } from '../../../../../lib/lists/usable';
import {
  asWestern,
  educonnectColumns,
  encode,
  encodeTable,
  makeEduconnectCsv,
} from '../../../../people/educonnect-csv';
import { exportCsv, transitionCsv } from '../../../../people/export-csv';
import { makeSchool } from '../../../../people/school';
import { header, lines, listOf, read, refusalOf, row, sample, utf8 } from './helpers';

const { people } = makeSchool({ accounts: 30 });
const siecle = '<?xml version="1.0" encoding="ISO-8859-15"?>\n<BEE_ELEVES VERSION="2.1"></BEE_ELEVES>';
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

describe('a file that is no ÉduConnect list is refused', () => {
  it.each<[string, string | Uint8Array, ...string[]]>([
    ['without a byte', '', 'list-empty'],
    ['of white space', ' \r\n\t\r\n', 'list-empty'],
    ['of a BOM', '\uFEFF', 'list-empty'],
    ['that is a login page', '<!DOCTYPE html><html><body><form></form></body></html>', 'list-html'],
    ['that is a login page after a comment', '\n<!-- x -->\n<HTML lang="fr"><head>', 'list-html'],
    ['that is an XHTML page', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'list-html'],
    ['that is an Excel workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'list-xlsx'],
    [
      'that is a LibreOffice workbook',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
      'list-xlsx',
    ],
    [
      'that is an old Excel workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'list-xlsx',
    ],
    [
      'that is a workbook of Excel 2003 in XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
      'list-xlsx',
    ],
    ['that is the PDF of the same list', '%PDF-1.7\n', 'list-pdf'],
    ['that is a SIECLE file', siecle, 'list-siecle'],
    ['that is a SIECLE archive', zip('ElevesSansAdresses.xml'), 'list-siecle'],
    ['that is another archive', zip('photo.jpg'), 'list-not-educonnect'],
    ['that is other XML', '<?xml version="1.0"?><gpx/>', 'list-not-educonnect'],
    ['that is the export of an ENT', exportCsv(people), 'list-ent-export'],
    ['that is an export of an ENT of 2017', exportCsv(people, { generation: '2017' }), 'list-ent-export'],
    ['that is a Transition export', transitionCsv(people), 'list-ent-export'],
    ['that is any text', 'Bonjour,\nvoici la liste.\n', 'list-not-educonnect'],
    ['that is any table', 'Nom;Prénom;Classe\nA;B;6A\n', 'list-not-educonnect'],
    ['that is JSON', '[{"Nom":"A"}]', 'list-not-educonnect'],
    [
      'of random bytes',
      Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251),
      'list-not-educonnect',
    ],
    ['with a header only', lines(header), 'list-no-accounts'],
    ['with a header only, unended', header, 'list-no-accounts'],
    ['with a header and empty rows', lines(header, ';;;;;;;;;;'), 'list-no-accounts'],
    ['in which no row fits the header', lines(header, 'A;B', 'C;D'), 'list-bad-row', '2'],
  ])('%s', (_, content, ...refusal) => {
    expect(refusalOf(content)).toEqual(refusal);
  });

  it('when it is too large to be one', () => {
    expect(refusalOf(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual(['list-too-large']);
  });
});

describe('a list with accents read wrongly', () => {
  const twice = (text: string) => asWestern(utf8(text));

  it('from its header on is refused, with the line', () => {
    expect(refusalOf(twice(lines(header, row())))).toEqual(['list-mojibake', '1']);
    expect(refusalOf(lines('', header.replaceAll('é', '\uFFFD'), row()))).toEqual(['list-mojibake', '2']);
    expect(refusalOf(lines(header.replaceAll('é', '√©'), row()))).toEqual(['list-mojibake', '1']);
  });

  it('in every name under a header without accents is refused, with the first line', () => {
    const plain = 'Nom;Prenom;Classe;Identifiant;Mot de passe';
    const rows = [
      'BIDON;Lou;6A;l.b;QW7TPL2M',
      twice('ÉTALON;Zoé;6A;z.e;QW7TPL3M'),
      twice('FICTIVET;Noël;6A;n.f;QW7TPL4M'),
    ];
    expect(refusalOf(lines(plain, ...rows))).toEqual(['list-mojibake', '3']);
    expect(refusalOf(lines(plain, ...rows, 'FICTIVET;Éden;6A;e.f;QW7TPL5M'))).toEqual(['accepted']);
  });

  it('in one name is read, and that row named', () => {
    const file = lines(
      header,
      row({ first: 'Zoé' }),
      row({ first: twice('Zoé') }),
      row({ last: twice('ŞENOL') }),
    );
    expect(listOf(file).problems).toEqual([
      { line: 3, code: 'misread-character', details: ['Prénom élève'] },
      { line: 4, code: 'misread-character', details: ['Nom élève'] },
    ]);
  });

  it.each([
    'JOÃO',
    'CONCEIÇÃO',
    'ANDRÉ–DUPONT',
    'D’ÂGE',
    'ÅNGSTRÖM',
    'Âme',
    '« É »',
    'Łucja',
    'Nguyễn',
    'RENÉ’S',
    'MÂ’ON',
    'Ângela',
  ])('is not one that holds %s', (first) =>
    expect(listOf(lines(header, row({ first }))).problems).toEqual([]),
  );
});

describe('a list cut by its end', () => {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sample('sample.csv'));

  it.each([
    ['in its last line', lines(header, row()) + row().slice(0, 60), '3'],
    ['between CR and LF of nothing more', lines(header, row()) + row().slice(0, -14), '3'],
    ['in its header', 'UAI;Établissement;Nom élève;Prén', '1'],
    ['inside quotes', `${lines(header, row())}${row().replaceAll(/[^;]+/g, '"$&"').slice(0, 80)}`, '3'],
    ['inside quotes behind a line break', `${lines(header, row())}9990001A;CLG;"MARIE-\r\nLIL`, '3'],
    ['inside the quotes of its last cell', `${header}\n${row()}\n${row().slice(0, -1)};"01/09`, '3'],
    ['inside its last date', `${header}\n${row()}02/09/2026\n${row()}02/09/20`, '3'],
  ])('%s is refused, with the line', (_, content, line) => {
    expect(refusalOf(content)).toEqual(['list-truncated', line]);
  });

  it('inside a character is refused, with the line', () => {
    const bytes = utf8(`${lines(header, row())}9990001A;CLG;É`);
    expect(refusalOf(bytes.subarray(0, -1))).toEqual(['list-truncated', '3']);
    expect(refusalOf(encode(lines(header, row()), 'utf-16le').subarray(0, -1))).toEqual([
      'list-truncated',
      '3',
    ]);
  });

  it('with a password last may be cut inside of it: its row is marked', () => {
    const columns = 'Nom;Prénom;Classe;Identifiant;Mot de passe';
    expect(listOf(`${columns}\nA;B;6A;a.b;QW7TP`).problems).toEqual([
      { line: 2, code: 'unended-line', details: ['Mot de passe'] },
    ]);
    expect(listOf(`${columns}\nA;B;6A;a.b;QW7TP\n`).problems).toEqual([]);
    expect(listOf(`${columns}\nA;B;6A;a.b;"QW7TP"`).problems).toEqual([]);
  });

  it('with a password last is whole where that password is as long as the others', () => {
    const columns = 'Nom;Prénom;Classe;État du compte;Identifiant;Mot de passe';
    const others = Array.from(
      { length: 6 },
      (_, at) => `A;B;6A;Compte notifié mais non activé;a.b${at};QW7TPL2${at}`,
    );
    const ended = (last: string, before = others) => {
      const list = listOf([columns, ...before, `A;B;6A;${last}`].join('\n'));
      const mark = list.problems.map(({ code }) => code);
      return [...mark, readinessOf(list)(list.rows.at(-1) as ListRow)];
    };
    const notified = 'Compte notifié mais non activé;a.b';
    expect(ended(`${notified};QW7TPL29`)).toEqual(['ready']);
    expect(ended(`${notified};QW7TPL2`)).toEqual(['unended-line', 'unknown']);
    expect(ended(`${notified};QW7TPL29X`)).toEqual(['unended-line', 'unknown']);
    expect(ended(`${notified};QW7TPL29`, others.slice(0, 3))).toEqual(['unended-line', 'unknown']);
    // The last row shows no password, so none can be cut.
    expect(ended('Compte activé;a.b;*****')).toEqual(['unended-line', 'own-password']);
    expect(ended(`${notified};`)).toEqual(['unended-line', 'hidden']);
  });

  it.each([
    ['the sample', utf8(whole)],
    [
      'a quoted list',
      encodeTable(
        [
          educonnectColumns,
          ...whole
            .trim()
            .split('\r\n')
            .slice(1)
            .map((line) => line.split(';')),
        ],
        { quotes: 'all' },
      ),
    ],
    ['a list with difficult names', makeEduconnectCsv({ accounts: 14 })],
  ])('anywhere: of %s no account is ever lost or changed without a word', (_, bytes) => {
    let accepted = 0;
    const all = listOf(bytes).rows.map(({ cells }) => cells.slice(0, 10));
    for (let length = 0; length < bytes.length; length++) {
      const result = read(bytes.subarray(0, length));
      if (!result.ok) {
        expect(result.refusal.code).toMatch(
          /^list-(empty|truncated|not-educonnect|missing-column|no-accounts|bad-row)$/,
        );
        continue;
      }
      // The other lines are whole, and only the last date may have lost digits.
      const kept = result.list.rows.map(({ cells }) => cells.slice(0, 10));
      expect(kept).toEqual(all.slice(0, kept.length));
      accepted++;
    }
    expect(accepted).toBeGreaterThanOrEqual(all.length);
  });
});

describe('what no list of accounts holds', () => {
  const long = 'A'.repeat(1001);

  it.each(['last', 'class', 'login', 'password'] as const)(
    'a %s of more than 1,000 signs is refused by its line',
    (name) => {
      expect(refusalOf(lines(header, row(), row({ [name]: long })))).toEqual(['list-long-cell', '3', '1000']);
      expect(refusalOf(lines(header, row(), row({ [name]: long.slice(1) })))).toEqual(['accepted']);
    },
  );

  it('a row of thousands of cells is refused, not put together', () => {
    expect(refusalOf(lines(header, row(), row() + 'a;'.repeat(1000)))).toEqual([
      'list-long-cell',
      '3',
      '1000',
    ]);
  });

  it('a header of more than 40 columns is no ÉduConnect list', () => {
    const wide = (columns: number) => lines(header + ';x'.repeat(columns - 11), row());
    expect(refusalOf(wide(40))).toEqual(['accepted']);
    expect(refusalOf(wide(41))).toEqual(['list-not-educonnect']);
  });
});
