import { outermost, placeOf } from '../frames';
import { nameOf } from '../read/shown-text';

/** Room around what is pointed at, in CSS pixels. */
const margin = 5;

const look: Partial<CSSStyleDeclaration> = {
  all: 'initial',
  position: 'fixed',
  boxSizing: 'border-box',
  border: '3px solid #4a63f0',
  borderRadius: '8px',
  boxShadow: '0 0 0 2px #fff, inset 0 0 0 1px #fff',
  pointerEvents: 'none',
  zIndex: '2147483646',
};

/**
 * A ring around the control of the page that the person is to press next: it takes no click, and stands apart from the
 * panel, whose drawing is watched. A control out of sight is brought into it, once.
 */
export function pointer(document: Document, signal: AbortSignal): (at: HTMLElement | undefined) => void {
  const ring = document.createElement('passerelle-pointer');
  ring.setAttribute('aria-hidden', 'true');
  Object.assign(ring.style, look);
  let target: HTMLElement | undefined;
  /** The name of what was pointed at last: pages draw the same control anew. */
  let name: string | undefined;

  const place = () => {
    const box = target?.isConnected ? target.getBoundingClientRect() : undefined;
    if (!box || box.width + box.height === 0) return ring.remove();
    ring.style.left = `${box.left - margin}px`;
    ring.style.top = `${box.top - margin}px`;
    ring.style.width = `${box.width + 2 * margin}px`;
    ring.style.height = `${box.height + 2 * margin}px`;
    if (!ring.isConnected) document.documentElement.append(ring);
  };
  for (const type of ['scroll', 'resize', 'load']) {
    window.addEventListener(type, place, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => ring.remove());
  return (at) => {
    const former = name;
    target = at;
    name = at && nameOf(at);
    if (at && name !== former && isOutOfSight(at)) at.scrollIntoView({ block: 'center' });
    place();
  };
}

/** True when the middle of `element` is off the window, or behind something of the page or of ours. */
function isOutOfSight(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = placeOf(element).top + height / 2;
  // A frame may be higher than the window it stands in.
  if (middle < 0 || middle > (outermost(window)?.innerHeight ?? 0)) return height > 0;
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return height > 0 && !(hit && (element.contains(hit) || hit.contains(element)));
}
