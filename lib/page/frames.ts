type View = Window & typeof globalThis;

/** The window in which a person sees what stands in `window`: of frames, the one around them all; undefined when that is of another origin. */
export function outermost(window: Window): View | undefined {
  try {
    return window.top?.document && (window.top as View);
  } catch {
    return undefined;
  }
}

/** The documents of a window and of its frames, outermost first, as far as they are of its origin. */
export function* documentsIn(window: Window): Generator<Document> {
  let document: Document;
  try {
    document = window.document;
  } catch {
    return;
  }
  yield document;
  for (let index = 0; index < window.length; index++) yield* documentsIn(window[index] as Window);
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
