import { describe, expect, it } from 'vitest';
import { exportCsv, transitionCsv } from '../../../people/export-csv';
import { makeSchool } from '../../../people/school';
import { header2020, lines, refusalOf, row, utf8 } from './helpers';

const school = makeSchool({ accounts: 40 });
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what the ENT answers in place of an export', () => {
  it.each([
    ['no byte', ''],
    ['a BOM alone', '\uFEFF'],
    ['white space', ' \r\n\n\t'],
    ['a BOM and white space', '\uFEFF\n \n'],
    ['much white space', '\n'.repeat(5000)],
  ])('%s is an empty file', (_, text) => expect(refusalOf(text)).toEqual(['empty']));

  it.each([
    ['a doctype', '<!DOCTYPE html><title>Connexion</title>'],
    ['<html>', '<html lang="fr"><body>Connexion</body></html>'],
    ['BOM and white space in front', '\uFEFF \r\n\t<!doctype HTML>\n<html>'],
    [
      'an XML declaration in front',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>',
    ],
    ['a comment in front', '<!-- entcore --><html>'],
    ['only a password form', '<form action="/auth/login"><input name="p" type = "password"></form>'],
    ['a password form after some text', 'Connexion <INPUT TYPE=password>'],
    ['a cut doctype', '<!doctype'],
  ])('a login page is recognised by %s', (_, text) => expect(refusalOf(text)).toEqual(['html']));

  it('a login page in another encoding, or cut inside a character, is a login page', () => {
    expect(refusalOf(latin1('<!DOCTYPE html><p>Identifiez-vous, élève'))).toEqual(['html']);
    expect(refusalOf(utf8('<html><p>é').slice(0, -1))).toEqual(['html']);
  });

  it('a pupil who is called like a password form does not make the file a login page', () => {
    expect(refusalOf(lines(header2020, row({ lastName: '<input type="password">' })))).toEqual(['accepted']);
  });

  it.each([
    ['a list', JSON.stringify(school.people)],
    ['an error', '{"error":"unauthorized"}'],
    ['an empty list', '[]'],
    ['spread over lines', '\uFEFF[\n  {\n    "id": "1"'],
  ])('JSON is recognised: %s', (_, text) => expect(refusalOf(text)).toEqual(['json']));

  it("« Export Transition d'année » is refused, with its people or without", () => {
    expect(refusalOf(transitionCsv(school.people))).toEqual(['transition']);
    expect(refusalOf(transitionCsv([]))).toEqual(['transition']);
    expect(refusalOf(lines('"Prénom*";"Nom*";"Courriel"', 'Iris;FICTIVET;'))).toEqual(['transition']);
  });

  it('a header with nobody under it holds no account', () => {
    expect(refusalOf(exportCsv([]))).toEqual(['no-accounts']);
    expect(refusalOf(`${header2020}\r\n\r\n\n`)).toEqual(['no-accounts']);
  });
});

describe('a damaged export', () => {
  const whole = lines(header2020, row(), row({ lastName: 'ÉTALONNIER' }), row());

  it('is refused when a character is cut at its end, with the line', () => {
    const bytes = utf8(whole);
    const cut = bytes.indexOf(0xc3, utf8(lines(header2020, row())).length);
    expect(refusalOf(bytes.slice(0, cut + 1))).toEqual(['cut-character', '3']);
    expect(refusalOf(bytes.slice(0, cut))).toEqual(['cut-record', '3']);
  });

  it('is refused when a character of three bytes is cut after two', () => {
    expect(refusalOf(utf8(`${header2020}\n"1";"2";"Parent";"Diễ`).slice(0, -1))).toEqual([
      'cut-character',
      '2',
    ]);
  });

  it('is refused when it is not UTF-8 elsewhere, with the first bad line', () => {
    const before = utf8(lines(header2020, row()));
    const bad = new Uint8Array([...before, ...latin1(lines(row({ lastName: 'É' }), row()))]);
    expect(refusalOf(bad)).toEqual(['not-utf8', '3']);
    expect(refusalOf(latin1(whole))).toEqual(['not-utf8', '1']);
  });

  it('is refused as something else when its bytes are no text', () => {
    expect(refusalOf(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 10, 0x80]))).toEqual(['not-an-export']);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...whole].flatMap((letter) => [letter.charCodeAt(0) & 255, 0]),
    ]);
    expect(refusalOf(utf16)).toEqual(['not-an-export']);
  });

  it.each([
    ['inside a field', whole.slice(0, -20), '4'],
    ['before its last line feed', whole.slice(0, -1), '4'],
    ['between CR and LF', whole.replaceAll('\n', '\r\n').slice(0, -1), '4'],
    ['after fewer fields than the header has', `${whole}"4";"5";"Parent"\n`, '5'],
    ['inside a field that holds a line break', `${whole}"4";"5";"Parent";"FICTIVET\n`, '5'],
    ['after an opening quote and a line break', `${whole}"4";"5";"Parent";"\n`, '5'],
    ['after one field', `${whole}"4"\n`, '5'],
    ['in the header', header2020.slice(0, 40), '1'],
    ['at the end of the header', header2020, '1'],
    ['after its first quote', '\uFEFF"', '1'],
  ])('is refused when it stops %s, with the line', (_, text, line) => {
    expect(refusalOf(text)).toEqual(['cut-record', line]);
  });

  it.each([
    ['that lacks a field', row().replace('"";', ''), '3'],
    ['that lacks its closing quote', row().slice(0, -1), '3'],
    ['that lacks its opening quote', row().slice(1), '3'],
    ['of one field too many', `${row()};"de trop"`, '3'],
    ['that is a stray line', '"???"', '3'],
    ['without quotes', row().replaceAll('"', ''), '3'],
  ])('is refused for a record in the middle %s, with the line', (_, broken, line) => {
    expect(refusalOf(lines(header2020, row(), broken, row(), row()))).toEqual(['broken-record', line]);
  });

  it('counts physical lines, so that the number leads to the place in an editor', () => {
    const twoLines = row({ lastName: 'FICTI\nVET' });
    expect(refusalOf(lines(header2020, twoLines, '"???"', row()))).toEqual(['broken-record', '4']);
  });

  it('never repeats what stands in the file', () => {
    const secret = 'ZZCANARI';
    const texts = [
      lines(header2020.replace('"Nom"', `"${secret}"`), row()),
      lines(header2020, row({ lastName: secret }).slice(0, -9), row({ lastName: secret })),
      lines(header2020, row({ type: secret })),
    ];
    for (const text of texts) expect(refusalOf(text).join()).not.toContain(secret);
  });
});
