import { describe, expect, test } from 'vitest';
import { Face } from '../../../lib/documents/pdf/face';
import { fitName, fitParagraph } from '../../../lib/documents/pdf/fit';
import { subsetFont } from '../../../lib/documents/pdf/subset';
import { TrueTypeFont } from '../../../lib/documents/pdf/true-type';
import { fonts } from './support/fonts';

const glyphsOf = (font: TrueTypeFont, text: string) =>
  [...text].map((letter) => font.glyphOf(letter.codePointAt(0) as number));

describe.each(['sans', 'bold'] as const)('the %s face', (name) => {
  const font = new TrueTypeFont(fonts[name]);

  test.each([
    'azAZ09',
    'éÉçÇœŒÿŸ',
    'ŁłŻżĐđŞşȘșȚț',
    'NguyễnĐặngThị',
    '’«»–—…€',
    '\u00a0\u202f',
    '\u0301\u030c',
    '✂\ufffd',
  ])('draws %s', (text) => {
    expect(glyphsOf(font, text)).not.toContain(undefined);
  });
});

test('in the face of passwords, what looks alike elsewhere has a drawing of its own', () => {
  const font = new TrueTypeFont(fonts.mono);
  const drawings = glyphsOf(font, '0O1lI5S8B2Z').map((glyph) => String(font.outlinesOf(glyph as number)));
  expect(new Set(drawings).size).toBe(11);
  expect(
    new Set([...'0O1lI.W'].map((letter) => font.widthOf(font.glyphOf(letter.charCodeAt(0)) ?? 0))).size,
  ).toBe(1);
});

test('a subset keeps the outlines asked for, with those that they are made of, and no other', () => {
  const font = new TrueTypeFont(fonts.sans);
  const [eAcute, e, z] = glyphsOf(font, 'éez') as [number, number, number];
  const subset = subsetFont(font, [eAcute]);
  const view = new DataView(subset.buffer);
  const table = (tag: string) => {
    for (let at = 12; ; at += 16) {
      if (String.fromCharCode(...subset.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
    }
  };
  const outline = (glyph: number) => {
    const [start, end] = [0, 4].map((more) => view.getUint32(table('loca') + glyph * 4 + more));
    return subset.subarray(table('glyf') + (start ?? 0), table('glyf') + (end ?? 0));
  };
  const original = font.outlinesOf(eAcute);
  expect([...outline(eAcute).subarray(0, original.length)]).toEqual([...original]);
  expect(outline(e).length).toBeGreaterThan(0);
  expect(outline(z).length).toBe(0);
  expect(subset.length).toBeLessThan(fonts.sans.length / 4);
});

test('bytes that are no font are refused', () => {
  expect(() => new TrueTypeFont(new Uint8Array(100))).toThrow('no TrueType font');
});

test('a name that is too long is first smaller, then on two lines, never under its smallest size', () => {
  const face = new Face(fonts.sans);
  const room = { width: 100, size: 10, smallest: 7 };
  const short = fitName(face, 'BIDON', room);
  expect(short).toMatchObject({ size: 10, lines: [{}] });
  const longer = fitName(face, 'MONTMORENCY-BIDON', room);
  expect(longer.lines).toHaveLength(1);
  expect(longer.size).toBeGreaterThanOrEqual(7);
  expect(longer.size).toBeLessThan(10);
  const longest = fitName(face, 'ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG', room);
  expect(longest.size).toBe(7);
  expect(longest.lines.length).toBeGreaterThan(1);
  for (const { width } of longest.lines) expect((width * 7) / 1000).toBeLessThanOrEqual(100);
});

test('a sentence breaks after spaces, but not after those that must not break', () => {
  const face = new Face(fonts.sans);
  const width = face.measure('Le mot de passe', 10) + 0.1;
  expect(fitParagraph(face, 'Le mot de passe est à vous', { width, size: 10 }).lines).toHaveLength(2);
  const almost = face.measure('Bon Attention', 10) + 0.1;
  const { lines } = fitParagraph(face, 'Bon Attention\u00a0:', { width: almost, size: 10 });
  expect(lines.map(({ codes }) => codes)).toEqual(
    ['Bon', 'Attention\u00a0:'].map((line) => face.run(line).codes),
  );
});

test('a text without room gets smaller until it fits its height', () => {
  const face = new Face(fonts.sans);
  const fitted = fitParagraph(face, 'mot '.repeat(200).trim(), { width: 100, height: 40, size: 10 });
  expect(fitted.height).toBeLessThanOrEqual(40);
  expect(
    fitted.lines.map(({ codes }) => codes.length / 4).reduce((sum, count) => sum + count),
  ).toBeGreaterThanOrEqual(600);
});

test('joined and separate accents give the same drawing', () => {
  const face = new Face(fonts.sans);
  expect(face.run('Éloïse'.normalize('NFD'))).toEqual(face.run('Éloïse'.normalize('NFC')));
  expect(face.missing.size).toBe(0);
});
