import { findTexts } from '../find';
import { normalise } from '../labels';

/** A drop zone is bigger than the line of text in it, in CSS pixels. */
const smallestZone = 60;

/**
 * The page's drop zone, found by its visible text (« Faites glisser le fichier ici... »), which is at least as
 * good as any known selector (DOMAIN H): the text's nearest block that is large enough to drop on. Wordings are
 * tried in order, the surest first.
 */
export function findZone(document: Document, wordings: readonly string[]): HTMLElement | undefined {
  for (const wording of wordings) {
    const [text] = findTexts(document, (found) => found.includes(normalise(wording)));
    if (text) return blockAround(text.parent);
  }
  return undefined;
}

function blockAround(text: HTMLElement): HTMLElement {
  let block = text;
  while (block.parentElement && block.parentElement !== block.ownerDocument.body) {
    const { height } = block.getBoundingClientRect();
    if (height >= smallestZone) return block;
    block = block.parentElement;
  }
  return block;
}

/** A way back to `element` from its document, for the page's own world: one selector per shadow root. */
export function pathTo(element: Element): string[] {
  const root = element.getRootNode();
  const path = [selectorIn(element)];
  return root instanceof ShadowRoot ? [...pathTo(root.host), ...path] : path;
}

function selectorIn(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    const siblings: Element[] = node.parentNode ? [...node.parentNode.children] : [node];
    steps.unshift(`${CSS.escape(node.localName)}:nth-child(${siblings.indexOf(node) + 1})`);
  }
  return steps.join(' > ');
}
