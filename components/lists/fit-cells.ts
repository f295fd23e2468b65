const steps = 5;
let measured = new WeakMap<Element, string>();

/**
 * Makes what is too long for its cell's two lines smaller, step by step, instead of cutting it off: each pass first
 * reads all cells, then writes, so that the table is laid out once per step and only where something was too long.
 * The whole text is in the title as well, for whoever finds it too small. Cells keep their size until their text
 * changes, or all are measured `anew` because the table's width has.
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
  // Rows that have not come yet are not measured: that alone would lay the table out.
  let tooLong = cells.filter((cell) => cell.textContent && overflows(cell));
  for (let step = 1; step <= steps && tooLong.length > 0; step++) {
    for (const cell of tooLong) {
      cell.dataset.fit = String(step);
      cell.title = cell.textContent ?? '';
    }
    tooLong = tooLong.filter(overflows);
  }
}

/** A pixel too much is rounding, or the space below the last line. */
function overflows(cell: HTMLElement): boolean {
  return cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1;
}
