import { zlibSync } from 'fflate';
import { type PDFContext, PDFHexString, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { Face, UsedCharacter } from './face';
import { subsetFont } from './subset';

/** Lines in a block of a CMap, at most (Adobe Technical Note 5014, 1.4.1). */
const block = 100;

/**
 * Embeds a face in a document as a composite font (ISO 32000-1, 9.7). Each character used gets a number, its glyph, its
 * width, and its code point, which readers need to copy, search or read aloud.
 */
export function embedFace(context: PDFContext, face: Face, options: { ref: PDFRef; name: string }): void {
  const { font, used } = face;
  const name = `${tagOf(options.name)}+${options.name}`;
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const units = (tag: string, offset: number) => thousandths(font.int16(tag, offset));
  const file = subsetFont(
    font,
    used.map(({ glyph }) => glyph),
  );
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic, because the CMap gives the characters, and no standard encoding does.
      Flags: 4 + (options.name.includes('Mono') ? 1 : 0),
      FontBBox: [36, 38, 40, 42].map((offset) => units('head', offset)),
      ItalicAngle: 0,
      Ascent: units('hhea', 4),
      Descent: units('hhea', 6),
      CapHeight: thousandths(font.capHeight),
      // Used only by readers that replace the font.
      StemV: options.name.includes('Bold') ? 140 : 80,
      FontFile2: context.register(stream(context, file, { Length1: file.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.of(hexadecimal('Adobe')),
        Ordering: PDFHexString.of(hexadecimal('Identity')),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [1, used.map(({ width }) => Math.round(width))],
      CIDToGIDMap: context.register(stream(context, glyphMap(used))),
    }),
  );
  context.assign(
    options.ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(stream(context, new TextEncoder().encode(unicodeMap(used)))),
    }),
  );
}

/** A compressed stream. fflate at level 4 takes a quarter of the time of pdf-lib's compression and gives 4 % more bytes. */
export function stream(context: PDFContext, bytes: Uint8Array, more: Record<string, number> = {}): PDFObject {
  const contents = zlibSync(bytes, { level: 4 });
  return PDFRawStream.of(context.obj({ ...more, Length: contents.length, Filter: 'FlateDecode' }), contents);
}

/** Six capitals that mark a subset (ISO 32000-1, 9.6.4). They must be different within the document. */
function tagOf(name: string): string {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 308_915_776;
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(sum / 26 ** index) % 26)),
  ).join('');
}

/** The glyph of each code, in two bytes. */
function glyphMap(used: readonly UsedCharacter[]): Uint8Array {
  const map = new DataView(new ArrayBuffer((used.length + 1) * 2));
  used.forEach(({ glyph }, index) => {
    map.setUint16((index + 1) * 2, glyph);
  });
  return new Uint8Array(map.buffer);
}

/** The CMap that says which character a code stands for (ISO 32000-1, 9.10.3). */
function unicodeMap(used: readonly UsedCharacter[]): string {
  const lines = used.map(({ codePoint }, index) => `<${four(index + 1)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += block) {
    const some = lines.slice(from, from + block);
    blocks.push(`${some.length} beginbfchar`, ...some, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => four(text.charCodeAt(index))).join('');
}

function four(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function hexadecimal(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
