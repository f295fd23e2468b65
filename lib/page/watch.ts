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
 * content too), or a form control. Calls are spaced by {@link pause} and never overlap; they end with `signal`.
 */
export function watchPage(document: Document, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, pause);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, shownBy);
  for (const type of ['change', 'click', 'popstate', 'hashchange', 'pageshow']) {
    document.defaultView?.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
}
