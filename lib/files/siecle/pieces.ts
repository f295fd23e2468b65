/** A piece of a document: what begins with `<` at offset `at`, and the text `behind` it up to the next `<`. */
export type Piece =
  | { kind: 'opening'; at: number; name: string; attributes: string; empty: boolean; behind: string }
  | { kind: 'closing'; at: number; name: string; behind: string }
  | { kind: 'comment'; at: number; content: string; behind: string }
  | { kind: 'data'; at: number; content: string; behind: string }
  /** Any other `<!` or `<?`. No piece follows it. */
  | { kind: 'foreign'; at: number }
  /** A tag, comment or section that has no end or is longer than the limits. No piece follows it. */
  | { kind: 'broken'; at: number };

/** Longest tag with the text behind it, in characters. fast-xml-parser's validator needs 32 bytes for each of them. */
const longestPiece = 65_536;
/** Longest tag, in characters. SIECLE's have under 200. */
const longestTag = 4096;
/** A name, then attributes, in which XML 1.0 allows no `<`. */
const tag = /^<(\/?)([^\s<>"'/]+)(?=[\s/>])([^<>"']*(?:(?:"[^<"]*"|'[^<']*')[^<>"']*)*)>/;
const sections = [
  { kind: 'comment', start: '<!--', end: '-->' },
  { kind: 'data', start: '<![CDATA[', end: ']]>' },
] as const;

/** Cuts the XML `text` into pieces, its declaration left out. Takes linear time on any text. */
export function* piecesOf(text: string): Generator<Piece, void> {
  let at = text.indexOf('<', text.startsWith('<?xml') ? 1 : 0);
  while (at >= 0) {
    const special = text[at + 1] === '!' || text[at + 1] === '?';
    const section = special ? sections.find(({ start }) => text.startsWith(start, at)) : undefined;
    if (special && !section) return yield { kind: 'foreign', at };
    const close = section ? text.indexOf(section.end, at + section.start.length) : at;
    if (close < 0) return yield { kind: 'broken', at };
    const from = section ? close + section.end.length : at;
    const next = text.indexOf('<', section ? from : from + 1);
    const end = next < 0 ? text.length : next;
    if (end - from > longestPiece) return yield { kind: 'broken', at };
    const rest = text.slice(from, end);
    if (section) {
      const content = text.slice(at + section.start.length, close);
      yield { kind: section.kind, at, content, behind: rest };
    } else {
      const [whole, slash, name, attributes] = tag.exec(rest.slice(0, longestTag)) ?? [];
      if (whole === undefined || name === undefined || attributes === undefined) {
        return yield { kind: 'broken', at };
      }
      const behind = rest.slice(whole.length);
      if (slash) yield { kind: 'closing', at, name, behind };
      else yield { kind: 'opening', at, name, attributes, empty: attributes.endsWith('/'), behind };
    }
    at = next;
  }
}
