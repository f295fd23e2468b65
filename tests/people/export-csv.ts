import type { Person, Profile } from './school';

/** The three headers that the export has had, by the year in which each came (DOMAIN A4). */
export type ExportGeneration = '2017' | '2019' | '2020';

const headers: Record<ExportGeneration, string> = {
  '2017':
    '"Id";"Id Siecle";"Type";"Nom";"Prénom";"Login";"Code d\'activation";"Fonction(s)";"Structure(s)";"Classe(s)";"Enfant(s)";"Parent(s)"',
  '2019':
    '"Id";"Id Siecle";"Type";"Nom";"Prénom";"Login";"Alias de login";"Code d\'activation";"Fonction(s)";"Structure(s)";"Classe(s)";"Enfant(s)";"Parent(s)"',
  '2020':
    '"Id";"Identifiant SIECLE";"Type";"Nom";"Prénom";"Identifiant";"Login personnalisé (Alias)";"Code d\'activation";"Fonctions";"Établissements";"Classes";"Enfants";"Parents";"Dernière connexion";"Courriel";"Téléphone"',
};

const types: Record<Profile, string> = {
  Teacher: 'Enseignant',
  Student: 'Élève',
  Relative: 'Parent',
  Personnel: 'Personnel',
  Guest: 'Invité',
};
const order = Object.keys(types);

/**
 * « Export classique »: UTF-8 with BOM, `;`, every field between quotes, nothing escaped, LF after every line; by
 * profile (`ORDER BY type DESC`), then by « Nom Prénom » in code-unit order (DOMAIN A4).
 */
export function exportCsv(people: Person[], options: { generation?: ExportGeneration } = {}): Uint8Array {
  const generation = options.generation ?? '2020';
  const rows = inOrder(people).map((person) => `"${fieldsOf(person, generation).join('";"')}"`);
  return encode([headers[generation], ...rows]);
}

/**
 * « Export Transition d'année » of pupils: the header quoted, the rows not (DOMAIN A4). The other profiles' columns
 * are not known; they are given the pupils'.
 */
export function transitionCsv(people: Person[]): Uint8Array {
  const header = '"externalid";"Prénom*";"Nom*";"Date de naissance*";"Courriel";"Classe*"';
  const rows = inOrder(people).map(({ id, firstName, lastName, email, classes }) =>
    [id, firstName, lastName, '', email, classes.join(', ')].join(';'),
  );
  return encode([header, ...rows]);
}

function fieldsOf(person: Person, generation: ExportGeneration): string[] {
  const { id, siecle, lastName, firstName, login, activationCode } = person;
  // The accent came in 2019 (DOMAIN A2).
  const type = generation === '2017' && person.profile === 'Student' ? 'Elève' : types[person.profile];
  const lists = [person.functions, person.schools, person.classes, person.children, person.parents];
  return [
    ...[id, siecle, type, lastName, firstName, login],
    ...(generation === '2017' ? [] : [person.alias || login]),
    activationCode,
    ...lists.map((list) => list.join(', ')),
    ...(generation === '2020' ? [person.lastLogin, person.email, person.phone] : []),
  ];
}

function inOrder(people: Person[]): Person[] {
  const key = (person: Person) => `${order.indexOf(person.profile)}${person.lastName} ${person.firstName}`;
  return people
    .map((person) => ({ person, key: key(person) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ person }) => person);
}

function encode(lines: string[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\n`).join('')}`);
}
