/** A piece of a document: what begins with `<`, at offset `at`, and the text `behind` it as far as the next `<`. */
export type Piece =
  | { kind: 'opening'; at: number; name: string; attributes: string; empty: boolean; behind: string }
  | { kind: 'closing'; at: number; name: string; behind: string }
  | { kind: 'comment'; at: number; content: string; behind: string }
  | { kind: 'data'; at: number; content: string; behind: string }
  /** Any other `<!` or `<?`; the last piece told. */
  | { kind: 'foreign'; at: number }
  /** A tag, comment or section without end, or longer than any of SIECLE; the last piece told. */
  | { kind: 'broken'; at: number };

/** Signs of a tag and of a text: who takes them one by one, as validators do, needs 32 bytes for each. */
const longest = 65_536;
/** Signs of one tag alone: SIECLE's have under 200. */
const longestTag = 4096;
/** A name, then attributes without `<`, as XML 1.0 has it. */
const tag = /^<(\/?)([^\s<>"'/]+)(?=[\s/>])([^<>"']*(?:(?:"[^<"]*"|'[^<']*')[^<>"']*)*)>/;
const sections = [
  { kind: 'comment', start: '<!--', end: '-->' },
  { kind: 'data', start: '<![CDATA[', end: ']]>' },
] as const;

/** Cuts the XML `text` into pieces, behind its declaration. Linear in time, whatever the text is. */
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
    if (end - from > longest) return yield { kind: 'broken', at };
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
