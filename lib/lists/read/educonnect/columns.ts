import { normalise } from '../../../text/compare';
import type { ColumnRole } from '../../types';

/**
 * What each column has been called, in lists and on screens (DOMAIN D), the strongest name first: a list of parents may
 * name the pupil too, and then the account is the parent's. Written bare, see {@link bare}.
 */
const names: Record<ColumnRole, readonly string[]> = {
  uai: ['uai', 'code uai', 'numero uai', 'uai etablissement', 'rne', 'code rne'],
  school: ['etablissement', 'nom etablissement', 'libelle etablissement'],
  homeSchool: ['etablissement rattachement', 'uai rattachement'],
  lastName: [
    ...['nom responsable', 'nom famille responsable', 'nom', 'nom famille', 'nom eleve', 'nom famille eleve'],
    ...['nom usage', 'nom usage eleve', 'nom naissance'],
  ],
  firstName: ['prenom responsable', 'prenom', 'prenoms', 'prenom eleve', 'prenoms eleve'],
  mef: ['mef', 'mef eleve', 'libelle mef'],
  class: ['classe', 'classes', 'classe eleve', 'division', 'libelle classe'],
  state: ['etat compte', 'etats compte', 'statut compte', 'etat', 'statut'],
  login: [
    ...['identifiant', 'identifiant educonnect', 'identifiant compte', 'identifiant responsable'],
    ...['identifiant eleve', 'login'],
  ],
  password: ['mot passe', 'mot passe provisoire', 'mot passe temporaire', 'mdp'],
  notifiedOn: ['date notification'],
  lastLoginOn: ['date derniere connexion', 'derniere connexion'],
};

const roles = Object.keys(names) as ColumnRole[];
const littleWords = new Set(['d', 'de', 'des', 'du', 'l', 'la', 'le', 'les']);

/** A column's name as it is compared: « Nom de l'élève » and « Nom élève », « Classe(s) » and « classe » are one. */
function bare(cell: string): string {
  const words = normalise(cell)
    .replace(/\(s\)/g, '')
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word && !littleWords.has(word)).join(' ');
}

/** Where each known column stands, from 0. Of two columns of the same name the first counts. */
export function rolesOf(columns: readonly string[]): Partial<Record<ColumnRole, number>> {
  const all = columns.map(bare);
  const found = roles.flatMap((role): [ColumnRole, number][] => {
    const name = names[role].find((one) => all.includes(one));
    return name === undefined ? [] : [[role, all.indexOf(name)]];
  });
  return Object.fromEntries(found);
}

const needed = [
  ['lastName', 'Nom'],
  ['firstName', 'Prénom'],
  ['login', 'Identifiant'],
  ['password', 'Mot de passe'],
] as const;

/**
 * The needed columns that a list lacks, by the names people know. Name, first name, identifier and password are what a
 * slip says. Without class, state or home school the rows could be neither sorted nor told from any other list of
 * passwords (a state alone will do: that is how parents may be listed).
 */
export function missingColumns(found: Partial<Record<ColumnRole, number>>): string[] {
  const missing: string[] = needed.filter(([role]) => found[role] === undefined).map(([, name]) => name);
  const sortable = (['class', 'state', 'homeSchool'] as const).some((role) => found[role] !== undefined);
  return sortable ? missing : [...missing, 'Classe'];
}
