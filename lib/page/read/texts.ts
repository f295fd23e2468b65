export type Root = Document | ShadowRoot;

/** A piece of text that is not blank. */
interface Piece {
  node: Text;
  parent: HTMLElement;
  /** Without the white space around it. */
  length: number;
  /** As it is compared, once it was. */
  plain?: string;
}

let read: Map<Root, { known: Piece[]; others: Iterator<Piece, void> }> | undefined;

/**
 * Reads every page's texts once for all that `look` asks of them: recognising a page asks a dozen times. `look` must
 * not change the page, and nothing of it is kept afterwards.
 */
export function readingOnce<Found>(look: () => Found): Found {
  read = new Map();
  try {
    return look();
  } finally {
    read = undefined;
  }
}

/** All pieces of text in `root`, seen or not, in document order; no further than they are asked for. */
export function* pieces(root: Root): Generator<Piece, void> {
  const reading = read?.get(root) ?? { known: [], others: walk(root) };
  read?.set(root, reading);
  const { known, others } = reading;
  for (let at = 0; ; at++) {
    const next = known[at] ?? others.next().value;
    if (!next) return;
    known[at] = next;
    yield next;
  }
}

function* walk(root: Root): Generator<Piece, void> {
  const top = (root as Document).body ?? root;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    const { length } = node.data.trim();
    if (parent && length > 0) yield { node, parent, length };
  }
}
