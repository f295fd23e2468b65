import { normalise } from '../../../text/compare';
import type { ColumnRole } from '../../types';

/**
 * The names that each column has had, in lists and on screens (DOMAIN D). Where a list has two of them, the first one
 * here counts: in a list of parents that also names the pupils, the account is the parent's. Written as
 * {@link comparedName} gives them.
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

/** A column's name as it is compared: « Nom de l'élève » equals « Nom élève », and « Classe(s) » equals « classe ». */
function comparedName(cell: string): string {
  const words = normalise(cell)
    .replace(/\(s\)/g, '')
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word && !littleWords.has(word)).join(' ');
}

/** The place of each known column, from 0. Of two columns with the same name, the first counts. */
export function rolesOf(columns: readonly string[]): Partial<Record<ColumnRole, number>> {
  const all = columns.map(comparedName);
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
 * The needed columns that a list lacks, by the names that people know. A slip shows last name, first name, identifier and
 * password. One of class, state and home school must also be there: without them, any list of passwords would be taken
 * for ÉduConnect's. Lists of parents may have the state alone.
 */
export function missingColumns(found: Partial<Record<ColumnRole, number>>): string[] {
  const missing: string[] = needed.filter(([role]) => found[role] === undefined).map(([, name]) => name);
  const sortable = (['class', 'state', 'homeSchool'] as const).some((role) => found[role] !== undefined);
  return sortable ? missing : [...missing, 'Classe'];
}
