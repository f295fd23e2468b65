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
 * Gives the rows to draw in a scrolled element. All rows have the same height: `--row-em` of the table times its font size,
 * rounded to whole px, so that 100,000 rows add up exactly. A new `version` starts at the top.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, total: number, version: number) {
  const [view, setView] = useState({ version, first: 0, count: 24, rowHeight: 41 });
  const shown = useRef(version);
  const readWindow = useCallback(() => {
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
    // The observer calls once at the start, after the browser's own layout. Reading here would cause another layout.
    const observer = new ResizeObserver(readWindow);
    observer.observe(box);
    box.addEventListener('scroll', readWindow, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', readWindow);
    };
  }, [scroller, readWindow, version]);
  // A new version begins at row 0 at once, before the element is scrolled up, so that the right rows are requested.
  const first = view.version === version ? view.first : 0;
  const from = Math.max(0, Math.min(first, total) - overscan);
  const to = Math.min(total, first + view.count + overscan);
  return { from: Math.min(from, to), to, rowHeight: view.rowHeight } satisfies RowWindow;
}
