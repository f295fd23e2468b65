import { areApart } from '../apart';

/** How far from its field a browser draws a bubble or a picker at most, in CSS pixels. */
const bubbleReach = 320;

/**
 * True when something of the browser's own, with words or colours of the page's, may lie over `panel`: the bubble of
 * `reportValidity()` at a field that has the focus, or an open picker. Browsers draw these above everything, tell nobody,
 * and let clicks through. A frame of another site that has the focus may hold such a field.
 */
export function hasNativeBubble(panel: Element): boolean {
  const { ownerDocument: document } = panel;
  if (hasPicker && document.querySelector(openPicker)) return true;
  const floating = document.defaultView as Window & { documentPictureInPicture?: { window: Window | null } };
  if (floating?.documentPictureInPicture?.window) return true;
  const { activeElement } = document;
  if (activeElement === null || !mayShowBubble(activeElement)) return false;
  return !areApart(activeElement.getBoundingClientRect(), panel.getBoundingClientRect(), bubbleReach);
}

const openPicker = 'select:open, input:open';
const hasPicker = typeof CSS !== 'undefined' && CSS.supports('selector(input:open)');

function mayShowBubble(element: Element): boolean {
  if (element.localName !== 'iframe')
    return element.matches('input, select, textarea, button') && element.matches(':invalid');
  const inner = (element as HTMLIFrameElement).contentDocument;
  return !inner || (inner.activeElement !== null && mayShowBubble(inner.activeElement));
}
