import type { AccountList } from '../../lists/types';

/** In characters; a longer cell is shown in full when it is selected, and nothing is cut. */
const widest = 42;
/** The arrow of the filter, which stands on the heading, and the cell's own margins. */
const arrow = 3;
const margins = 1.5;
/** How much wider a capital is than a digit. */
const capital = 1.2;

/** Widths that show the columns in full, in characters of the usual font, as Excel counts them. */
export function columnWidths({ columns, rows }: Pick<AccountList, 'columns' | 'rows'>): number[] {
  const widths = columns.map((heading) => lengthOf(heading) + arrow);
  for (const { cells } of rows) {
    for (let column = 0; column < widths.length; column++) {
      const cell = cells[column] ?? '';
      // Cheap first: most cells are not the longest.
      if (cell.length * capital <= (widths[column] as number)) continue;
      widths[column] = Math.max(widths[column] as number, lengthOf(cell));
    }
  }
  return widths.map((width) => Math.min(width, widest) + margins);
}

/** Of the longest line, in widths of a digit. */
function lengthOf(cell: string): number {
  const capitals = (line: string) => line.match(/\p{Lu}/gu)?.length ?? 0;
  return Math.max(...cell.split(/[\r\n]+/).map((line) => line.length + capitals(line) * (capital - 1)));
}
