type View = Window & typeof globalThis;

/**
 * The window in which a person sees what stands in `window`: itself, or that around all frames; undefined when that is
 * of another origin.
 */
export function outermost(window: Window): View | undefined {
  try {
    return window.top?.document && (window.top as View);
  } catch {
    return undefined;
  }
}

/** The documents of a window and of its frames, outermost first, as far as a person sees them and scripts may. */
export function* documentsIn(window: Window): Generator<Document> {
  yield window.document;
  for (let index = 0; index < window.length; index++) {
    const frame = window[index] as Window;
    if (isShown(frame)) yield* documentsIn(frame);
  }
}

/** Nobody sees the frames that fetch files or keep a session alive; drawings are documents without a body. */
function isShown(frame: Window): boolean {
  try {
    const { document, frameElement: element } = frame;
    if (!document.body || !element) return false;
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return shown && Math.min(element.clientWidth, element.clientHeight) > 1;
  } catch {
    // Of another origin.
    return false;
  }
}

/** True in a document of the page that a person sees: not where another site shows it in a frame, nor in a hidden one. */
export function isInPage(window: Window): boolean {
  const outer = outermost(window);
  return outer !== undefined && [...documentsIn(outer)].includes(window.document);
}

/** The titles over a document: its own and, of a frame, that of the page around it, which is what a person sees. */
export function titlesOf(document: Document): string {
  const around = outermost(document.defaultView ?? window)?.document;
  return `${document.title} ${around?.title ?? ''}`;
}

/** Where `element` is in the outermost window of its origin, in CSS pixels. */
export function placeOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as View) {
    const frame = view.frameElement;
    const { x, y } = frame.getBoundingClientRect();
    box.x += x + frame.clientLeft;
    box.y += y + frame.clientTop;
  }
  return box;
}
