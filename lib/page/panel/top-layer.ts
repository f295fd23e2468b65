import { shadowRootsIn } from '../read/roots';
import { isElsewhere } from './elsewhere';

const raised = ':popover-open, :modal, :fullscreen';
const transition = ':active-view-transition';

/**
 * True when `host` is in the top layer, and nothing else there can cover `panel`. What the page raised may lie above it
 * and still let clicks through. Nobody can be asked what is on top, nor be sure to be told when an element goes there
 * once more: so anything raised counts as a cover, older or not, unless it certainly draws elsewhere.
 * `deep` also looks inside every shadow root, closed ones included; it costs some milliseconds.
 */
export function isUncovered(host: Element, panel: Element, deep: boolean): boolean {
  const document = host.ownerDocument;
  if (!host.matches(':popover-open') || inTransition(document)) return false;
  return othersRaised(host, deep).every((element) => canOnlyBeElsewhere(element, panel));
}

/**
 * Puts `host` above the popovers that the page raised after it, where all of them draw elsewhere: Chromium counts even
 * the invisible backdrop of each as something over the panel. Never in the middle of a press, nor over a modal dialog.
 */
export function raiseAgain(host: HTMLElement, panel: Element): void {
  if (!host.matches(':popover-open') || host.matches(':active')) return;
  const others = othersRaised(host, true);
  if (others.length === 0 || !others.every((element) => canOnlyBeElsewhere(element, panel))) return;
  try {
    host.hidePopover();
    host.showPopover();
  } catch {
    // The page took it away, or showed it itself, on the events of these calls: then it is where the page put it.
  }
}

function othersRaised(host: Element, deep: boolean): HTMLElement[] {
  const { ownerDocument: document } = host;
  const roots = deep ? [...shadowRootsIn(document)] : [document];
  const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(raised)]);
  return all.filter((element) => element !== host);
}

function canOnlyBeElsewhere(element: HTMLElement, panel: Element): boolean {
  return !element.matches(':modal, :fullscreen') && isElsewhere(element, panel.getBoundingClientRect());
}

/** While a view transition runs, its pictures cover the top layer too. */
function inTransition(document: Document): boolean {
  return CSS.supports(`selector(${transition})`) && document.documentElement.matches(transition);
}
