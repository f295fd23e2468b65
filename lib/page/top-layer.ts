import { shadowRootsIn } from './roots';

const raised = ':popover-open, :modal, :fullscreen';
const transition = ':active-view-transition';

/**
 * True when `host` is in the top layer, and alone there: nothing can cover it. What the page raised may lie above it
 * and still let clicks through, and nobody can be asked what is on top, so anything raised counts as a cover.
 * `deep` also looks inside every shadow root, closed ones included; it costs some milliseconds.
 */
export function isAloneOnTop(host: Element, deep: boolean): boolean {
  const document = host.ownerDocument;
  if (!host.matches(':popover-open') || inTransition(document)) return false;
  for (const root of deep ? shadowRootsIn(document) : [document])
    for (const element of root.querySelectorAll(raised)) if (element !== host) return false;
  return true;
}

/** While a view transition runs, its pictures cover the top layer too. */
function inTransition(document: Document): boolean {
  return CSS.supports(`selector(${transition})`) && document.documentElement.matches(transition);
}
