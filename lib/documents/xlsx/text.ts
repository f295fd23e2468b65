/**
 * What XML 1.0 forbids or discourages, and carriage returns, which XML turns into line feeds; half pairs too, which
 * UTF-8 does not have.
 */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An escape that stands in the text itself would be decoded. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Excel refuses a workbook in which a cell is longer, in UTF-16 units. */
const longest = 32_767;

/**
 * The XML of a shared string from which a spreadsheet reads back every character: what XML cannot hold is written
 * `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). Throws a RangeError on a text that Excel cannot hold.
 */
export function sharedString(text: string): string {
  if (text.length > longest)
    throw new RangeError(`A cell of ${text.length} characters: Excel holds ${longest}`);
  if (/^[\w .@/:;,+*()'-]*$/.test(text) && !/_x|^\s|\s$/.test(text)) return `<si><t>${text}</t></si>`;
  const written = escapeXml(
    text
      .replace(escapeLike, '_x005F_')
      .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
  return `<si><t xml:space="preserve">${written}</t></si>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Gives each different text its number, from 0, in the order in which they come. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  /** Cells that show a text. */
  count = 0;

  numberOf(text: string): number {
    this.count++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  texts(): string[] {
    return [...this.#numbers.keys()];
  }
}
