import type { Readiness } from '../lists/usable';

/** Every text of the documents that is not from the list. {@link fill} replaces `{…}`. */
export interface DocumentLabels {
  /** « Tous »: names the sheet with all accounts, and all rows of a list without classes. */
  all: string;
  /** « Sans classe » */
  noClass: string;
  /** « Nom », « Prénom »… as headings of tables. */
  lastName: string;
  firstName: string;
  state: string;
  login: string;
  password: string;
  signature: string;
  /** « Comptes : {count} » */
  accountCount: string;
  /** « page {page}/{pages} », within a class. */
  page: string;
  /** At the foot of class lists: that the sheet is confidential, and what to do with it. */
  confidential: string;
  /** « Listes par classe », the title of the PDF. */
  classListsTitle: string;
  /** « Fiches élèves », the title of the PDF. */
  slipsTitle: string;
  /** « Fiches à remettre », above the signature list of a class. */
  coverTitle: string;
  /** « Chaque élève signe quand il reçoit sa fiche. », at the foot of the signature list. */
  coverFoot: string;
  /** « Fiches : {count} » */
  slipCount: string;
  /** « Remise le », heading of the column to date. */
  handedOn: string;
  /** « Pas de fiche : {note} », in that column. The note is one of `notes`. */
  withoutSlip: string;
  /** « Mot de passe provisoire », on slips. */
  temporaryPassword: string;
  /** « Pour activer le compte : », before the address. */
  activate: string;
  /** Why a password cannot be handed out, in two or three words. They are printed in its place. */
  notes: Record<Exclude<Readiness, 'ready'>, string>;
}

/** `template` with each `{name}` replaced by its value. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
