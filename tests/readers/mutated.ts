import { zipSync } from 'fflate';
import type { FileKind } from '../../lib/files/types';
import { educonnectColumns, encode } from '../people/educonnect-csv';
import { exportCsv } from '../people/export-csv';
import { makeRandom, type Random } from '../people/random';
import { inventPupils, type Pupil } from './coded';
import { damageBytes, damageText } from './damage';

/** A file of invented pupils that something has happened to. */
export interface Mutated {
  seed: number;
  kind: FileKind;
  pupils: Pupil[];
  bytes: Uint8Array;
  /** Before it was encoded; the bytes may be damaged besides. */
  text: string;
}

/** Always the same for the same seed. */
export function mutated(seed: number): Mutated {
  const random = makeRandom(seed);
  const pupils = inventPupils(random, 3 + random.below(8));
  const made = random.pick([table, table, entExport, siecleXml])(pupils, random);
  return { seed, pupils, ...made };
}

type Made = Pick<Mutated, 'kind' | 'bytes' | 'text'>;

const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

function table(pupils: Pupil[], random: Random): Made {
  const separator = random.pick([';', ';', ',', '\t']);
  const newline = random.pick(['\r\n', '\n', '\r']);
  const quoted = random.oneIn(3);
  const rows = pupils.map((pupil) => [
    ...['9990001A', 'CLG EXEMPLE', pupil.lastName, pupil.firstName, '6EME', pupil.className, pupil.state],
    ...[pupil.login, pupil.password, '01/09/2026', ''],
  ]);
  const line = (cells: string[]) =>
    cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(separator) + newline;
  const text = damageText([educonnectColumns, ...rows].map(line).join(''), random, 'table');
  const encoding = random.pick(encodings);
  // What Windows-1252 does not have was put in by a damage.
  const writable = encoding === 'windows-1252' ? text.replace(/[^\0-\x7f\xa0-\xff]/g, '?') : text;
  const marked = encoding !== 'windows-1252' && random.oneIn(2) ? `\ufeff${writable}` : writable;
  return { kind: 'educonnect-list', bytes: damageBytes(encode(marked, encoding), random), text: writable };
}

function entExport(pupils: Pupil[], random: Random): Made {
  const kind = random.pick(['ent-export', 'ent-export', 'ent-students', 'ent-teachers'] as const);
  const others = kind === 'ent-export' || random.oneIn(10);
  const usual = kind === 'ent-teachers' ? 'Teacher' : 'Student';
  const people = pupils.map((pupil) => ({
    ...({
      id: pupil.code,
      siecle: '',
      profile: others ? random.pick(['Student', 'Teacher'] as const) : usual,
    } as const),
    ...{ lastName: pupil.lastName, firstName: pupil.firstName, login: pupil.login, alias: '', lastLogin: '' },
    ...{
      activationCode: pupil.password,
      functions: [],
      schools: ['CLG-EXEMPLE'],
      classes: [pupil.className],
    },
    ...{ children: [], parents: [], email: `${pupil.login}@exemple.fr`, phone: '' },
  }));
  const generation = random.pick(['2017', '2019', '2020'] as const);
  const whole = new TextDecoder().decode(exportCsv(people, { generation }));
  const text = damageText(whole, random, 'table');
  const bom = random.oneIn(4) ? '' : '\ufeff';
  const bytes = random.oneIn(8) ? encode(text, 'utf-16le') : new TextEncoder().encode(bom + text);
  return { kind, bytes: damageBytes(bytes, random), text };
}

function siecleXml(pupils: Pupil[], random: Random): Made {
  const each = (write: (pupil: Pupil, at: number) => string) => pupils.map(write).join('\n');
  const encoding = random.pick(['ISO-8859-15', 'ISO-8859-15', 'UTF-8']);
  const whole = `<?xml version="1.0" encoding="${encoding}"?>
<BEE_ELEVES VERSION="2.1"><PARAMETRES><UAJ>9990001A</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>
${each(
  ({ code, lastName, firstName }, at) =>
    `<ELEVE ELEVE_ID="${at}" ELENOET="${1000 + at}"><ID_NATIONAL>${at}${code}</ID_NATIONAL><NOM_DE_FAMILLE>${lastName}</NOM_DE_FAMILLE><PRENOM>${firstName}</PRENOM></ELEVE>`,
)}
</ELEVES><STRUCTURES>
${each(
  ({ className }, at) =>
    `<STRUCTURES_ELEVE ELEVE_ID="${at}"><STRUCTURE><CODE_STRUCTURE>${className}</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>`,
)}
</STRUCTURES></DONNEES></BEE_ELEVES>`;
  const text = damageText(whole, random, 'xml');
  const latin = encoding === 'UTF-8' || random.oneIn(10);
  const content = latin ? new TextEncoder().encode(text) : Buffer.from(text, 'latin1');
  const names = ['Eleves.xml', 'Eleves.xml', 'Eleves.xml', 'a/b.xml', 'x.csv', `${pupils[0]?.lastName}.xml`];
  const files = { [random.pick(names)]: damageBytes(new Uint8Array(content), random) };
  if (random.oneIn(20)) files['x.xml'] = new Uint8Array(3);
  const zip = zipSync(files, { level: random.pick([0, 6]) });
  // Any change behind the XML's own CRC-32 is refused: a few suffice.
  const bytes = random.oneIn(20) ? new Uint8Array(content) : random.oneIn(6) ? damageBytes(zip, random) : zip;
  return { kind: 'siecle-students', bytes, text };
}
