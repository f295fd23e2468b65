/** The page is looked at no more often than this while it keeps changing, in milliseconds. */
const pause = 150;

/** The changes by which a page shows and hides its parts. */
export const shownBy: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'disabled', 'aria-selected', 'aria-current'],
};

/**
 * Calls `look` now and after the page changed: its content, its address (client-side navigation changes the
 * content too), or a form control. The page is what `documents` gives: a document, or one with its frames, as they
 * come. Calls are spaced by {@link pause} and never overlap; they end with `signal`.
 */
export function watchPage(documents: () => Iterable<Document>, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      lookAround();
    }, pause);
  };
  const observer = new MutationObserver(soon);
  const watched = new WeakSet<Document>();
  const listening = { signal, capture: true, passive: true };
  const lookAround = () => {
    for (const document of documents()) {
      if (watched.has(document)) continue;
      watched.add(document);
      observer.observe(document, shownBy);
      for (const type of ['change', 'click', 'popstate', 'hashchange', 'pageshow'])
        document.defaultView?.addEventListener(type, soon, listening);
      // Of the frames inside, which by then have other documents.
      document.addEventListener('load', soon, listening);
    }
    look();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  lookAround();
}
