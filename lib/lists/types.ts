/** What a column of an ÉduConnect list means, whatever its name and its place are (DOMAIN D). */
export type ColumnRole =
  | 'uai'
  | 'school'
  /** « Etablissement de rattachement »: lists of external pupils have it in place of the class. */
  | 'homeSchool'
  | 'lastName'
  | 'firstName'
  | 'mef'
  | 'class'
  | 'state'
  | 'login'
  | 'password'
  | 'notifiedOn'
  | 'lastLoginOn';

/** State of an account. Where it is `unknown`, the list's own words are shown. */
export type AccountState = 'not-notified' | 'notified' | 'activated' | 'unknown';

/** How the file was written. A CSV made of the list keeps the separator. */
export interface Dialect {
  encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  separator: ';' | ',' | '\t';
}

/** One account. Its cells are those of the source, character for character, and stay together. */
export interface ListRow {
  /** Line of the source where the record begins, from 1. In most lists line 1 is the header. */
  line: number;
  /** As many as there are columns. */
  cells: string[];
}

/** Something odd in a row. The row is kept. */
export interface RowProblem {
  line: number;
  /** Names the sentence `problem_<code>` in the locale file. */
  code: string;
  details: string[];
}

/** An ÉduConnect list in memory. */
export interface AccountList {
  /** Header cells as in the source, in their order. */
  columns: string[];
  /** The place of each known column. Other columns are kept, without a role. */
  roles: Partial<Record<ColumnRole, number>>;
  rows: ListRow[];
  dialect: Dialect;
  problems: RowProblem[];
}
