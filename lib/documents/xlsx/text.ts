/**
 * Characters that XML 1.0 forbids or discourages, carriage returns, which XML turns into line feeds, and half pairs, which
 * UTF-8 does not have.
 */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0B-\x1F\x7F-\x84\x86-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text that looks like an escape: a spreadsheet would decode it. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Longest cell, in UTF-16 units. Excel refuses a workbook with a longer one. */
const longest = 32_767;

/**
 * The XML of a shared string from which a spreadsheet reads back every character. A character that XML does not allow is
 * written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). Throws a RangeError for a text that is too long for Excel.
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

/** Gives each different text a number, from 0, in the order of their first use. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  /** The number of cells that have a text. */
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
