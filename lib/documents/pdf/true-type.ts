/** The place of a table in the font, in bytes. */
interface Table {
  start: number;
  length: number;
}

/**
 * A TrueType font, read as far as a PDF needs it (OpenType 1.9): the glyph of a character, its width, the bytes of its
 * outlines. @pdf-lib/fontkit reads fonts too, but it has 1.2 MB of code with a `Function` constructor, and layout rules
 * that names and passwords do not need.
 */
export class TrueTypeFont {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #tables = new Map<string, Table>();
  readonly #glyphs: Map<number, number>;
  /** Font units in an em. Widths and heights are counted in font units. */
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly #widthCount: number;
  readonly #longOffsets: boolean;

  /** Throws when the bytes are no TrueType font. */
  constructor(bytes: Uint8Array) {
    // A plain array: in Node, a Buffer's `slice` would share the caller's bytes.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#view.getUint32(0) !== 0x00010000) throw new Error('This is no TrueType font');
    for (let index = 0; index < this.#view.getUint16(4); index++) {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.#tables.set(tag, { start: this.#view.getUint32(at + 8), length: this.#view.getUint32(at + 12) });
    }
    this.unitsPerEm = this.uint16('head', 18);
    this.#longOffsets = this.int16('head', 50) === 1;
    this.glyphCount = this.uint16('maxp', 4);
    this.#widthCount = this.uint16('hhea', 34);
    this.#glyphs = this.#readCharacterMap();
  }

  table(tag: string): Uint8Array {
    const { start, length } = this.#tableAt(tag);
    return this.bytes.subarray(start, start + length);
  }

  uint16(tag: string, offset: number): number {
    return this.#view.getUint16(this.#tableAt(tag).start + offset);
  }

  int16(tag: string, offset: number): number {
    return this.#view.getInt16(this.#tableAt(tag).start + offset);
  }

  /** The glyph of a character. Undefined where the font has none. */
  glyphOf(codePoint: number): number | undefined {
    return this.#glyphs.get(codePoint);
  }

  /** How far a glyph moves the pen, in thousandths of the font's size. */
  widthOf(glyph: number): number {
    // The last width is also that of all glyphs after it.
    const units = this.uint16('hmtx', Math.min(glyph, this.#widthCount - 1) * 4);
    return (units * 1000) / this.unitsPerEm;
  }

  /** The height of capitals, in font units. It is that of H, because older tables do not give it. */
  get capHeight(): number {
    const outline = this.outlinesOf(this.glyphOf(72) ?? 0);
    return outline.length === 0 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(8);
  }

  /** The outlines of a glyph. Empty for a space. */
  outlinesOf(glyph: number): Uint8Array {
    const offset = (index: number) =>
      this.#longOffsets
        ? this.#view.getUint32(this.#tableAt('loca').start + index * 4)
        : this.uint16('loca', index * 2) * 2;
    return this.table('glyf').subarray(offset(glyph), offset(glyph + 1));
  }

  #tableAt(tag: string): Table {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}`);
    return table;
  }

  /** Reads the map of format 4, which has the characters up to U+FFFF. The fonts used here have no others. */
  #readCharacterMap(): Map<number, number> {
    const glyphs = new Map<number, number>();
    const { start } = this.#tableAt('cmap');
    const view = this.#view;
    for (let index = 0; index < view.getUint16(start + 2); index++) {
      const map = start + view.getUint32(start + 4 + index * 8 + 4);
      if (view.getUint16(map) !== 4) continue;
      const segments = view.getUint16(map + 6);
      for (let segment = 0; segment < segments; segment += 2) {
        const last = view.getUint16(map + 14 + segment);
        const first = view.getUint16(map + 16 + segments + segment);
        const delta = view.getUint16(map + 16 + segments * 2 + segment);
        const rangeAt = map + 16 + segments * 3 + segment;
        const range = view.getUint16(rangeAt);
        for (let code = first; code <= last && code < 0xffff; code++) {
          const found = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
          const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
          if (glyph !== 0) glyphs.set(code, glyph);
        }
      }
    }
    return glyphs;
  }
}
