import { isLabel, mentions, normalise } from '../../text/compare';
import { mayShow, shownText } from './shown-text';
import { pieces, type Root } from './texts';

/** What people press on a page. */
export const pressable =
  'a, button, summary, input[type=submit], input[type=button], [role=button], [role=tab], [role=link], [role=menuitem]';

/** Longer texts are paragraphs or whole blocks, never a label: skipping them keeps the search cheap. */
const longestLabel = 200;

/** False for what is hidden by any means CSS has (`checkVisibility` is in both browsers' supported versions). */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}

/** Visible elements matching `selector` whose whole text is one of `wordings`, in document order. */
export function findAllByLabel(
  root: ParentNode,
  selector: string,
  wordings: readonly string[],
): HTMLElement[] {
  return candidates(root, selector, wordings).filter(
    (element) => isLabel(shownText(element), wordings) && isVisible(element),
  );
}

/** The first of {@link findAllByLabel}. */
export function findByLabel(
  root: ParentNode,
  selector: string,
  wordings: readonly string[],
): HTMLElement | undefined {
  return findAllByLabel(root, selector, wordings)[0];
}

/** Visible elements matching `selector` whose short text contains one of `wordings`; outer ones come first. */
export function findAllMentioning(
  root: ParentNode,
  selector: string,
  wordings: readonly string[],
): HTMLElement[] {
  return candidates(root, selector, wordings).filter((element) => {
    const text = shownText(element);
    return text.length < longestLabel && mentions(text, wordings) && isVisible(element);
  });
}

function candidates(root: ParentNode, selector: string, wordings: readonly string[]): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => mayShow(element, wordings));
}

interface TextOptions {
  /** In characters. */
  longest?: number;
  /** False lets pass what is only transparent. */
  checkOpacity?: boolean;
}

/** Visible pieces of text that pass `test`, which sees them normalised, in document order. */
export function findTexts(...asked: Parameters<typeof eachText>): { node: Text; parent: HTMLElement }[] {
  return [...eachText(...asked)];
}

/** {@link findTexts}, one by one: pages may hold thousands of rows below what is looked for. */
export function* eachText(
  root: Root,
  test: (text: string, parent: Element) => boolean,
  { longest = longestLabel, checkOpacity = true }: TextOptions = {},
): Generator<{ node: Text; parent: HTMLElement }> {
  const options = { checkOpacity, checkVisibilityCSS: true };
  for (const piece of pieces(root)) {
    if (piece.length > longest) continue;
    piece.plain ??= normalise(piece.node.data);
    if (test(piece.plain, piece.parent) && piece.parent.checkVisibility(options)) yield piece;
  }
}
