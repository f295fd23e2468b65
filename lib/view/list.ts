import type { Message, Progress } from './view';

/** What the list tool shows, as plain data with final French texts. It never leaves the extension's own pages. */
export interface ListScreen {
  /** « 2 213 comptes, 57 classes » */
  title: string;
  /** File name and order: « Educonnect_… · triés par classe, nom, prénom » */
  subtitle: string;
  message?: Message;
  /** The progress of a document. The screen offers « Annuler » with it. */
  progress?: Progress;
  /** Sentences above the table, such as that passwords were reset since the list was taken. */
  notices: string[];
  sort: Choice;
  states: Tick[];
  classes: ClassLine[];
  /** The whole school's line. */
  school: ClassLine;
  /** Text of the search field. */
  search: string;
  /** « 27 comptes affichés sur 2 213 » */
  shown: string;
  downloads: Download[];
  /** Slips per page and the school's own sentence. */
  slips: { perPage: Choice; sentence: string };
  /** One sentence for each problem: « Ligne 12 : … », « 600 lignes (2 à 601) : … ». */
  problems: string[];
  /** The number of rows that have a problem. */
  odd: number;
}

export interface Choice {
  value: string;
  options: { value: string; label: string }[];
}

export interface Tick {
  value: string;
  label: string;
  /** « 1 204 » */
  count: string;
  checked: boolean;
}

export interface ClassLine {
  /** The class as in the list. Empty for pupils without class. */
  value: string;
  label: string;
  activated: number;
  total: number;
  /** « 22/28 activés » */
  count: string;
  checked: boolean;
}

export interface Download {
  id: string;
  label: string;
  /** What a person should know before pressing it. */
  hint?: string;
  main?: boolean;
  disabled?: boolean;
}

/** One account of the table. */
export interface AccountLine {
  key: number;
  className: string;
  lastName: string;
  firstName: string;
  state: 'not-notified' | 'notified' | 'activated' | 'unknown';
  stateText: string;
  login: string;
  /** The password. Undefined where none can be handed out. */
  password?: string;
  /** In place of a password: « choisi par l'élève », « à notifier d'abord ». */
  passwordNote: string;
}

/** Loads rows by position. The table asks only for those that it shows. */
export type LoadLines = (from: number, to: number) => Promise<AccountLine[]>;
