import { cellOf, classOf, classRole } from '../lists/cells';
import { groupByClass } from '../lists/group';
import type { SortOrder } from '../lists/sort';
import type { AccountList, ListRow } from '../lists/types';
import type { DocumentLabels } from './texts';

/** What documents are made of. */
export interface DocumentInput {
  /** The rows of this list are in the documents, in this order. */
  list: AccountList;
  /** The order of the classes; by name where none is given. */
  order?: SortOrder;
  labels: DocumentLabels;
}

/** The accounts that go to one class teacher. */
export interface ClassPart {
  /** The class, or the text in `labels` for rows without class. */
  name: string;
  /** The names of the schools of its rows. There is one, unless pupils of several schools share a class. */
  school: string;
  rows: ListRow[];
}

/** True when a list has classes or, for external pupils, schools. */
export function hasClasses(list: Pick<AccountList, 'roles'>): boolean {
  return list.roles[classRole(list)] !== undefined;
}

/** The class of a row as its slip shows it. Empty where the list has no classes. */
export function shownClass({ list, labels }: DocumentInput, row: ListRow): string {
  return hasClasses(list) ? classOf(list, row) || labels.noClass : '';
}

/** The rows by class. Each row is in one part. */
export function classParts({ list, order, labels }: DocumentInput): ClassPart[] {
  return groupByClass(list, list.rows, order).map(({ name, rows }) => ({
    name: name || unnamed(list, labels),
    school: schoolsOfRows(list, rows),
    rows,
  }));
}

function unnamed(list: AccountList, labels: DocumentLabels): string {
  return hasClasses(list) ? labels.noClass : labels.all;
}

function schoolsOfRows(list: AccountList, rows: readonly ListRow[]): string {
  const schools = new Set(rows.map((row) => cellOf(list, row, 'school').trim()));
  return [...schools].filter(Boolean).join(', ');
}
