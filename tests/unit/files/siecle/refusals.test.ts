import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  pupil,
  refusalOf,
  structures,
  uai,
  usualName,
  utf8,
  withHeaders,
  xml,
  zip,
} from './helpers';

describe('what is no ZIP of one XML is refused', () => {
  const content = bytesOf(xml());

  it.each<[string, Uint8Array, string[]]>([
    ['an empty file', new Uint8Array(), ['siecle-empty']],
    ['the XML alone', content, ['siecle-not-zipped']],
    ['the XML alone, with a BOM', utf8(`\uFEFF${xml()}`), ['siecle-not-zipped']],
    ['a page in its place', utf8('\n<!DOCTYPE html><title>ARENA</title>'), ['siecle-html']],
    ['a list', utf8('Nom;Prénom\n'), ['siecle-not-zip']],
    ['a ZIP that is cut', zip(content).slice(0, -30), ['siecle-zip-broken']],
    ['a ZIP without its beginning', zip(content).slice(40), ['siecle-not-zip']],
    ['a ZIP with nothing inside', zipSync({}), ['siecle-no-xml']],
    ['a ZIP with something else', zipSync({ 'liste.csv': content }), ['siecle-no-xml']],
    ['a ZIP with a folder', zipSync({ 'a.xml/': new Uint8Array() }), ['siecle-no-xml']],
    ['a ZIP with two exports', zipSync({ 'a.xml': content, 'b.xml': content }), ['siecle-several', '2']],
    [
      'a ZIP packed again by a Mac',
      zipSync({ [usualName]: content, [`__MACOSX/._${usualName}`]: content }),
      ['siecle-several', '2'],
    ],
    ['a password', withHeaders(zip(content), { flags: 1 }), ['siecle-zip-password']],
    ['a password, AES', withHeaders(zip(content), { flags: 1, method: 99 }), ['siecle-zip-password']],
    ['an AES method alone', withHeaders(zip(content), { method: 99 }), ['siecle-zip-password']],
    ['another compression', withHeaders(zip(content), { method: 14 }), ['siecle-zip-method']],
    ['another checksum', withHeaders(zip(content), { crc: 7 }), ['siecle-zip-broken']],
    ['another size', withHeaders(zip(content), { size: content.length + 1 }), ['siecle-zip-broken']],
    ['a size past the end', withHeaders(zip(content), { packedSize: 1e6 }), ['siecle-zip-broken']],
    ['ZIP64', withHeaders(zip(content), { packedSize: 0xffffffff, size: 0xffffffff }), ['siecle-zip-broken']],
    [
      'bytes that do not inflate',
      withHeaders(zipSync({ 'a.xml': [content, { level: 0 }] }), { method: 8 }),
      ['siecle-zip-broken'],
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(refusalOf(bytes)).toEqual(refusal);
  });
});

describe('another document is refused', () => {
  const rooted = (name: string) => xml().replaceAll('BEE_ELEVES', name);

  it.each<[string, string, string[]]>([
    ['Nomenclature', rooted('BEE_NOMENCLATURES'), ['siecle-other-export', 'Nomenclature']],
    ['Structures', rooted('BEE_STRUCTURES'), ['siecle-other-export', 'Structures']],
    ['Responsables', rooted('BEE_RESPONSABLES'), ['siecle-other-export', 'Responsables']],
    ['STSWEB', rooted('STS_EDT'), ['siecle-other-export', 'STSWEB']],
    ['another XML', rooted('constructor'), ['siecle-not-siecle']],
    ['no element', '<?xml version="1.0" encoding="ISO-8859-15"?>', ['siecle-malformed', '1']],
    ['addresses', xml().replace('</STRUCTURES>', '</STRUCTURES><ADRESSES/>'), ['siecle-with-addresses']],
    [
      'one address',
      xml({ pupils: pupil().replace('<PRENOM>', '<ADRESSE/><PRENOM>') }),
      ['siecle-with-addresses'],
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  it('with addresses, by its name too', () => {
    expect(refusalOf(zip({ 'ElevesAvecAdresses.xml': bytesOf(xml()) }))).toEqual(['siecle-with-addresses']);
  });
});

describe('what is not well formed is refused with its line', () => {
  const inName = (last: string) => xml({ pupils: `\n${pupil({ last })}` });

  it.each<[string, string, string[]]>([
    ['a tag that is not closed', inName('X').replace('</PRENOM>', ''), ['siecle-malformed', '9']],
    ['another tag closed', inName('</PRENOM>'), ['siecle-malformed', '7']],
    ['an end in the middle', inName('X').replace('</BEE_ELEVES>', ''), ['siecle-cut', '14']],
    ['an end inside a tag', inName('X').slice(0, -3), ['siecle-cut', '13']],
    ['two roots', `${xml()}<BEE_ELEVES/>`, ['siecle-malformed', '13']],
    ['text behind the root', `${xml()}x`, ['siecle-malformed', '13']],
    ['a bare &', inName('R & D'), ['siecle-malformed', '7']],
    ['a bare <', inName('a < b'), ['siecle-malformed', '7']],
    ['an attribute without quotes', inName('<X A=1/>'), ['siecle-malformed', '7']],
    ['an attribute without name', inName('<X ="1"/>'), ['siecle-malformed', '7']],
    ['an attribute that is nothing but signs', inName('<X ====/>'), ['siecle-malformed', '7']],
    ['an attribute that is not finished', inName('<X A="1" B/>'), ['siecle-malformed', '7']],
    ['a tag longer than any', inName(`<X A="${'1'.repeat(5000)}"/>`), ['siecle-malformed', '7']],
    ['an attribute without end', inName('<X A="1/>'), ['siecle-malformed', '7']],
    ['a comment without end', inName('<!-- x'), ['siecle-malformed', '7']],
    ['a section without end', inName('<![CDATA[ x'), ['siecle-malformed', '7']],
    ['a control character', inName('\u0001'), ['siecle-malformed', '7']],
    ['an entity', inName('&chef;'), ['siecle-markup', '7']],
    ['an entity of HTML', inName('&eacute;'), ['siecle-markup', '7']],
    ['an entity in an attribute', inName('<X A="&x;"/>'), ['siecle-markup', '7']],
    ['an instruction', inName('<?php ?>'), ['siecle-markup', '7']],
    ['a DTD', xml().replace('\n', '\n<!DOCTYPE BEE_ELEVES [<!ENTITY chef "x">]>\n'), ['siecle-markup', '2']],
    ['a DTD elsewhere', inName('<!DOCTYPE a>'), ['siecle-markup', '7']],
    ['a second declaration', xml().replace('\n', '\n<?xml version="1.0"?>\n'), ['siecle-markup', '2']],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });
});

describe('an encoding that cannot be right is refused', () => {
  const accents = xml({ pupils: pupil({ last: 'ÉCOLE' }) });
  const as = (name: string) => accents.replace('ISO-8859-15', name);

  it.each<[string, Uint8Array, string[]]>([
    ['bytes that are not UTF-8', bytesOf(as('UTF-8')), ['siecle-encoding', 'UTF-8']],
    ['not declared, and not UTF-8', bytesOf(accents.replace(/<\?.*\?>/, '')), ['siecle-encoding', 'UTF-8']],
    ['one that SIECLE never had', bytesOf(as('IBM850')), ['siecle-encoding', 'IBM850']],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0]), ['siecle-encoding', 'UTF-16']],
    ['UTF-8 written under the old declaration', utf8(accents), ['siecle-resaved']],
    ['the same with a BOM', utf8(`\uFEFF${xml()}`), ['siecle-resaved']],
  ])('%s', (_, bytes, refusal) => {
    expect(refusalOf(zip(bytes))).toEqual(refusal);
  });
});

describe('another school or year is refused', () => {
  const of = (parameters: string) => xml({ parameters });
  const expected = { expectedUai: uai, schoolYear: 2026 };

  it.each<[string, string, string[]]>([
    ['the expected ones', xml(), ['accepted']],
    [
      'the expected ones, with spaces',
      of(`<UAJ> ${uai.toLowerCase()} </UAJ><ANNEE_SCOLAIRE>
2026 </ANNEE_SCOLAIRE>`),
      ['accepted'],
    ],
    ['no UAI', of('<ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>'), ['siecle-no-school']],
    ['an empty UAI', of('<UAJ/><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>'), ['siecle-no-school']],
    ['a UAI elsewhere', xml({ parameters: '', structures: `<UAJ>${uai}</UAJ>` }), ['siecle-no-school']],
    ['another UAI', of('<UAJ>9990002B</UAJ>'), ['siecle-other-school', '9990002B', uai]],
    ['no year', of(`<UAJ>${uai}</UAJ>`), ['siecle-no-year']],
    [
      'last year',
      of(`<UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>`),
      ['siecle-last-year', '2025-2026', '2026-2027'],
    ],
    [
      'next year',
      of(`<UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>2027</ANNEE_SCOLAIRE>`),
      ['siecle-next-year', '2027-2028', '2026-2027'],
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text, expected)).toEqual(refusal);
  });

  it('but only where one is expected', () => {
    expect(refusalOf(of('<UAJ>9990002B</UAJ>'))).toEqual(['accepted']);
  });
});

describe('an export without pupils is refused', () => {
  it('when there are none', () => {
    expect(refusalOf(xml({ pupils: '', structures: structures('1', 'D 6A') }))).toEqual(['siecle-no-pupils']);
  });

  it('when all of them are gone', () => {
    const pupils = pupil({ left: '28/08/2026' }) + pupil({ left: '01/07/2027' });
    expect(refusalOf(xml({ pupils }))).toEqual(['siecle-all-departed', '2']);
  });
});
