import { cellOf, classOf, classRole } from '../lists/cells';
import { groupByClass } from '../lists/group';
import type { SortOrder } from '../lists/sort';
import type { AccountList, ListRow } from '../lists/types';
import type { DocumentLabels } from './texts';

/** What documents are made of. */
export interface DocumentInput {
  /** Its rows are those to give out, in their order. */
  list: AccountList;
  /** In which order classes follow one another; by name unless told. */
  order?: SortOrder;
  labels: DocumentLabels;
}

/** The accounts that go to one class teacher. */
export interface ClassPart {
  /** As it is shown: the class, or what `labels` says where there is none. */
  name: string;
  /** The school's name, from the list; several where a class has pupils of several. */
  school: string;
  rows: ListRow[];
}

/** True when a list tells classes, or the schools of external pupils, apart. */
export function hasClasses(list: Pick<AccountList, 'roles'>): boolean {
  return list.roles[classRole(list)] !== undefined;
}

/** The class of a row as its slip shows it: empty where the list has no classes. */
export function shownClass({ list, labels }: DocumentInput, row: ListRow): string {
  return hasClasses(list) ? classOf(list, row) || labels.noClass : '';
}

/** The rows by class, each once. */
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
