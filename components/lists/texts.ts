import type { ConfirmLabels } from '../ConfirmButton';

/** Texts of the account table. */
export interface TableLabels {
  /** Name of the scrolled region, « Comptes ». */
  region: string;
  columns: TableColumns;
  /** « Aucun compte ne correspond. » */
  none: string;
}

/** Column headings: « Classe », « Nom », « Prénom », « État », « Identifiant », « Mot de passe ». */
export interface TableColumns {
  className: string;
  lastName: string;
  firstName: string;
  state: string;
  login: string;
  password: string;
}

/** Texts of search, sort, ticks and classes. */
export interface FilterLabels {
  /** Name of the group, « Filtres ». */
  region: string;
  /** « Rechercher » */
  search: string;
  /** « Nom, identifiant… » */
  searchExample: string;
  /** « Trier » */
  sort: string;
  /** « État du compte » */
  states: string;
  /** « Classes » */
  classes: string;
  /** « Tout cocher » and « Tout décocher », about the classes. */
  tickAll: string;
  tickNone: string;
  /** « Aucune classe cochée : toutes sont montrées. » Under the classes, as long as it is so. */
  noneTicked: string;
  /** « Afficher la suite », where there are more classes than a school has. */
  moreClasses: string;
  /** In the popup's select: « Toutes les classes » and « 3 classes ». */
  everyClass: string;
  someClasses: (count: number) => string;
}

/** Texts of the downloads and of what concerns them. */
export interface OutputLabels {
  /** Name of the group, « Documents ». */
  region: string;
  /** « Fiches par page » */
  perPage: string;
  /** « Phrase de l'établissement » */
  sentence: string;
  sentenceExample?: string;
  /** « Annuler » */
  cancel: string;
}

/** Every text of a list held that is not in the data. */
export interface ListsLabels {
  /** « Ouvrir une autre liste » */
  open: string;
  /** « Ouvrir en grand », in the popup. */
  openLarge: string;
  /** The question of the button « Effacer », which is among the downloads. */
  eraseConfirm: ConfirmLabels;
  output: OutputLabels;
  filters: FilterLabels;
  table: TableLabels;
  /** « 12 lignes à vérifier » */
  problems: (count: number) => string;
  /** « Afficher la suite » */
  moreProblems: string;
}
