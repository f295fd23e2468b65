import { useLayoutEffect } from 'preact/hooks';

/**
 * When one screen takes the place of another and the control that had the focus goes with it, the focus goes to what
 * `selector` finds in the new one (give it `tabIndex={-1}` and a name): a heading says what has become of the press.
 */
export function useLandingFocus(selector: string): void {
  // Read while this is drawn: what the drawing takes away is still there.
  const before = document.activeElement;
  useLayoutEffect(() => {
    const lost = before && !before.isConnected && document.activeElement === document.body;
    if (lost) document.querySelector<HTMLElement>(selector)?.focus();
  });
}
