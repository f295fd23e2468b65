import { spaces, squeeze } from '../../text/compare';
import { mostNodes, shortText } from './read-text';

/** What a control is called, on one line: its text, or the name it gives itself. */
export function nameOf(element: Element): string {
  const text = shownText(element).replace(spaces, ' ').trim();
  return text || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim();
}

/**
 * The text a person reads on an element: the value of a button-like input, or its content without what is hidden,
 * drawn or kept from screen readers (icons with titles, tips that only a pointer brings up), line breaks as spaces.
 */
export function shownText(element: Element): string {
  if (element.localName === 'input') return (element as HTMLInputElement).value;
  return element.firstElementChild
    ? visibleText(element, { nodes: mostNodes, signs: longestShown })
    : (element.textContent ?? '');
}

/** In characters: of what is longer, only the beginning is read. No control's name is half as long. */
const longestShown = 10_000;

/** Reads on until nothing is `left` of what may be read. */
function visibleText(element: Element, left: { nodes: number; signs: number }): string {
  let text = '';
  for (let child = element.firstChild; child && left.nodes > 0 && left.signs > 0; child = child.nextSibling) {
    left.nodes -= 1;
    if (child.nodeType === 3) {
      text += (child as Text).data;
      left.signs -= (child as Text).data.length;
    }
    if (child.nodeType !== 1) continue;
    const part = child as Element;
    if (part.localName === 'br') text += ' ';
    else if (isReadAloud(part))
      text += isInline(part) ? visibleText(part, left) : ` ${visibleText(part, left)} `;
  }
  return text;
}

/** Drawings, what is no text, and the place where a word may break. */
const silent = ['svg', 'script', 'style', 'template', 'wbr'];

function isReadAloud(part: Element): boolean {
  if (silent.includes(part.localName)) return false;
  return part.getAttribute('aria-hidden') !== 'true' && part.checkVisibility({ checkVisibilityCSS: true });
}

function isInline(part: Element): boolean {
  return getComputedStyle(part).display === 'inline';
}

/** True when `element` may show one of `wordings`: a quick look, to be followed by {@link shownText}. */
export function mayShow(element: Element, wordings: readonly string[]): boolean {
  const isInput = element.localName === 'input';
  const text = isInput ? (element as HTMLInputElement).value : shortText(element, longestSource);
  if (!text || text.length > longestSource) return false;
  const letters = squeeze(text);
  return wordings.some((wording) => letters.includes(squeeze(wording)));
}

/** A label with its icons' titles and its tips is no longer than this. */
const longestSource = 600;
