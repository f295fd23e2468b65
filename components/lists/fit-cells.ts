const steps = 5;
let measured = new WeakMap<Element, string>();

/**
 * Makes texts that are too long for the two lines of their cell smaller, step by step, so that none is cut. Each step first
 * reads all cells and then writes, so that the browser lays the table out once for each step. The title has the whole text
 * too, for people who find it too small. Cells keep their size until their text changes. With `anew`, after a change of
 * the table's width, all are measured again.
 */
export function fitCells(root: Element, anew = false): void {
  if (anew) measured = new WeakMap();
  const cells = [...root.querySelectorAll<HTMLElement>('.cell')].filter(
    (cell) => measured.get(cell) !== cell.textContent,
  );
  for (const cell of cells) {
    measured.set(cell, cell.textContent ?? '');
    if (cell.dataset.fit) {
      delete cell.dataset.fit;
      cell.removeAttribute('title');
    }
  }
  // Rows that are not loaded yet are not measured, because measuring alone makes the browser lay the table out.
  let tooLong = cells.filter((cell) => cell.textContent && overflows(cell));
  for (let step = 1; step <= steps && tooLong.length > 0; step++) {
    for (const cell of tooLong) {
      cell.dataset.fit = String(step);
      cell.title = cell.textContent ?? '';
    }
    tooLong = tooLong.filter(overflows);
  }
}

/** True where the text needs more than one pixel too much. One pixel is rounding, or the space below the last line. */
function overflows(cell: HTMLElement): boolean {
  return cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1;
}
