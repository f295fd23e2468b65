import type { Root } from './texts';

/** The document and every shadow root in it, closed ones included. */
export function* shadowRootsIn(root: Root): Generator<Root> {
  yield root;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const inner = shadowOf(element);
    if (inner) yield* shadowRootsIn(inner);
  }
}

/** All that a person sees as one page: its shadow roots, and those of its frames of the same origin; not our panel. */
export function* pageRoots(document: Document): Generator<Root> {
  for (const root of shadowRootsIn(document)) {
    if (root !== document && (root as ShadowRoot).host.localName === 'passerelle-panel') continue;
    yield root;
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      // Null where the frame is of another origin.
      const inner = frame.contentDocument;
      if (inner?.body) yield* pageRoots(inner);
    }
  }
}

/** Chromium's and Firefox's ways for an extension to see closed shadow roots. */
export function shadowOf(element: Element): ShadowRoot | null | undefined {
  const { dom } = (globalThis as WithChromeDom).chrome ?? {};
  if (!dom)
    return (
      (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? element.shadowRoot
    );
  // Elements of a frame are of another realm: `instanceof` would not know them. Drawings are refused.
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return undefined;
  try {
    return dom.openOrClosedShadowRoot(element as HTMLElement);
  } catch {
    // The extension was updated, disabled or removed, and this script left behind: it sees what the page sees.
    return element.shadowRoot;
  }
}

interface WithChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}
