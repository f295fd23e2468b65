import type { ListRow } from '../../lists/types';
import type { Pace } from '../job';
import { ink } from './canvas';
import { type Column, headingStyle, padding } from './columns';
import type { Fitted } from './fit';
import type { Paper, TextStyle } from './paper';
import type { Box } from './units';

const headingHeight = 18;

/** Heights of rows, in points. Rows are as high as the sheet allows, to leave room for signatures. */
const lowest = 16.8;
const highest = 21;

interface Page {
  paper: Paper;
  /** The place of the table. */
  area: Box;
}

/**
 * Draws a table with its header on every page. `nextPage` gives each page, the first one too. Rows are as high as their
 * texts need, and each row is on one page.
 */
export async function drawTable(
  columns: readonly Column[],
  rows: readonly ListRow[],
  nextPage: () => Page,
  pace: Pace,
): Promise<void> {
  let page = nextPage();
  const usualHeight = rowHeight(page.area, rows.length);
  let y = drawHeading(page, columns);
  let start = y;
  for (const row of rows) {
    const cells = layOut(page, columns, row);
    const height = Math.max(usualHeight, ...cells.map(({ fitted }) => fitted.height + padding));
    if (y + height > page.area.y + page.area.height + 0.01 && y > start) {
      drawRules(page, columns, y);
      page = nextPage();
      y = drawHeading(page, columns);
      start = y;
    }
    for (const { fitted, style, x, width } of cells) {
      page.paper.place(fitted, { x: x + padding, y, width: width - 2 * padding, height }, style);
    }
    y += height;
    const { x, width } = page.area;
    page.paper.canvas.line({ x, y }, { x: x + width, y }, { width: 0.4 });
    await pace.rest();
  }
  drawRules(page, columns, y);
}

/** The height of rows with which a class fits on one sheet, within the limits. */
function rowHeight({ height }: Box, rows: number): number {
  return Math.min(highest, Math.max(lowest, (height - headingHeight) / rows));
}

interface PlacedCell {
  fitted: Fitted;
  style: TextStyle;
  x: number;
  width: number;
}

function layOut({ paper, area }: Page, columns: readonly Column[], row: ListRow): PlacedCell[] {
  let { x } = area;
  return columns.map(({ width, cell }) => {
    const { text, style } = cell(row);
    // A cell that would be higher than a page is written smaller.
    const room = { width: width - 2 * padding, height: area.height - headingHeight - padding };
    const placed = { fitted: paper.fit(text, room, style), style, x, width };
    x += width;
    return placed;
  });
}

/** Draws the heading and gives the place where the rows begin. */
function drawHeading({ paper, area }: Page, columns: readonly Column[]): number {
  paper.canvas.fill({ ...area, height: headingHeight }, ink.fill);
  let { x } = area;
  for (const { heading, width } of columns) {
    const box = { x: x + padding, y: area.y, width: width - 2 * padding, height: headingHeight };
    paper.write(heading, box, headingStyle);
    x += width;
  }
  const y = area.y + headingHeight;
  paper.canvas.line({ x: area.x, y }, { x: area.x + area.width, y }, { width: 0.8, grey: ink.soft });
  return y;
}

/** Draws the frame and the vertical rules, down to the table's lower end. */
function drawRules({ paper, area }: Page, columns: readonly Column[], end: number): void {
  let { x } = area;
  for (const { width } of columns.slice(0, -1)) {
    x += width;
    paper.canvas.line({ x, y: area.y }, { x, y: end }, { width: 0.4 });
  }
  paper.canvas.frame({ ...area, height: end - area.y }, { width: 0.8, grey: ink.soft });
}
