import { educonnectColumns } from '../people/educonnect-csv';
import { exportCsv } from '../people/export-csv';
import type { Random } from '../people/random';
import type { ReaderName } from './readers';
import { allPieces } from './shapes';

/** A text that grows by repeating one piece in one place, where a reader may go back over what it has read. */
export interface Attack {
  reader: ReaderName;
  /** The place. */
  frame: string;
  /** The piece. `#` stands for the number of the repetition, so that no two are equal. */
  unit: string;
}

const cells = [
  ...'9990001A;CLG;NOM;Prénom;6EME;6A;Compte notifié mais non activé;p.nom;QW7TPL2M;01/09/2026;'.split(';'),
];
const header = educonnectColumns.join(';');
const person = '"1";"2";"Élève";"NOM";"Iris";"iris.n";"iris.n";"";"";"CLG";"6A";"";"";"";"";""';
const exportHeader = new TextDecoder().decode(exportCsv([])).trim();
const hundred = 'A'.repeat(100);

/** One account with the filling in column `at`. */
const inCell = (at: number, end = '\r\n') => `${header}\r\n${cells.with(at, '|').join(';')}${end}`;
const inField = (at: number) => `${exportHeader}\n${person.split(';').with(at, '"|"').join(';')}\n`;

const xml = ({ root = '', before = '', pupils = '<ELEVE ELEVE_ID="1"/>', structures = '', year = '2026' }) =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<BEE_ELEVES${root}><PARAMETRES><UAJ>9990001A</UAJ><ANNEE_SCOLAIRE>${year}</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>${pupils}</ELEVES><STRUCTURES>${structures}</STRUCTURES></DONNEES></BEE_ELEVES>`;

/** Where the filling goes, by `|`, in what each reader takes for its own. */
const frames: Record<ReaderName, Record<string, string>> = {
  educonnect: {
    rows: `${header}\r\n${cells.join(';')}\r\n|`,
    'rows that end': `${header}\n|\n${cells.join(';')}\n`,
    header: `${header};|\r\n${cells.join(';')}\r\n`,
    'wide header': `${header}${';x'.repeat(4000)}\r\n|\r\n`,
    'open quote': `${header}\r\n"${cells.join(';')}\r\n|`,
    'last cell': inCell(10, ''),
    'quoted cell': `${header}\r\n${cells.with(2, '"|"').join(';')}\r\n${cells.join(';')}\r\n`,
    ...Object.fromEntries([1, 2, 4, 5, 6, 7, 8, 9].map((at) => [`cell ${at + 1}`, inCell(at)])),
    nothing: '|',
  },
  ent: {
    rows: `${exportHeader}\n${person}\n|`,
    'rows that end': `${exportHeader}\n|\n${person}\n`,
    header: `${exportHeader};"|"\n${person}\n`,
    'last field': `${exportHeader}\n${person.slice(0, -1)}|\n${person}\n`,
    ...Object.fromEntries([0, 2, 3, 9, 10].map((at) => [`field ${at + 1}`, inField(at)])),
    nothing: '|',
  },
  siecle: {
    pupils: xml({ pupils: '<ELEVE ELEVE_ID="1"/>|' }),
    attributes: xml({ pupils: '<ELEVE |/>' }),
    value: xml({ pupils: '<ELEVE ELEVE_ID="1"><NOM_DE_FAMILLE>|</NOM_DE_FAMILLE></ELEVE>' }),
    number: xml({ pupils: '<ELEVE ELEVE_ID="|"/>' }),
    year: xml({ year: '|' }),
    class: xml({
      structures:
        '<STRUCTURES_ELEVE ELEVE_ID="1"><STRUCTURE><CODE_STRUCTURE>|</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>',
    }),
    classes: xml({ structures: '<STRUCTURES_ELEVE ELEVE_ID="1">|</STRUCTURES_ELEVE>' }),
    comment: xml({ before: '<!--|-->' }),
    'before the root': xml({ before: '|' }),
    root: xml({ root: ' |' }),
    nothing: '|',
  },
  zip: { bytes: 'PK\x03\x04|', 'bytes with an end': `PK\x03\x04|PK\x05\x06${'\0'.repeat(18)}`, nothing: '|' },
  names: { 'one name': '|', 'one long name': `${hundred}|`, 'one name that ends': `|${hundred}` },
  words: { text: '|', 'text that ends': `|. L'importation est achevée`, 'number first': '1|' },
  'names of controls': { name: '|', 'name that ends': '|Exporter', 'short words': 'a |' },
  bytes: { nothing: '|', 'behind a table': `${header}\r\n|` },
  answers: { page: '|', 'page of a login': '<html>session |', 'name that ends': '|"' },
  requests: { query: 'format=csv&|', path: '/|' },
  policy: { wordings: '|', 'one wording': 'Déposer |' },
  search: { words: '|' },
  reports: { text: '|', 'known words': 'Exporter | Exporter' },
  messages: { text: '|' },
  csv: { rows: '|' },
  xlsx: { rows: '|' },
  'class lists': { rows: '|' },
  slips: { rows: '|' },
};

/** Every reader of text that is attacked. */
export const readerNames = Object.keys(frames) as ReaderName[];

/** Every piece in every place of `reader`. */
export function everyAttackOn(reader: ReaderName): Attack[] {
  return Object.keys(frames[reader]).flatMap((frame) => allPieces.map((unit) => ({ reader, frame, unit })));
}

/** Several pieces, one after the other, in any place. */
export function anyAttack(random: Random): Attack {
  const reader = random.pick(readerNames);
  const unit = Array.from({ length: 2 + random.below(4) }, () => random.pick(allPieces)).join('');
  return { reader, frame: random.pick(Object.keys(frames[reader])), unit };
}

/** The text of an attack, of about `size` bytes of UTF-8. */
export function pumped({ reader, frame, unit }: Attack, size: number): string {
  const place = frames[reader][frame] as string;
  const at = place.indexOf('|');
  const pieces: string[] = [];
  const weight = Buffer.byteLength(unit) - unit.length;
  for (let length = place.length, count = 1; length < size; count++) {
    const piece = unit.includes('#') ? unit.replaceAll('#', String(count)) : unit;
    pieces.push(piece);
    length += piece.length + weight;
  }
  return place.slice(0, at) + pieces.join('') + place.slice(at + 1);
}
