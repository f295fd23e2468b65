import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn above and below those in view. */
const overscan = 8;
/** The window moves by this many rows, so that most scroll events draw nothing. */
const step = 8;

/** Which rows to draw, `to` not included, and the height of each in px. */
export interface RowWindow {
  from: number;
  to: number;
  rowHeight: number;
}

/**
 * Follows a scrolled element whose rows all have the same height: `--row-em` of the table times its font size, a whole
 * number of px, so that 100,000 of them add up without drift. A new `version` starts again at the top.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, total: number, version: number) {
  const [view, setView] = useState({ version, first: 0, count: 24, rowHeight: 41 });
  const shown = useRef(version);
  const look = useCallback(() => {
    const box = scroller.current;
    const table = box?.querySelector('table');
    if (!box || !table) return;
    const style = getComputedStyle(table);
    const em = Number.parseFloat(style.getPropertyValue('--row-em')) || 2.9;
    const rowHeight = Math.round((Number.parseFloat(style.fontSize) || 14) * em);
    const first = Math.floor(box.scrollTop / rowHeight / step) * step;
    const count = Math.ceil(box.clientHeight / rowHeight / step + 1) * step;
    setView((now) =>
      now.version === version && now.first === first && now.count === count && now.rowHeight === rowHeight
        ? now
        : { version, first, count, rowHeight },
    );
  }, [scroller, version]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (shown.current !== version) box.scrollTop = 0;
    shown.current = version;
    // It speaks at once, when the page has been laid out anyway: asking now would lay it out once more.
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller, look, version]);
  // At once, and not after the element has been scrolled: the rows asked for must be the right ones.
  const first = view.version === version ? view.first : 0;
  const from = Math.max(0, Math.min(first, total) - overscan);
  const to = Math.min(total, first + view.count + overscan);
  return { from: Math.min(from, to), to, rowHeight: view.rowHeight } satisfies RowWindow;
}
