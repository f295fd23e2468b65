import type { AccountList } from '../../lists/types';

/** Widest column, in characters. Excel shows a longer cell in full when it is selected. */
const widest = 42;
/** Widths of the filter's arrow, which covers the heading, and of the cell's own margins. */
const arrow = 3;
const margins = 1.5;
/** The width of a capital, in digits. */
const capital = 1.2;

/** Widths that show the columns in full, in characters of the usual font, as Excel counts them. */
export function columnWidths({ columns, rows }: Pick<AccountList, 'columns' | 'rows'>): number[] {
  const widths = columns.map((heading) => lengthOf(heading) + arrow);
  for (const { cells } of rows) {
    for (let column = 0; column < widths.length; column++) {
      const cell = cells[column] ?? '';
      // Most cells are shorter than the longest so far: this cheap comparison is enough for them.
      if (cell.length * capital <= (widths[column] as number)) continue;
      widths[column] = Math.max(widths[column] as number, lengthOf(cell));
    }
  }
  return widths.map((width) => Math.min(width, widest) + margins);
}

/** The length of the longest line, in widths of a digit. */
function lengthOf(cell: string): number {
  const capitals = (line: string) => line.match(/\p{Lu}/gu)?.length ?? 0;
  return Math.max(...cell.split(/[\r\n]+/).map((line) => line.length + capitals(line) * (capital - 1)));
}
