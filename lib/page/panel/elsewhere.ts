import { areApart } from '../apart';
import { shadowOf } from '../read/roots';

/** What a page may hold open for a reader: more elements than these are not looked through. */
const mostElements = 200;
/** Their `overflow` holds back all that is inside. Of a picture, a table or a field it does not. */
const boxes = new Set('div section aside nav article header footer p span ul ol menu form dialog'.split(' '));
const displays = ['block', 'flow-root', 'flex', 'grid', 'inline-block'];
const clipping = ['auto', 'scroll', 'hidden'];
/** Browsers draw these from parts that a page can style, and nobody can ask about. */
const ofParts = 'details, select, meter, progress, video, audio, object, embed, math, input, textarea';
const ofOnePart = 'input[type="checkbox"], input[type="radio"], input[type="hidden"]';

/**
 * True when it is certain that the popover `raised` draws nothing over `place`, wherever it lies in the top layer. Its
 * rectangle alone says little of that: so it must hold its content back, and have nothing that leaves it. A popover in
 * the browser's own style does, with a shadow or without. Whatever is not certain counts as a cover.
 */
export function isElsewhere(raised: HTMLElement, place: DOMRect): boolean {
  const style = getComputedStyle(raised);
  const reach = reachOf(style);
  return (
    reach !== undefined &&
    areApart(raised.getBoundingClientRect(), place, reach) &&
    (boxes.has(raised.localName) || raised.localName.includes('-')) &&
    displays.includes(style.display) &&
    clipping.includes(style.overflowX) &&
    clipping.includes(style.overflowY) &&
    isInvisible(getComputedStyle(raised, '::backdrop')) &&
    raised.getAnimations({ subtree: true }).length === 0 &&
    holdsAll(raised)
  );
}

type Decorations = Pick<
  CSSStyleDeclaration,
  | 'filter'
  | 'backdropFilter'
  | 'borderImageSource'
  | 'outlineStyle'
  | 'outlineWidth'
  | 'outlineOffset'
  | 'boxShadow'
>;

/** How far a box draws beyond its edges at most, in CSS pixels; undefined where nobody can say. */
export function reachOf(style: Decorations): number | undefined {
  const { filter, backdropFilter, borderImageSource, outlineStyle, outlineWidth, outlineOffset } = style;
  if ([filter, backdropFilter, borderImageSource].some((value) => value && value !== 'none'))
    return undefined;
  const outline = outlineStyle === 'none' ? 0 : pixels(outlineWidth) + pixels(outlineOffset);
  return outline + (style.boxShadow === 'none' ? 0 : 2 * pixels(style.boxShadow));
}

/** The sum of all lengths in `css`, without their signs: browsers resolve each to pixels. */
function pixels(css: string): number {
  const lengths = css.split(/[ ,()]/).filter((word) => word.endsWith('px'));
  return lengths.reduce((sum, length) => sum + Math.abs(Number.parseFloat(length)), 0);
}

/** True for a backdrop as browsers give it to a popover: over everything, and nothing of it to be seen. */
function isInvisible(backdrop: CSSStyleDeclaration): boolean {
  const { display, backgroundColor, backgroundImage, borderTopStyle } = backdrop;
  if (display === 'none') return true;
  const { borderRightStyle, borderBottomStyle, borderLeftStyle } = backdrop;
  const borders = [borderTopStyle, borderRightStyle, borderBottomStyle, borderLeftStyle];
  return (
    display === 'block' &&
    ['rgba(0, 0, 0, 0)', 'transparent'].includes(backgroundColor) &&
    backgroundImage === 'none' &&
    borders.every((border) => border === 'none') &&
    reachOf(backdrop) === 0
  );
}

/** True when nothing inside `raised` is placed in the window, and so out of its bounds. */
function holdsAll(raised: Element): boolean {
  const open = [raised];
  for (let count = 0; open.length > 0; count += 1) {
    const element = open.pop() as Element;
    if (count > mostElements || (element.matches(ofParts) && !element.matches(ofOnePart))) return false;
    const pseudo = ['::before', '::after'].map((part) => getComputedStyle(element, part).position);
    const own = element === raised ? [] : [getComputedStyle(element).position];
    if ([...own, ...pseudo].includes('fixed')) return false;
    open.push(...shownIn(element));
  }
  return true;
}

function shownIn(element: Element): Iterable<Element> {
  const root = shadowOf(element);
  if (root) return root.children;
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  return given.length > 0 ? given : element.children;
}
