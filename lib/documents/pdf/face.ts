import { TrueTypeFont } from './true-type';

/** A text as a face draws it. */
export interface Run {
  /** Two bytes a character, in hexadecimal: what the operator `Tj` wants. */
  codes: string;
  /** At size 1000. */
  width: number;
}

/** A character in a document: its number there, and how it is drawn. */
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
 * A font in one document. Each character is looked up once; laying out every text anew is what makes pdf-lib slow. A
 * character that the font lacks is drawn as � (it stays itself for who copies or searches the text) and reported.
 */
export class Face {
  readonly font: TrueTypeFont;
  /** In the order of their codes, from 1: code 0 stands for « missing » in every font. */
  readonly used: UsedCharacter[] = [];
  readonly missing = new Set<string>();
  readonly #capHeight: number;
  readonly #codes = new Map<string, Code>();
  readonly #widths = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.font = new TrueTypeFont(bytes);
    this.#capHeight = this.font.capHeight;
  }

  /** Accents are joined to their letters first (NFC): fonts draw é better than e and an accent. */
  run(text: string): Run {
    let codes = '';
    let width = 0;
    for (const character of isAscii(text) ? text : text.normalize('NFC')) {
      const code = this.#codes.get(character) ?? this.#learn(character);
      codes += code.hexadecimal;
      width += code.width;
    }
    return { codes, width };
  }

  /** The width of a text, in points at a size in points; without taking its characters into the document. */
  measure(text: string, size: number): number {
    let width = 0;
    for (const character of isAscii(text) ? text : text.normalize('NFC')) width += this.#widthOf(character);
    return (width * size) / 1000;
  }

  /** How far capitals rise above the line, in points at a size in points. */
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

  #learn(character: string): Code {
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
