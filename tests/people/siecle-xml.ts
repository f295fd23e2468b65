import { zipSync } from 'fflate';
import { makeSchool, type Person, type School } from './school';

/** How an export of SIECLE may differ from the plain one. */
export interface SiecleOptions {
  /** The school whose pupils are exported. By default one of 300 invented accounts. */
  school?: School;
  /** The number of pupils. The school's are repeated under other identifiers. */
  pupils?: number;
  /** By default the school's. */
  uai?: string;
  /** First year of the school year. */
  year?: number;
  /** Everybody has left. */
  departedOnly?: boolean;
  /** « ElevesAvecAdresses »: the same root, with addresses. */
  addresses?: boolean;
  /** Every pupil has a class and an INE, and nobody has left. */
  plain?: boolean;
  /** The least number of bytes. The largest schools have 8.5 MB. */
  size?: number;
}

export const usualZipName = 'ExportXML_ElevesSansAdresses.zip';
export const usualXmlName = 'ElevesSansAdresses.xml';

/**
 * An export « Elèves sans adresse » of SIECLE (DOMAIN E), in ISO-8859-15. Unless `plain`, it holds what makes such files
 * difficult: groups before divisions, departed pupils with a class, pupils without INE, without division or in
 * « Inactifs », empty NOM_USAGE, and the signs that ISO-8859-1 lacks (œ, Œ, €).
 */
export function makeSiecleXml(options: SiecleOptions = {}): Uint8Array<ArrayBuffer> {
  const { school = makeSchool({ accounts: 300 }), year = 2026, size = 0 } = options;
  const pupils = pupilsOf(school, options.pupils);
  const text = `<?xml version="1.0" encoding="ISO-8859-15"?>
<BEE_ELEVES VERSION="2.1">
  <PARAMETRES>
    <UAJ>${options.uai ?? school.uai}</UAJ>
    <ANNEE_SCOLAIRE>${year}</ANNEE_SCOLAIRE>
    <DATE_EXPORT>01/09/${year}</DATE_EXPORT>
    <HORODATAGE>01/09/${year} 10:30:00</HORODATAGE>
  </PARAMETRES>
  <DONNEES>
    <ELEVES>
${pupils.map((pupil, at) => pupilXml(pupil, at, year, options)).join('')}    </ELEVES>
    <STRUCTURES>
${pupils.map((pupil, at) => structuresXml(pupil, at, options)).join('')}    </STRUCTURES>
  </DONNEES>
</BEE_ELEVES>
`;
  // Spread over the pupils, because the reader refuses one long run of spaces.
  const lines = Math.ceil(Math.max(0, size - text.length) / 80 / pupils.length);
  const blank = `${' '.repeat(79)}\n`.repeat(lines);
  return latin9(text.replaceAll('      </ELEVE>', `${blank}      </ELEVE>`));
}

/** A ZIP of one file. */
export function zipOf(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return zipSync({ [name]: bytes });
}

function pupilsOf({ people }: School, count?: number): Person[] {
  const all = people.filter(({ profile }) => profile === 'Student');
  return Array.from({ length: count ?? all.length }, (_, at) => all[at % all.length] as Person);
}

const idOf = (at: number): number => 500_101 + at;

function pupilXml({ lastName, firstName }: Person, at: number, year: number, options: SiecleOptions): string {
  const { plain, departedOnly, addresses } = options;
  const left = departedOnly || (!plain && at % 23 === 5);
  const fields: [string, string][] = [
    ...(plain || at % 29 !== 7 ? [['ID_NATIONAL', `${String(at + 1).padStart(9, '0')}AA`] as const] : []),
    ['NOM_DE_FAMILLE', lastName],
    // SIECLE writes this element even where it is empty, as it is for most pupils.
    ['NOM_USAGE', !plain && at % 17 === 3 ? `${lastName} ŒILLET` : ''],
    ['PRENOM', firstName],
    ...(!plain && at % 11 === 2 ? [['PRENOM2', 'Cœur'] as const] : []),
    ['DATE_NAISS', `14/03/${year - 11 - (at % 4)}`],
    ['CODE_SEXE', String(1 + (at % 2))],
    ['CODE_PAYS', '100'],
    // Besides œ, the sign by which ISO-8859-15 differs from ISO-8859-1.
    ...(!plain && at === 1 ? [['ADHESION_TRANSPORT', '12 €'] as const] : []),
    ['DOUBLEMENT', '0'],
    ['DATE_ENTREE', `01/09/${year}`],
    ...(left
      ? ([
          ['DATE_SORTIE', `28/08/${year}`],
          ['CODE_MOTIF_SORTIE', 'MUTATION'],
        ] as const)
      : []),
    ['CODE_REGIME', '2'],
    ['CODE_MEF', '10010012110'],
    ['CODE_STATUT', 'ST'],
    ...(addresses ? [['ADRESSE', `${at + 1} rue de l'Invention`] as const] : []),
  ].map(([name, value]) => [name as string, value as string]);
  const inside = fields.map(([name, value]) => `        <${name}>${escapeXml(value)}</${name}>\n`);
  return `      <ELEVE ELEVE_ID="${idOf(at)}" ELENOET="${1001 + at}">\n${inside.join('')}      </ELEVE>\n`;
}

function structuresXml({ classes }: Person, at: number, { plain }: SiecleOptions): string {
  if (!plain && at % 37 === 9) return '';
  const division = !plain && at % 41 === 11 ? 'Inactifs' : (classes[0] ?? '6EME 1');
  const structure = (code: string, type: string) =>
    `        <STRUCTURE><CODE_STRUCTURE>${escapeXml(code)}</CODE_STRUCTURE><TYPE_STRUCTURE>${type}</TYPE_STRUCTURE></STRUCTURE>\n`;
  const all = [structure(division, 'D')];
  if (!plain && at % 3 === 0) all.unshift(structure('6LATIN', 'G'));
  return `      <STRUCTURES_ELEVE ELEVE_ID="${idOf(at)}">\n${all.join('')}      </STRUCTURES_ELEVE>\n`;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/’/g, "'");

/** The eight signs by which ISO-8859-15 differs from ISO-8859-1. */
const own = new Map(
  [...'€ŠšŽžŒœŸ'].map((sign, at) => [sign, [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe][at] as number]),
);

function latin9(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    text,
    (sign) => own.get(sign) ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 0x3f),
  );
}
