import type { ListRow } from '../../lists/types';
import type { ClassPart } from '../groups';
import type { Pace } from '../job';
import { type DocumentLabels, fill } from '../texts';
import type { Book } from './book';
import { ink } from './canvas';
import type { Column } from './columns';
import { oneLine, Paper } from './paper';
import { drawTable } from './table';
import { a4, type Box, inset, mm } from './units';

/** Office printers leave at most 6 mm white. */
const margin = mm(12);
const headHeight = 46;
const footHeight = 16;

const sheet = inset({ x: 0, y: 0, ...a4 }, margin);

/** The width of a table on such a sheet, in points. */
export const tableWidth = sheet.width;

interface ClassSheet {
  part: ClassPart;
  labels: DocumentLabels;
  /** Under the class, on the left, before the school. */
  title?: string;
  /** On the right, under the date. */
  count: string;
  date: string;
  /** At the foot of each page, on the left. */
  foot: string;
  columns: readonly Column[];
  rows: readonly ListRow[];
}

/** Adds the sheets of one class to the book. Pages are numbered within the class, because each class is handed out alone. */
export async function addClassSheets(book: Book, content: ClassSheet, pace: Pace): Promise<void> {
  const papers: Paper[] = [];
  const nextPage = () => {
    const paper = new Paper(book);
    papers.push(paper);
    drawHead(paper, content);
    const height = sheet.height - headHeight - footHeight;
    return { paper, area: { ...sheet, y: sheet.y + headHeight, height } };
  };
  await drawTable(content.columns, content.rows, nextPage, pace);
  papers.forEach((paper, index) => {
    drawFoot(paper, content, { page: index + 1, pages: papers.length });
    book.add(paper.canvas, index === 0 ? content.part.name : undefined);
  });
}

function drawHead(paper: Paper, { part, title, count, date }: ClassSheet): void {
  const side = mm(45);
  const left = (y: number, height: number): Box => ({
    ...sheet,
    y: sheet.y + y,
    width: sheet.width - side,
    height,
  });
  const right = (y: number, height: number): Box => ({
    ...left(y, height),
    x: sheet.x + sheet.width - side,
    width: side,
  });
  const small = { face: 'sans', size: 8.5, grey: ink.soft, align: 'right' } as const;
  paper.write(oneLine(part.name), left(0, 24), { face: 'bold', size: 17, smallest: 10 });
  // Some lists do not have the school's name.
  const below = [title, part.school].filter(Boolean).join(' — ');
  paper.write(oneLine(below), left(24, 16), { face: 'sans', size: 9.5, smallest: 7 });
  paper.write(date, right(0, 24), small);
  paper.write(count, right(24, 16), small);
}

function drawFoot(
  paper: Paper,
  { part, labels, foot }: ClassSheet,
  page: { page: number; pages: number },
): void {
  const y = sheet.y + sheet.height - footHeight + 5;
  const side = mm(60);
  const box = { x: sheet.x, y, width: sheet.width - side, height: footHeight - 5 };
  const style = { face: 'sans', size: 7, smallest: 5, grey: ink.soft } as const;
  paper.write(foot, box, style);
  const place = `${oneLine(part.name)} — ${fill(labels.page, page)}`;
  paper.write(place, { ...box, x: sheet.x + sheet.width - side, width: side }, { ...style, align: 'right' });
}
