import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../../lib/files/ent-export/columns';
import { exportCsv } from '../../../people/export-csv';
import { makeSchool } from '../../../people/school';
import { withoutAccents } from '../../../people/without-accents';
import { header2017, header2019, header2020, lines, refusalOf, row, summaryOf } from './helpers';

const school = makeSchool({ accounts: 60, seed: 4 });
const pupil2017 = '"1";"2";"Elève";"FICTIVET";"Iris";"iris.f";"";"";"CLG-EXEMPLE";"6C";"";""';

describe('the header of the ENT export', () => {
  it.each(['2017', '2019', '2020'] as const)('of %s is read, and gives the same counts', (generation) => {
    const summary = summaryOf(exportCsv(school.people, { generation }));
    expect(summary).toEqual(summaryOf(exportCsv(school.people)));
    expect(summary.accounts).toBe(60);
  });

  it('is written by the generator exactly as the ENT writes it', () => {
    const first = (generation: '2017' | '2019' | '2020') =>
      new TextDecoder().decode(exportCsv(school.people, { generation })).split('\n')[0];
    expect([first('2017'), first('2019'), first('2020')]).toEqual([header2017, header2019, header2020]);
    expect([header2017, header2019, header2020].map((header) => header.split(';').length)).toEqual([
      12, 13, 16,
    ]);
  });

  it.each([
    ['without accents or capitals', withoutAccents(header2020.toLowerCase())],
    ['with decomposed accents', header2020.normalize('NFD')],
    ['in capitals', header2020.toUpperCase()],
    ['with a curved apostrophe', header2020.replace("d'activation", 'd’activation')],
    ['with no-break and double spaces', header2020.replaceAll(' ', '\u00a0 ')],
    ['with spaces inside the quotes', header2020.replaceAll('";"', ' ";" ')],
    [
      'with the spellings of 2017 in a file of 16 columns',
      header2020.replace('Établissements', 'Structure(s)'),
    ],
  ])('is recognised %s', (_, header) => {
    expect(summaryOf(lines(header, row()))).toMatchObject({ accounts: 1, classes: { '6C': 1 } });
  });

  it.each(["'", '’', '‘', 'ʼ', '´', '`'])('knows its names with any apostrophe: %s', (apostrophe) => {
    expect(columnOf(`Code d${apostrophe}activation`)).toBe('activationCode');
  });

  it('may have its columns in any order', () => {
    const turn = (line: string) => `"${line.slice(1, -1).split('";"').reverse().join('";"')}"`;
    const summary = summaryOf(lines(turn(header2020), turn(row({ schools: 'LYC-EXEMPLE' }))));
    expect(summary).toEqual({
      accounts: 1,
      profiles: { Élève: 1 },
      classes: { '6C': 1 },
      schools: ['LYC-EXEMPLE'],
    });
  });

  it('may have columns that did not exist when this was written', () => {
    expect(summaryOf(lines(`${header2020};"Régime"`, `${row()};"DP4"`)).classes).toEqual({ '6C': 1 });
  });

  it('may lack columns that nothing needs', () => {
    const without = (line: string) =>
      line
        .split(';')
        .filter((_, index) => index !== 7)
        .join(';');
    expect(summaryOf(lines(without(header2020), without(row()))).accounts).toBe(1);
  });

  it('is refused without the columns that are needed, and these are named as the ENT names them today', () => {
    const header = header2017.replace('"Nom";', '').replace('"Classe(s)";', '');
    expect(refusalOf(lines(header, pupil2017))).toEqual(['missing-columns', 'Nom, Classes']);
    expect(refusalOf(lines(header2020.replace('"Type"', '"Genre"'), row()))).toEqual([
      'missing-columns',
      'Type',
    ]);
  });

  it.each([
    [
      'English of 2017, which shares five names with the French one',
      '"Id";"Id Siecle";"Type";"Last name";"First name";"Login";"Activation code";"Function(s)";"Structure(s)";"Class(es)";"Child(ren)";"Parent(s)"',
    ],
    [
      'English of 2020',
      '"Id";"SIECLE Id";"Type";"Last name";"First name";"Login";"Login alias";"Activation code";"Functions";"Structures";"Classes";"Children";"Parents";"Last login";"Email";"Phone"',
    ],
    [
      'German of 13 columns',
      '"Id";"Siecle";"Typ";"Name";"Vorname";"Login";"Alias";"Code";"Funktion";"Schule";"Klasse";"Kinder";"Eltern"',
    ],
  ])('in another language is refused as such: %s', (_, header) => {
    expect(refusalOf(lines(header, row()))).toEqual(['other-language']);
  });

  it.each([
    [
      'an ÉduConnect list',
      'Nom;Prénom;Date de naissance;Identifiant\r\nFICTIVET;Iris;01/01/2014;i.fictivet\r\n',
    ],
    [
      'the same between quotes',
      '"Nom";"Prénom";"Date de naissance";"Classe";"Identifiant"\n"A";"B";"C";"D";"E"\n',
    ],
    ['another list with five of its names', '"Type";"Nom";"Prénom";"Classes";"Login"\n"A";"B";"C";"D";"E"\n'],
    ['a table with commas', `${header2020.replaceAll(';', ',')}\n${row().replaceAll(';', ',')}\n`],
    ['a table without quotes', `${header2020.replaceAll('"', '')}\n${row().replaceAll('"', '')}\n`],
    ['an XML file', '<?xml version="1.0"?>\n<BEE_ELEVES VERSION="2.1"/>\n'],
    ['a sentence', 'Le service est indisponible.\n'],
    ['a sentence in quotes', '"Le service est indisponible."\n'],
    ['old Macintosh line ends', `${header2020}\r${row()}\r`],
  ])('of something else is refused: %s', (_, text) => {
    expect(refusalOf(text)).toEqual(['not-an-export']);
  });
});
