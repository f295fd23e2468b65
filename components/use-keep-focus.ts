import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to a container when the control in it that had the focus disappears or is disabled. Without it the focus
 * would go to the top of the page. The container needs `tabIndex={-1}` and a name.
 */
export function useKeepFocus<T extends HTMLElement>() {
  const box = useRef<T>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const root = box.current;
    const entered = (event: FocusEvent) => {
      last.current = event.target as HTMLElement;
    };
    // Chromium dispatches focusout for a removed control too: the person has left a control only if it is still there.
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
