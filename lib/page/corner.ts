export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

const controls = 'button, select, input, textarea, a[href], [role=button], [tabindex]';
const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
/** The panel's usual size with its margin, in CSS pixels. */
const size = { width: 376, height: 400 };

/** The corner of the window where a panel covers fewest of the page's visible controls. */
export function freeCorner(document: Document): Corner {
  const view = document.documentElement;
  const boxes = [...document.querySelectorAll(controls)]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  const covered = (corner: Corner) => {
    const left = corner.endsWith('right') ? view.clientWidth - size.width : 0;
    const top = corner.startsWith('bottom') ? view.clientHeight - size.height : 0;
    return boxes.filter(
      (box) =>
        box.right > left && box.left < left + size.width && box.bottom > top && box.top < top + size.height,
    ).length;
  };
  const counts = corners.map((corner) => ({ corner, count: covered(corner) }));
  return counts.reduce((best, next) => (next.count < best.count ? next : best)).corner;
}
