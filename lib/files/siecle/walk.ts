import { type Refused, refuse } from '../../refusal';
import { attributesIn } from './attributes';
import { decodeEntities } from './entities';
import { lineAt } from './lines';
import { piecesOf } from './pieces';

/** What is told of a document on the way. `path` is the names of the open elements, the root first; do not keep it. */
export interface Visitor {
  /** At each opening tag, with its attributes, values as written; what it refuses ends the walk. */
  open(path: readonly string[], attributes: ReadonlyMap<string, string>): Refused | undefined;
  /** At each piece of text right inside the last element: comments and CDATA sections make several of one text. */
  text(path: readonly string[], piece: string): void;
}

/** Elements inside elements; SIECLE has six. */
const deepest = 50;
/**
 * Tags, comments and sections: each costs time however short it is, and a ZIP of 50 kB holds ten million. SIECLE has
 * about 46 tags for a pupil, 130 where every field is filled and ten groups are listed: 390,000 for 3,000 pupils.
 */
const most = 800_000;
/** Control characters but tab and line ends, and what is no character; those from U+007F on are only discouraged. */
const forbidden = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u;

/**
 * Walks through `text` without building a tree: 8.5 MB take little more memory than the text itself. Refuses
 * `siecle-markup` (the line) for a DTD, for processing instructions and for entities that XML does not have by itself,
 * none of which SIECLE writes; `siecle-malformed` (the line) for signs that XML 1.0 forbids, tags that do not match,
 * comments without end, endless values and endless nesting; `siecle-cut` (the last line) for a text that stops inside
 * an element; `siecle-too-large` for more tags than any school's.
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
    if (++count > most) return refuse('siecle-too-large');
    if (piece.kind === 'broken') return text.includes('>', piece.at) ? malformed(piece.at) : cut();
    if (piece.kind === 'foreign') return refuse('siecle-markup', lineAt(text, piece.at));
    if (piece.kind === 'data') visitor.text(path, piece.content);
    else if (piece.kind === 'closing') {
      if (path.pop() !== piece.name) return malformed(piece.at);
    } else if (piece.kind === 'opening') {
      // The validator lets a second root pass when it is empty.
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
