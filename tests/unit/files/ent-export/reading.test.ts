import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDoubled } from '../../../../lib/files/ent-export/doubled';
import { header2020, lines, row, summaryOf } from './helpers';

const sample = readFileSync(resolve(import.meta.dirname, 'sample.csv'));

describe('an export of the ENT', () => {
  it('of thirteen people gives its counts', () => {
    expect(summaryOf(sample)).toEqual({
      accounts: 13,
      profiles: { Enseignant: 3, Élève: 6, Parent: 2, Personnel: 1, Invité: 1 },
      // 5B is a teacher's of two schools; ROUX has no class, PETIT has two.
      classes: { '6C': 2, '3A': 1, '4B': 2, 'ULIS 1': 1 },
      schools: ['CLG-LES TILLEULS-EXEMPLE', 'LYC-LES ACACIAS-EXEMPLE'],
    });
  });

  it('reads the same with or without BOM, with LF or CRLF', () => {
    const text = new TextDecoder().decode(sample);
    const expected = summaryOf(sample);
    for (const one of [
      text,
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text.replaceAll('\n', '\r\n')}`,
      `\uFEFF\uFEFF${text}`,
    ]) {
      expect(summaryOf(one)).toEqual(expected);
    }
  });

  it.each([
    ['quotes', 'Noé "Nono"'],
    ['quotes at both ends', '"Noé"'],
    ['nothing but a quote', '"'],
    ['a semicolon', 'Zoë; Lou'],
    ['a semicolon next to a quote', 'Zoë;" Lou'],
    ['a comma', 'FICTIVET, épouse BIDON'],
    ['a line break', 'FICTI\nVET'],
    ['a line break of Windows', 'FICTI\r\nVET'],
    ['several line breaks', '\nFICTI\n\nVET\n'],
    ['a quote before a line break', '"FICTI"\n"VET"'],
    ['doubled quotes', 'Noé ""Nono""'],
    ['an apostrophe, a hyphen, rare letters', "D'ŁU-CỄȘŒ"],
    ['nothing', ''],
  ])('is read when a name holds %s', (_, lastName) => {
    const summary = summaryOf(lines(header2020, row(), row({ lastName }), row({ type: 'Parent' })));
    expect(summary).toMatchObject({ accounts: 3, profiles: { Élève: 2, Parent: 1 }, classes: { '6C': 2 } });
  });

  it('is read when its last column holds quotes or line breaks', () => {
    for (const phone of ['06"', '06\n07', '"06"\n07', '\n']) {
      expect(summaryOf(lines(header2020, row({ phone }), row({ phone }))).accounts).toBe(2);
    }
  });

  it('may have blank lines between its records and at its end', () => {
    const quoted = row({ lastName: 'LE "BIDON"' });
    expect(summaryOf(`${header2020}\n\n${quoted}\n\n${quoted}\r\n\r\n\n`).accounts).toBe(2);
  });

  it('is read when it doubles its quotes, even around the separator and line breaks', () => {
    const doubled = lines(
      header2020,
      row({ lastName: 'LE "";"" BIDON""\n""FICTIVET' }),
      row(),
      row({ lastName: '"";""' }),
    );
    expect(summaryOf(doubled)).toMatchObject({ accounts: 3, classes: { '6C': 3 } });
  });
});

describe('the reader of doubled quotes', () => {
  it('refuses incomplete records and lone quotes', () => {
    expect(readDoubled('"A";"B"\n"1";"2 ""b"""', 2)).toEqual([['1', '2 "b"']]);
    for (const text of ['"1";', '"1"', '"1";"2" ', '"1";2', '"1";"2', '"1";"a"b"']) {
      expect(readDoubled(`"A";"B"\n${text}`, 2)).toBeUndefined();
    }
  });
});

describe('the counts of an export', () => {
  const classesOf = (...rows: string[]) => summaryOf(lines(header2020, ...rows)).classes;

  it('keep apart names that look alike', () => {
    const names = [
      '6EME 1',
      '6EME 10',
      '2NDE GENERALE E',
      '2NDE GENERALE É',
      '__proto__',
      'constructor',
      '601',
    ];
    const classes = classesOf(...names.map((name) => row({ classes: name })));
    expect(Object.entries(classes).sort()).toEqual(names.map((name) => [name, 1]).sort());
  });

  it('count a pupil in each class, once', () => {
    expect(classesOf(row({ classes: '4B, ULIS 1' }), row({ classes: '4B, 4B' }))).toEqual({
      '4B': 2,
      'ULIS 1': 1,
    });
  });

  it('split a class that has a comma in its name, which nothing tells apart', () => {
    expect(classesOf(row({ classes: '3A, groupe 1' }))).toEqual({ '3A': 1, 'groupe 1': 1 });
  });

  it('split nothing at a comma without a space, which is no separator of the ENT', () => {
    expect(classesOf(row({ classes: '3A,groupe 1' }))).toEqual({ '3A,groupe 1': 1 });
  });

  it('read quotes in the name of a class as quotes, doubled or not', () => {
    expect(classesOf(row({ classes: '6C "BLEUE"' }), row({ classes: '6C ""BLEUE""' }))).toEqual({
      '6C "BLEUE"': 2,
    });
  });

  it('leave out the classes that only teachers and parents have', () => {
    expect(classesOf(row({ type: 'Enseignant', classes: '1G2' }), row({ classes: '6C' }))).toEqual({
      '6C': 1,
    });
  });

  it('list the classes of anyone when no pupil is in a class', () => {
    expect(classesOf(row({ type: 'Enseignant', classes: '3A, 3B' }))).toEqual({ '3A': 0, '3B': 0 });
  });

  it('take « Elève » for « Élève », as the ENT wrote before 2019', () => {
    const rows = [row({ type: 'Elève' }), row({ type: 'Élève' }), row({ type: 'ÉLÈVE'.normalize('NFD') })];
    expect(summaryOf(lines(header2020, ...rows)).profiles).toEqual({ Élève: 3 });
  });

  it('gather unknown types under one name, without repeating them', () => {
    const rows = [row({ type: 'Student' }), row({ type: 'ZZCANARI' }), row({ type: '' })];
    expect(summaryOf(lines(header2020, ...rows)).profiles).toEqual({ Autre: 3 });
  });

  it('name each school once', () => {
    const rows = [row({ schools: 'CLG-A, LYC-B' }), row({ schools: 'LYC-B' }), row({ schools: '' })];
    expect(summaryOf(lines(header2020, ...rows)).schools).toEqual(['CLG-A', 'LYC-B']);
  });
});
