import type { Person, Profile } from './school';

/** Header generations of the export, by the year they came with (DOMAIN A4). */
export type ExportGeneration = '2017' | '2019' | '2020';

const typeNames: Record<Profile, string> = {
  Teacher: 'Enseignant',
  Student: 'Élève',
  Relative: 'Parent',
  Personnel: 'Personnel',
  Guest: 'Invité',
};

type Column = [header: string, value: (person: Person) => string];

const list = (items: string[]) => items.join(', ');
const old: Column[] = [
  ['Id', ({ id }) => id],
  ['Id Siecle', ({ siecle }) => siecle],
  ['Type', ({ profile }) => typeNames[profile]],
  ['Nom', ({ lastName }) => lastName],
  ['Prénom', ({ firstName }) => firstName],
  ['Login', ({ login }) => login],
  ["Code d'activation", ({ activationCode }) => activationCode],
  ['Fonction(s)', ({ functions }) => list(functions)],
  ['Structure(s)', ({ schools }) => list(schools)],
  ['Classe(s)', ({ classes }) => list(classes)],
  ['Enfant(s)', ({ children }) => list(children)],
  ['Parent(s)', ({ parents }) => list(parents)],
];
const alias: Column = ['Alias de login', (person) => person.alias];

const today: Column[] = [
  ['Id', ({ id }) => id],
  ['Identifiant SIECLE', ({ siecle }) => siecle],
  ['Type', ({ profile }) => typeNames[profile]],
  ['Nom', ({ lastName }) => lastName],
  ['Prénom', ({ firstName }) => firstName],
  ['Identifiant', ({ login }) => login],
  ['Login personnalisé (Alias)', (person) => person.alias],
  ["Code d'activation", ({ activationCode }) => activationCode],
  ['Fonctions', ({ functions }) => list(functions)],
  ['Établissements', ({ schools }) => list(schools)],
  ['Classes', ({ classes }) => list(classes)],
  ['Enfants', ({ children }) => list(children)],
  ['Parents', ({ parents }) => list(parents)],
  ['Dernière connexion', ({ lastLogin }) => lastLogin],
  ['Courriel', ({ email }) => email],
  ['Téléphone', ({ phone }) => phone],
];

const columns: Record<ExportGeneration, Column[]> = {
  2017: old,
  2019: [...old.slice(0, 6), alias, ...old.slice(6)],
  2020: today,
};

const order: Profile[] = ['Teacher', 'Student', 'Relative', 'Personnel', 'Guest'];

/**
 * The file of « Export classique », byte for byte as the server writes it: BOM, every field between quotes and
 * nothing escaped, LF after every line (DOMAIN A4).
 */
export function exportCsv(
  people: Person[],
  { generation = '2020' }: { generation?: ExportGeneration } = {},
): Uint8Array {
  const rows = [...people].sort(
    (one, other) => rank(one) - rank(other) || compare(display(one), display(other)),
  );
  const line = (values: string[]) => `${values.map((value) => `"${value}"`).join(';')}\n`;
  const header = line(columns[generation].map(([name]) => name));
  const body = rows.map((person) => line(columns[generation].map(([, value]) => value(person))));
  return new TextEncoder().encode(`\uFEFF${header}${body.join('')}`);
}

/** The file of « Export Transition d'année »: header quoted, rows not (DOMAIN A4). */
export function transitionCsv(people: Person[]): Uint8Array {
  const header = '"externalid";"Prénom*";"Nom*";"Date de naissance*";"Courriel";"Classe*"\n';
  const rows = people.map(
    ({ id, firstName, lastName, classes }) => `${id};${firstName};${lastName};;;${list(classes)}\n`,
  );
  return new TextEncoder().encode(`\uFEFF${header}${rows.join('')}`);
}

const rank = ({ profile }: Person) => order.indexOf(profile);
const display = ({ lastName, firstName }: Person) => `${lastName} ${firstName}`;
/** Code points, as Neo4j compares: É and Ç come after Z. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
