import { squeeze } from '../../text/compare';

/** What Passerelle reads of each account. Other columns are carried along unread. */
export const neededColumns = ['id', 'type', 'lastName', 'firstName', 'login', 'schools', 'classes'] as const;

export type Column = (typeof neededColumns)[number];

/** Every name that a column has had, the present one first (DOMAIN A4: 2017, 2019, 2020). */
const spellings: Record<string, readonly string[]> = {
  id: ['Id'],
  siecle: ['Identifiant SIECLE', 'Id Siecle'],
  type: ['Type'],
  lastName: ['Nom'],
  firstName: ['Prénom'],
  login: ['Identifiant', 'Login'],
  alias: ['Login personnalisé (Alias)', 'Alias de login'],
  activationCode: ["Code d'activation"],
  functions: ['Fonctions', 'Fonction(s)'],
  schools: ['Établissements', 'Structure(s)'],
  classes: ['Classes', 'Classe(s)'],
  children: ['Enfants', 'Enfant(s)'],
  parents: ['Parents', 'Parent(s)'],
  lastLogin: ['Dernière connexion'],
  email: ['Courriel'],
  phone: ['Téléphone'],
};

/** Other languages of the console write these alike, so they do not show that a header is French. */
const international = new Set(
  ['Id', 'Id Siecle', 'Type', 'Login', 'Structure(s)', 'Classes', 'Parents', 'Parent(s)'].map(squeeze),
);

const columnBySpelling = new Map(
  Object.entries(spellings).flatMap(([column, names]) =>
    names.map((name) => [squeeze(name), column] as const),
  ),
);

/** How many columns the three generations have (DOMAIN A4). */
export const knownWidths = [12, 13, 16];

/** The column that a header's cell names; undefined when it is none of the export's. */
export function columnOf(cell: string): string | undefined {
  return columnBySpelling.get(squeeze(cell));
}

/** True when `cell` names a column in a way that only French has. */
export function isFrench(cell: string): boolean {
  return columnOf(cell) !== undefined && !international.has(squeeze(cell));
}

/** True when `start` may be the beginning of a column's name. */
export function startsColumn(start: string): boolean {
  const wanted = squeeze(start);
  return [...columnBySpelling.keys()].some((name) => name.startsWith(wanted));
}

/** The name that the ENT's file has for `column` today. */
export function presentName(column: Column): string {
  return spellings[column]?.[0] ?? column;
}
