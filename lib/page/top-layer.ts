const raised = ':popover-open, :modal, :fullscreen';
const transition = ':active-view-transition';

/**
 * True when `host` is in the top layer, and alone there: nothing can cover it. What the page raised may lie above it
 * and still let clicks through, and nobody can be asked what is on top, so anything raised counts as a cover.
 * `deep` also looks inside every shadow root, closed ones included; it costs some milliseconds.
 */
export function isAloneOnTop(host: Element, deep: boolean): boolean {
  if (!host.matches(':popover-open') || inTransition()) return false;
  for (const root of deep ? rootsIn(document) : [document])
    for (const element of root.querySelectorAll(raised)) if (element !== host) return false;
  return true;
}

/** While a view transition runs, its pictures cover the top layer too. */
function inTransition(): boolean {
  return CSS.supports(`selector(${transition})`) && document.documentElement.matches(transition);
}

function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const inner = shadowOf(element);
    if (inner) yield* rootsIn(inner);
  }
}

/** Chromium's and Firefox's ways for an extension to see closed shadow roots. */
function shadowOf(element: Element): ShadowRoot | null | undefined {
  const { dom } = (globalThis as WithChromeDom).chrome ?? {};
  if (dom) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : undefined;
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
}

interface WithChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}
