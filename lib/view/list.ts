import type { Message, Progress } from './view';

/** What the list tool shows, as plain data with final French texts; it stays inside the extension's own pages. */
export interface ListScreen {
  /** « 2 213 comptes, 57 classes » */
  title: string;
  /** File name and order: « Educonnect_… · triés par classe, nom, prénom » */
  subtitle: string;
  message?: Message;
  /** A document in the making; the screen offers « Annuler ». */
  progress?: Progress;
  /** The list was taken before a reset and its passwords may be wrong; sentences above the table. */
  notices: string[];
  sort: Choice;
  states: Tick[];
  classes: ClassLine[];
  /** The whole school's line. */
  school: ClassLine;
  /** Text of the search field. */
  search: string;
  /** How many rows the filters let through, « 27 comptes affichés sur 2 213 ». */
  shown: string;
  downloads: Download[];
  /** Slips per page and the school's own sentence. */
  slips: { perPage: Choice; sentence: string };
  /** One sentence per oddity, « Ligne 12 : … » or « 600 lignes (2 à 601) : … »; listed in a details element. */
  problems: string[];
  /** How many rows they are about. */
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
  /** The class as in the list; empty for pupils without one. */
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
  /** The password, or undefined where there is none to give out. */
  password?: string;
  /** In place of a password: « choisi par l'élève », « à notifier d'abord ». */
  passwordNote: string;
}

/** Rows by position; the table asks only for those it shows. */
export type LoadLines = (from: number, to: number) => Promise<AccountLine[]>;
