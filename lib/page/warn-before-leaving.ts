/**
 * Asks before the page is left, as browsers do, while it shows what it shows once only: until one of the controls
 * given last was pressed by a person. Returns how to say which these are, which answers whether one was pressed; none
 * means that nothing holds the page.
 */
export function keeper(window: Window, signal: AbortSignal): (until: readonly HTMLElement[]) => boolean {
  let controls: readonly HTMLElement[] = [];
  let kept = false;
  window.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      if (event.isTrusted && controls.some((control) => path.includes(control))) kept = true;
    },
    { signal, capture: true },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (controls.length > 0 && !kept) event.preventDefault();
    },
    { signal },
  );
  return (until) => {
    // What comes next is shown anew, and nobody has pressed anything of it.
    if (until.length === 0) kept = false;
    controls = until;
    return kept && controls.length > 0;
  };
}
