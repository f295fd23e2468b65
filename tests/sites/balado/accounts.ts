import type { Upload } from '../elea/control';
import type { BaladoConfig, Kind } from './control';

/** One account of the file, as the list to validate shows it. */
export interface Account {
  type: string;
  lastName: string;
  firstName: string;
  login: string;
  classes: string;
}

/** The value of the file's Type column that each import takes. It was « Elève » before 2019 (DOMAIN A2). */
const types: Record<Kind, { accepted: string[]; plural: string }> = {
  profs: { accepted: ['Enseignant'], plural: 'enseignants' },
  eleves: { accepted: ['Élève', 'Elève'], plural: 'élèves' },
};

/** The columns needed, by any of the names they have had (DOMAIN A4). */
const columns: Record<keyof Account, string[]> = {
  type: ['Type'],
  lastName: ['Nom'],
  firstName: ['Prénom'],
  login: ['Identifiant', 'Login'],
  classes: ['Classes', 'Classe(s)'],
};

/**
 * Reads an ENT export. Fields end where the export's template has `";"`, because nothing is escaped (DOMAIN A4).
 * @returns undefined when it is no such export.
 */
export function readAccounts(content: Buffer): Account[] | undefined {
  const text = content.toString('utf8').replace(/^\uFEFF/, '');
  const [header, ...rows] = text
    .replace(/^"|"\r?\n?$/g, '')
    .split(/"\r?\n"/)
    .map((row) => row.split('";"'));
  const at = Object.entries(columns).map(
    ([key, names]) => [key, header?.findIndex((cell) => names.includes(cell)) ?? -1] as const,
  );
  if (at.some(([, index]) => index < 0)) return undefined;
  return rows.map((row) => Object.fromEntries(at.map(([key, index]) => [key, row[index] ?? '']))) as never;
}

/** The accounts of a file, or why the site refuses it, in its own words. */
export function checkFile(
  file: Upload | undefined,
  content: Buffer | undefined,
  kind: Kind,
  { checksName, refuse }: BaladoConfig,
): Account[] | string {
  if (!file || !content) return 'Vous devez choisir un fichier.';
  if (refuse) return refuse;
  if (checksName && file.name !== 'export.csv') return 'Le fichier doit se nommer export.csv.';
  const accounts = readAccounts(content);
  if (!accounts) return "Ce fichier n'est pas un export CSV de l'ENT.";
  if (accounts.length === 0) return 'Ce fichier ne contient aucun compte.';
  const { accepted, plural } = types[kind];
  const others = new Set(accounts.map(({ type }) => type).filter((type) => !accepted.includes(type)));
  if (others.size > 0) return `Ce fichier ne contient pas que des ${plural} : ${[...others].join(', ')}.`;
  return accounts;
}
