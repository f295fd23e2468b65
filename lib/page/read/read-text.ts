/** A label, a row or a sentence has fewer: what has more is a part of the page, and its words are nobody's name. */
export const mostNodes = 2000;

/**
 * The beginning of the text in `node`, as `textContent` gives it: at most `longest` characters, of at most `most`
 * nodes; `whole` where that is all. A page may nest or repeat its parts without end, and who asks at
 * each level, or for each of many fields, would read all of it each time.
 */
export function readText(node: Node, longest: number, most = mostNodes): { text: string; whole: boolean } {
  const walker = (node.ownerDocument ?? (node as Document)).createTreeWalker(node);
  let text = '';
  let count = 0;
  for (let part: Node | null = node; part; part = walker.nextNode()) {
    if (part.nodeType === 3) text += (part as Text).data;
    if (text.length > longest) return { text: text.slice(0, longest), whole: false };
    count += 1;
    if (count > most) return { text, whole: false };
  }
  return { text, whole: true };
}

/** The text in `node`; undefined where it is longer than `longest` characters, or made of too many parts. */
export function shortText(node: Node, longest: number, most = mostNodes): string | undefined {
  const { text, whole } = readText(node, longest, most);
  return whole ? text : undefined;
}
