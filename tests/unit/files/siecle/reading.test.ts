import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../../lib/files/siecle/decode';
import { unzipOne } from '../../../../lib/files/siecle/unzip';
import {
  bytesOf,
  check,
  pupil,
  structures,
  summaryOf,
  uai,
  usualName,
  utf8,
  warningsOf,
  xml,
  zip,
} from './helpers';

const sample = new Uint8Array(readFileSync(join(import.meta.dirname, 'sample.zip')));

describe('the sample of « Elèves sans adresse »', () => {
  it('gives the pupils who are there, their classes and their school', () => {
    expect(check(sample, { expectedUai: '0771234A', schoolYear: 2026 })).toEqual({
      ok: true,
      summary: {
        accounts: 5,
        profiles: { Élève: 5 },
        classes: { '6C': 2, '3A': 1, '6A': 1 },
        schools: ['0771234A'],
      },
      warnings: [
        { code: 'siecle-departed', details: ['1'] },
        { code: 'siecle-no-division', details: ['1'] },
        { code: 'siecle-no-ine', details: ['1'] },
      ],
    });
  });

  it('is read as ISO-8859-15: œ and Œ are not the signs of ISO-8859-1', () => {
    const unzipped = unzipOne(sample);
    const decoded = unzipped.ok ? decodeXml(unzipped.value.content) : unzipped;
    expect(decoded).toMatchObject({ value: { text: expect.stringContaining('ŒUVRARD') } });
  });
});

describe('a pupil', () => {
  const one = (...all: string[]) =>
    summaryOf(xml({ pupils: pupil({ id: '1' }), structures: all.join('') })).classes;

  it('is in the last division that is not « Inactifs », wherever groups stand', () => {
    expect(one(structures('1', 'G 6LATIN', 'D 6A', 'D 6B', 'D Inactifs', 'G 6ESP'))).toEqual({ '6B': 1 });
    expect(one(structures('1', 'D Inactifs'), structures('2', 'D 6A'))).toEqual({});
  });

  it('may have several STRUCTURES_ELEVE', () => {
    expect(one(structures('1', 'D 6A'), structures('2', 'D 6Z'), structures('1', 'G 6LATIN'))).toEqual({
      '6A': 1,
    });
    expect(one(structures('1', 'D 6A'), structures('1', 'D 6B'))).toEqual({ '6B': 1 });
  });

  it('may be in a class of digits or of several words, or written with entities and CDATA', () => {
    expect(one(structures('1', 'D 61'))).toEqual({ '61': 1 });
    expect(one(structures('1', 'D 3EME PREPA METIERS'))).toEqual({ '3EME PREPA METIERS': 1 });
    expect(one(structures('1', 'D 6A&amp;B'))).toEqual({ '6A&B': 1 });
    expect(one(structures('1', 'D 6&#201;&#xC9;'))).toEqual({ '6ÉÉ': 1 });
    expect(one(structures('1', 'D 6<![CDATA[A&amp;<x>]]>'))).toEqual({ '6A&amp;<x>': 1 });
    expect(one(structures('1', 'D 6<!-- not B -->A'))).toEqual({ '6A': 1 });
    expect(one(structures('1', 'D __proto__'))).toEqual(Object.fromEntries([['__proto__', 1]]));
  });

  it('is not counted once gone, nor in a class', () => {
    const pupils = pupil({ id: '1', left: '28/08/2026' }) + pupil({ id: '2', left: '' }) + pupil({ id: '3' });
    const all = structures('1', 'D 6A') + structures('2', 'D 6B') + structures('3', 'D 6B');
    const { accounts, classes } = summaryOf(xml({ pupils, structures: all }));
    expect([accounts, classes]).toEqual([2, { '6B': 2 }]);
  });

  it('is not made by a comment, a CDATA section or an element elsewhere', () => {
    const more = `<!-- ${pupil()} --><![CDATA[${pupil()}]]><AUTRE>${pupil()}</AUTRE>`;
    expect(summaryOf(xml({ pupils: pupil({ id: '1' }) + more })).accounts).toBe(1);
  });

  it('has the attributes that are really there', () => {
    const odd = pupil({ id: '1' }).replace('ELEVE_ID="1"', `X=" ELEVE_ID='2' >" ELEVE_ID = '1'`);
    expect(summaryOf(xml({ pupils: odd })).classes).toEqual({ '6C': 1 });
  });
});

describe('the ZIP', () => {
  it('may call its XML what it likes, hold it unpacked, in a folder beside its entry', () => {
    const content = bytesOf(xml());
    expect(summaryOf(zipSync({ 'ExportXML_ElevesSansAdresses.XML': content })).schools).toEqual([uai]);
    expect(summaryOf(zipSync({ [usualName]: [content, { level: 0 }] })).accounts).toBe(1);
    expect(summaryOf(zipSync({ 'export/': new Uint8Array(), 'export/a.xml': content })).accounts).toBe(1);
  });

  it('may be a part of a longer buffer', () => {
    const long = new Uint8Array([7, 7, 7, ...zip(xml()), 7]);
    expect(summaryOf(long.subarray(3, -1)).accounts).toBe(1);
  });
});

describe('an encoding', () => {
  const as = (name: string) =>
    xml({ pupils: pupil({ id: '1', last: 'ÉCOLE' }) }).replace('ISO-8859-15', name);

  it.each([
    ['ISO-8859-1', bytesOf(as('ISO-8859-1'))],
    ['UTF-8', utf8(as('utf-8'))],
    ['UTF-8', utf8(`\uFEFF${as('UTF-8')}`)],
    ['UTF-8', utf8(as('UTF-8').replace(/<\?.*\?>/, ''))],
  ])('that is right but not the usual one is accepted with a warning: %s', (name, bytes) => {
    expect(warningsOf(zip(bytes))).toEqual([['siecle-odd-encoding', name]]);
  });

  it('that is the usual one gives no warning, in capitals or small letters', () => {
    expect(warningsOf(zip(bytesOf(as('iso-8859-15'))))).toEqual([]);
  });
});
