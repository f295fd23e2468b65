import { concat } from '../../bytes/concat';
import type { TrueTypeFont } from './true-type';

/** What a PDF reader needs of a font without hints (ISO 32000-1, 9.9, table 126), in the order of their tags. */
const tags = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

/** Flags of a glyph made of others (OpenType 1.9, `glyf`). */
const wordArguments = 0x0001;
const scale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/**
 * A font file with the outlines of `glyphs` only, so that a document with eighty letters does not carry a thousand. Glyphs
 * keep their numbers.
 */
export function subsetFont(font: TrueTypeFont, glyphs: Iterable<number>): Uint8Array {
  const kept = withComponents(font, glyphs);
  const offsets = new DataView(new ArrayBuffer((font.glyphCount + 1) * 4));
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    offsets.setUint32(glyph * 4, length);
    if (!kept.has(glyph)) continue;
    const outline = font.outlinesOf(glyph);
    outlines.push(outline, new Uint8Array(-outline.length & 3));
    length += outline.length + (-outline.length & 3);
  }
  offsets.setUint32(font.glyphCount * 4, length);
  const head = font.table('head').slice();
  // Offsets to outlines in four bytes.
  head[51] = 1;
  return fontFile({
    glyf: concat(outlines),
    head,
    hhea: font.table('hhea'),
    hmtx: font.table('hmtx'),
    loca: new Uint8Array(offsets.buffer),
    maxp: font.table('maxp'),
  });
}

/** `glyphs` with the glyphs that they are made of, as É is of E and an accent, and with the glyph for « missing ». */
function withComponents(font: TrueTypeFont, glyphs: Iterable<number>): Set<number> {
  const kept = new Set<number>();
  const waiting = [0, ...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (kept.has(glyph)) continue;
    kept.add(glyph);
    waiting.push(...componentsOf(font.outlinesOf(glyph)));
  }
  return kept;
}

function componentsOf(outline: Uint8Array): number[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  // The number of contours is negative in a glyph that is made of others.
  if (view.getInt16(0) >= 0) return [];
  const components: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    components.push(view.getUint16(at + 2));
    at += flags & wordArguments ? 8 : 6;
    if (flags & scale) at += 2;
    else if (flags & twoScales) at += 4;
    else if (flags & matrix) at += 8;
    more = (flags & moreComponents) !== 0;
  }
  return components;
}

function fontFile(tables: Record<(typeof tags)[number], Uint8Array>): Uint8Array {
  const start = 12 + tags.length * 16;
  const header = new DataView(new ArrayBuffer(start));
  header.setUint32(0, 0x00010000);
  header.setUint16(4, tags.length);
  // For six tables: the largest power of two is 4, searched in 2 steps, 2 tables beyond (OpenType 1.9, table directory).
  header.setUint16(6, 4 * 16);
  header.setUint16(8, 2);
  header.setUint16(10, tags.length * 16 - 4 * 16);
  const pieces: Uint8Array[] = [new Uint8Array(header.buffer)];
  let at = start;
  tags.forEach((tag, index) => {
    const table = tables[tag];
    const entry = 12 + index * 16;
    [...tag].forEach((letter, offset) => {
      header.setUint8(entry + offset, letter.charCodeAt(0));
    });
    header.setUint32(entry + 4, checksum(table));
    header.setUint32(entry + 8, at);
    header.setUint32(entry + 12, table.length);
    pieces.push(table, new Uint8Array(-table.length & 3));
    at += table.length + (-table.length & 3);
  });
  return concat(pieces);
}

/** Sum of the table's four-byte words, the last filled up with zeros. */
function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at++) {
    sum = (sum + ((table[at] as number) << (8 * (3 - (at & 3))))) >>> 0;
  }
  return sum;
}
