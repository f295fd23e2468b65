import { documentsIn, placeOf } from '../frames';

export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

/** Where a panel may stand. */
export interface Place {
  corner: Corner;
  /** The height, in CSS pixels, up to which it covers none of the page's controls there. */
  room: number;
}

const controls = 'button, select, input, textarea, a[href], [role=button], [tabindex]';
const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
/** The panel's width with its margins, in CSS pixels. */
const width = 376;
const margin = 16;
/** Heights, margins included: all of a panel that holds a file; its header, message and buttons alone. */
const heights = { whole: 400, least: 300 };

/** The corner of the window where a panel covers fewest of the page's visible controls, and the room there. */
export function freePlace(window: Window): Place {
  const { document } = window;
  // In quirks mode the root is as high as the whole page; what scrolls is the window in either mode.
  const view = document.scrollingElement ?? document.documentElement;
  // Of a frame that is higher than the window, most is out of sight.
  const boxes = [...documentsIn(window)]
    .flatMap(controlsOf)
    .map(placeOf)
    .filter((box) => box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < view.clientHeight);
  /** How far from the corner's edge of the window each control begins that stands in the panel's way. */
  const distances = (corner: Corner): number[] => {
    const left = corner.endsWith('right') ? view.clientWidth - width : 0;
    return boxes
      .filter((box) => box.right > left && box.left < left + width)
      .map((box) => (corner.startsWith('bottom') ? view.clientHeight - box.bottom : box.top));
  };
  for (const height of [heights.whole, heights.least]) {
    const corner = corners.find((one) => distances(one).every((distance) => distance >= height));
    if (corner) return { corner, room: Math.min(view.clientHeight, ...distances(corner)) - 2 * margin };
  }
  // Something is covered in any case: then a cramped panel would help nobody.
  const covered = (corner: Corner) => distances(corner).filter((distance) => distance < heights.whole).length;
  const counts = corners.map((corner) => ({ corner, count: covered(corner) }));
  const { corner } = counts.reduce((best, next) => (next.count < best.count ? next : best));
  return { corner, room: view.clientHeight - 2 * margin };
}

/** Controls as HTML knows them, and those that pages make themselves: what shows a hand is there to be pressed. */
function controlsOf(document: Document): Element[] {
  const showsHand = (element: Element | null) =>
    element !== null && getComputedStyle(element).cursor === 'pointer';
  return [...document.body.querySelectorAll('*')].filter(
    (element) => element.matches(controls) || (showsHand(element) && !showsHand(element.parentElement)),
  );
}
