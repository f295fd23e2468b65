import { cellOf } from '../../lists/cells';
import type { AccountList, ColumnRole, ListRow } from '../../lists/types';
import { isHidden, type Readiness, readinessOf } from '../../lists/usable';
import type { DocumentLabels } from '../texts';
import type { Book } from './book';
import { ink } from './canvas';
import { oneLine, type TextStyle } from './paper';

/** A column of a table, in points. */
export interface Column {
  heading: string;
  width: number;
  /** What the column shows of a row, and in which style. */
  cell: (row: ListRow) => Cell;
}

export interface Cell {
  text: string;
  style: TextStyle;
}

interface Plan {
  heading: string;
  narrowest: number;
  widest: number;
  cell: Column['cell'];
}

/** The space between a text and the rules beside it, in points. */
export const padding = 4;

export const styles = {
  lastName: { face: 'bold', size: 8.5, smallest: 7 },
  firstName: { face: 'sans', size: 8.5, smallest: 7 },
  state: { face: 'sans', size: 7, smallest: 6.5, grey: ink.soft },
  login: { face: 'mono', size: 8.5, smallest: 7 },
  password: { face: 'mono', size: 10.5, smallest: 8 },
  note: { face: 'sans', size: 7, smallest: 6.5, grey: ink.soft },
} as const satisfies Record<string, TextStyle>;

/** Narrowest and widest, in points. */
const bounds = {
  lastName: [70, 140],
  firstName: [60, 118],
  state: [60, 84],
  login: [66, 140],
  password: [72, 96],
} as const satisfies Partial<Record<ColumnRole, readonly [number, number]>>;

interface Options {
  list: AccountList;
  labels: DocumentLabels;
  /** The width of all columns together, in points. */
  width: number;
}

/** The columns that the list has, as wide as their texts need. The rest of the width is the column for signatures. */
export function listColumns(book: Book, { list, labels, width }: Options): Column[] {
  const readiness = readinessOf(list);
  const plans = planned(list, labels, ['lastName', 'firstName', 'state', 'login']);
  if (list.roles.password !== undefined) {
    plans.push({
      ...plan('password', labels),
      cell: (row) => passwordCell(cellOf(list, row, 'password'), readiness(row), labels),
    });
  }
  return fitted(book, plans, { list, labels, width });
}

/** The columns of a class's cover sheet, which has no password. */
export function coverColumns(
  book: Book,
  { list, labels, width, note }: Options & { note: (row: ListRow) => string },
): Column[] {
  const plans = planned(list, labels, ['lastName', 'firstName', 'login']);
  const [narrowest, widest] = bounds.password;
  const cell = (row: ListRow) => ({ text: note(row), style: styles.note });
  return fitted(book, [...plans, { heading: labels.handedOn, narrowest, widest, cell }], {
    list,
    labels,
    width,
  });
}

type TableRole = keyof typeof bounds;

function planned(list: AccountList, labels: DocumentLabels, roles: readonly TableRole[]): Plan[] {
  return roles
    .filter((role) => list.roles[role] !== undefined)
    .map((role) => ({
      ...plan(role, labels),
      cell: (row) => ({ text: writtenText(role, cellOf(list, row, role)), style: styles[role] }),
    }));
}

function plan(role: TableRole, labels: DocumentLabels): Omit<Plan, 'cell'> {
  const [narrowest, widest] = bounds[role];
  return { heading: labels[role], narrowest, widest };
}

function fitted(book: Book, plans: readonly Plan[], { list, labels, width }: Options): Column[] {
  const widths = share(
    plans.map((plan) => wanted(book, plan, list.rows)),
    plans.map(({ narrowest }) => narrowest),
    width - signatureWidth,
  );
  const columns = plans.map(({ heading, cell }, index) => ({
    heading,
    cell,
    width: widths[index] as number,
  }));
  const left = width - columns.reduce((sum, column) => sum + column.width, 0);
  const empty = () => ({ text: '', style: styles.note });
  return [...columns, { heading: labels.signature, width: left, cell: empty }];
}

/** Narrowest column for signatures, in points: 25 mm. */
const signatureWidth = 72;

/** The text of a cell on one line. An identifier keeps its spaces, because they are part of it. */
function writtenText(role: ColumnRole, text: string): string {
  return role === 'login' ? text : oneLine(text);
}

/** The password, or the reason why it cannot be handed out. A password that may be wrong is shown with that reason. */
export function passwordCell(password: string, readiness: Readiness, { notes }: DocumentLabels): Cell {
  if (readiness === 'ready') return { text: password, style: styles.password };
  const note = notes[readiness];
  return { text: isHidden(password) ? note : `${password} (${note})`, style: styles.note };
}

function wanted(book: Book, { heading, narrowest, widest, cell }: Plan, rows: readonly ListRow[]): number {
  let width = Math.max(narrowest - 2 * padding, book.faces.bold.measure(heading, headingStyle.size));
  for (const row of rows) {
    const { text, style } = cell(row);
    // A note may take two lines.
    if (style === styles.note) continue;
    width = Math.max(width, book.faces[style.face].measure(text, style.size));
    if (width >= widest) return widest;
  }
  return Math.min(width + 2 * padding, widest);
}

export const headingStyle = { face: 'bold', size: 7.5, smallest: 6 } as const satisfies TextStyle;

/** The widths wanted. Where they are too wide together, each is reduced in proportion to what it has over its least. */
function share(wanted: number[], least: number[], width: number): number[] {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const over = sum(wanted) - width;
  if (over <= 0) return wanted;
  const spare = sum(wanted) - sum(least);
  return wanted.map((value, index) => value - ((value - (least[index] as number)) * over) / spare);
}
