import { type Refused, refuse } from '../../refusal';
import { attributesIn } from './attributes';
import { decodeEntities } from './entities';
import { lineAt } from './lines';
import { piecesOf } from './pieces';

/**
 * Called for each part of a document. `path` holds the names of the open elements, the root first. The array changes
 * after the call: copy what you need of it.
 */
export interface Visitor {
  /** At each opening tag, with its attributes as written. A refusal ends the walk. */
  open(path: readonly string[], attributes: ReadonlyMap<string, string>): Refused | undefined;
  /** At each piece of text directly inside the last element. A comment or a CDATA section cuts a text into pieces. */
  text(path: readonly string[], piece: string): void;
}

/** How deep elements may be nested. SIECLE nests six. */
const deepest = 50;
/**
 * How many tags, comments and sections are read. Each costs time, however short it is, and a ZIP of 50 kB can hold ten
 * million of them. SIECLE writes about 46 tags for a pupil, or 130 with every field filled and ten groups: 390,000 for
 * 3,000 pupils.
 */
const mostPieces = 800_000;
/**
 * What XML 1.0 forbids (production 2): control characters other than tab and line ends, and code points that are no
 * characters. Control characters from U+007F on are only discouraged.
 */
const forbidden = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u;

/**
 * Reads the XML `text` from start to end and calls `visitor`. No tree is built: 8.5 MB take little more memory than the
 * text itself. Refuses
 * - `siecle-markup` (the line): a DTD, a processing instruction or an entity of its own, none of which SIECLE writes;
 * - `siecle-malformed` (the line): characters that XML 1.0 forbids, tags that do not match, a comment without end, a
 *   value or a nesting beyond the limits;
 * - `siecle-cut` (the last line): the text stops inside an element;
 * - `siecle-too-large`: more tags than any school has.
 */
export function walk(text: string, visitor: Visitor): Refused | undefined {
  const malformed = (at: number) => refuse('siecle-malformed', lineAt(text, at));
  const cut = () => refuse('siecle-cut', lineAt(text, text.length));
  const control = text.search(forbidden);
  if (control >= 0) return malformed(control);
  const path: string[] = [];
  let hasRoot = false;
  let count = 0;
  for (const piece of piecesOf(text)) {
    if (++count > mostPieces) return refuse('siecle-too-large');
    if (piece.kind === 'broken') return text.includes('>', piece.at) ? malformed(piece.at) : cut();
    if (piece.kind === 'foreign') return refuse('siecle-markup', lineAt(text, piece.at));
    if (piece.kind === 'data') visitor.text(path, piece.content);
    else if (piece.kind === 'closing') {
      if (path.pop() !== piece.name) return malformed(piece.at);
    } else if (piece.kind === 'opening') {
      // fast-xml-parser's validator accepts a second root that is empty.
      const second = path.length === 0 && hasRoot;
      hasRoot = true;
      path.push(piece.name);
      const attributes = attributesIn(piece.attributes);
      if (second || path.length > deepest || !attributes) return malformed(piece.at);
      const refused = visitor.open(path, attributes);
      if (refused) return refused;
      if (decodeEntities(piece.attributes) === undefined) {
        return refuse('siecle-markup', lineAt(text, piece.at));
      }
      if (piece.empty) path.pop();
    }
    const behind = decodeEntities(piece.behind);
    if (behind === undefined) return refuse('siecle-markup', lineAt(text, piece.at));
    visitor.text(path, behind);
  }
  return path.length > 0 ? cut() : undefined;
}
