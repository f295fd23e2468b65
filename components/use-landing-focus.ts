import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus to what `selector` finds when a new screen has replaced the control that had the focus. A heading is
 * best, because it says what the press has done. The element needs `tabIndex={-1}` and a name.
 */
export function useLandingFocus(selector: string): void {
  // Read during rendering, when the replaced control is still in the page.
  const before = document.activeElement;
  useLayoutEffect(() => {
    const lost = before && !before.isConnected && document.activeElement === document.body;
    if (lost) document.querySelector<HTMLElement>(selector)?.focus();
  });
}
