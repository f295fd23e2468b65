import { TrueTypeFont } from './true-type';

/** A text as a face draws it. */
export interface Run {
  /** Two bytes for each character, in hexadecimal, for the operator `Tj`. */
  codes: string;
  /** At size 1000. */
  width: number;
}

/** A character that a document uses, and how it is drawn. */
export interface UsedCharacter {
  codePoint: number;
  glyph: number;
  /** At size 1000. */
  width: number;
}

interface Code {
  hexadecimal: string;
  width: number;
}

const replacement = 0xfffd;

/**
 * A font in one document. Each character is looked up once, because laying out every text anew makes pdf-lib slow. A
 * character that the font lacks is drawn as � and reported; copying and searching the text still gives the character.
 */
export class Face {
  readonly font: TrueTypeFont;
  /** In the order of their codes, from 1: code 0 means « missing » in every font. */
  readonly used: UsedCharacter[] = [];
  readonly missing = new Set<string>();
  readonly #capHeight: number;
  readonly #codes = new Map<string, Code>();
  readonly #widths = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.font = new TrueTypeFont(bytes);
    this.#capHeight = this.font.capHeight;
  }

  /** `text` as this face draws it. Accents are joined to their letters (NFC), because fonts draw é better than e and ´. */
  run(text: string): Run {
    let codes = '';
    let width = 0;
    for (const character of isAscii(text) ? text : text.normalize('NFC')) {
      const code = this.#codes.get(character) ?? this.#addCharacter(character);
      codes += code.hexadecimal;
      width += code.width;
    }
    return { codes, width };
  }

  /** The width of a text at a size, both in points. The document does not get its characters. */
  measure(text: string, size: number): number {
    let width = 0;
    for (const character of isAscii(text) ? text : text.normalize('NFC')) width += this.#widthOf(character);
    return (width * size) / 1000;
  }

  /** The height of capitals at a size, both in points. */
  capHeight(size: number): number {
    return (this.#capHeight * size) / this.font.unitsPerEm;
  }

  #widthOf(character: string): number {
    let width = this.#widths.get(character);
    if (width === undefined) {
      width = this.font.widthOf(this.#glyphOf(character) ?? this.#replacement);
      this.#widths.set(character, width);
    }
    return width;
  }

  #glyphOf(character: string): number | undefined {
    return this.font.glyphOf(character.codePointAt(0) as number);
  }

  get #replacement(): number {
    return this.font.glyphOf(replacement) ?? 0;
  }

  #addCharacter(character: string): Code {
    const known = this.#glyphOf(character);
    if (known === undefined) this.missing.add(character);
    const glyph = known ?? this.#replacement;
    const codePoint = character.codePointAt(0) as number;
    const width = this.font.widthOf(glyph);
    this.used.push({ codePoint, glyph, width });
    const code = { hexadecimal: this.used.length.toString(16).padStart(4, '0'), width };
    this.#codes.set(character, code);
    return code;
  }
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
