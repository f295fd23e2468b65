/** What a column of an ÉduConnect list means, whatever the list calls it and wherever it stands (DOMAIN D). */
export type ColumnRole =
  | 'uai'
  | 'school'
  /** « Etablissement de rattachement »: stands in place of the class in lists of external pupils. */
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

/** State of an account, by what its holder has done. `unknown` keeps the list's own words. */
export type AccountState = 'not-notified' | 'notified' | 'activated' | 'unknown';

/** How the file was written; what is given out as CSV keeps the separator. */
export interface Dialect {
  encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  separator: ';' | ',' | '\t';
}

/** One account: its cells character for character as in the source, never separated from one another. */
export interface ListRow {
  /** Line of the source where the record begins, from 1 (the header is mostly line 1). */
  line: number;
  /** As many as there are columns. */
  cells: string[];
}

/** Something odd in one row, which is kept all the same. */
export interface RowProblem {
  line: number;
  /** A sentence `problem_<code>` in the locale file. */
  code: string;
  details: string[];
}

/** An ÉduConnect list in memory. */
export interface AccountList {
  /** Header cells as in the source, in their order. */
  columns: string[];
  /** Where each known column stands; columns of other meaning are kept and have no role. */
  roles: Partial<Record<ColumnRole, number>>;
  rows: ListRow[];
  dialect: Dialect;
  problems: RowProblem[];
}
