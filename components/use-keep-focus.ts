import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When the control that had the focus is drawn away or disabled, the focus goes to its container (give it
 * `tabIndex={-1}` and a name) instead of falling back to the top of the page.
 */
export function useKeepFocus<T extends HTMLElement>() {
  const box = useRef<T>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const root = box.current;
    const entered = (event: FocusEvent) => {
      last.current = event.target as HTMLElement;
    };
    // Removal also fires focusout in Chromium: only a control that is still there was left on purpose.
    const left = () => {
      const control = last.current;
      queueMicrotask(() => {
        if (last.current === control && control && !isLost(control)) last.current = null;
      });
    };
    root?.addEventListener('focusin', entered);
    root?.addEventListener('focusout', left);
    return () => {
      root?.removeEventListener('focusin', entered);
      root?.removeEventListener('focusout', left);
    };
  }, []);
  useLayoutEffect(() => {
    if (!last.current || !isLost(last.current)) return;
    last.current = null;
    box.current?.focus();
  });
  return box;
}

function isLost(control: HTMLElement): boolean {
  return !control.isConnected || control.matches(':disabled');
}
