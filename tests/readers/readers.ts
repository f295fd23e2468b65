import { zipSync } from 'fflate';
import { joinChunks } from '../../lib/bytes/encoded';
import { fileNames, sheetNames } from '../../lib/documents/file-names';
import { checkEntExport } from '../../lib/files/ent-export';
import { decodeExport } from '../../lib/files/ent-export/decode';
import { checkOneProfile } from '../../lib/files/ent-export/one-profile';
import { checkSiecleStudents } from '../../lib/files/siecle';
import { ListEngine } from '../../lib/list-tool/engine';
import { levelOf } from '../../lib/lists/levels';
import { decodeList } from '../../lib/lists/read/educonnect/decode';
import { refuseBinary, refuseText } from '../../lib/lists/read/educonnect/not-a-list';
import { stateOf } from '../../lib/lists/state';
import { isDeniedAddress, isDeniedName } from '../../lib/page/press/denied';
import { numberBefore } from '../../lib/page/read/numbers';
import { addLabels } from '../../lib/policy/add-wordings';
import { readPolicy } from '../../lib/policy/read';
import { hasWording, neutralText } from '../../lib/report/words';
import { uaiProblem } from '../../lib/school/uai';
import { actionOfName, actionOfText, isGoName, mayBeAction } from '../../lib/sites/educonnect/action-words';
import { eleaOrigin } from '../../lib/sites/elea/hosts';
import { refuseExportRequest } from '../../lib/sites/ent/request';
import { refuseElsewhere } from '../../lib/sites/same-origin';
import { isLabel, mentions, normalise, plain, squeeze } from '../../lib/text/compare';
import { readAnswer } from './answers';
import { mostRows, writers } from './writers';

/** What reads text that is not ours; the readers of whole pages are in `in-page.ts`. */
export type ReaderName =
  | 'educonnect'
  | 'ent'
  | 'siecle'
  | 'zip'
  | 'bytes'
  | 'answers'
  | 'requests'
  | 'names'
  | 'words'
  | 'names of controls'
  | 'policy'
  | 'search'
  | 'reports'
  | 'messages'
  | 'csv'
  | 'xlsx'
  | 'class lists'
  | 'slips';

/** Reads, or writes; calls `rests` each time that it lets others have the thread. */
export type Work = (rests: () => void) => unknown;

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Makes the work of a reader on `text`, ready to be measured. */
export const readers: Record<ReaderName, (text: string) => Work> = {
  educonnect: (text) => {
    const bytes = utf8(text);
    return () => showList(bytes, 'iris 6a');
  },
  ent: (text) => {
    const bytes = utf8(text);
    return () => {
      checkEntExport(bytes, { previousAccounts: 100 });
      checkOneProfile('Élève', bytes);
    };
  },
  siecle: (text) => {
    // Stored, for inflating is fflate's work.
    const bytes = zipSync({ 'Eleves.xml': utf8(text) }, { level: 0 });
    return () => void checkSiecleStudents(bytes, { expectedUai: '9990001A', schoolYear: 2026 });
  },
  zip: (text) => {
    const bytes = latin(text);
    return () => {
      checkSiecleStudents(bytes, {});
      refuseBinary(bytes);
    };
  },
  bytes: (text) => {
    const [whole, western] = [utf8(text), latin(text)];
    const wide = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
    const marked = Uint8Array.from([0xff, 0xfe, ...wide.subarray(0, mb)]);
    return () => {
      for (const bytes of [whole, western, marked, wide.subarray(0, mb)]) {
        const read = decodeList(bytes);
        if (read.ok) refuseText(read.value.text);
        decodeExport(bytes);
        refuseBinary(bytes);
      }
    };
  },
  answers: (text) => () => readAnswer(text),
  requests: (text) => {
    const url = `https://ent.iledefrance.fr/directory/export/users?${text}`;
    const page = new URL('https://ent.iledefrance.fr/');
    return () => {
      refuseExportRequest({ how: 'get', url }, page, { school: text });
      refuseElsewhere({ how: 'get', url }, page);
      isDeniedAddress(url);
      eleaOrigin(text);
      eleaOrigin(`https://${text}`);
    };
  },
  names: (text) => {
    const names = text.split('\n').slice(0, mostRows);
    return () => {
      sheetNames(names);
      fileNames(names);
    };
  },
  words: (text) => () => {
    const shown = normalise(text);
    plain(text);
    squeeze(text);
    isLabel(text, ['Déposer ce fichier']);
    mentions(text, ['Importation des classes']);
    stateOf(text);
    levelOf(text);
    numberBefore(shown, shown.length, /\D/);
    numberBefore(shown, shown.length, /[ |]/);
  },
  'names of controls': (text) => () => {
    isDeniedName(text);
    isDeniedAddress(text);
    actionOfName(text);
    actionOfText(text);
    mayBeAction(text);
    isGoName(text);
    uaiProblem(text);
  },
  policy: (text) => {
    const lines = text.split('\n');
    const each = Object.fromEntries(lines.map((line) => [line, lines.slice(0, 30)]));
    const labels = { elea: { zone: lines, ...each }, siecle: each, educonnect: { reset: lines } };
    const raw = { labels: { ...each, ...labels }, hosts: lines };
    return () =>
      addLabels(
        [{ id: 'elea', wordings: { labels: { zone: ['Glissez'] }, neverPressed: [] } }],
        readPolicy(raw),
      );
  },
  search: (text) => () => showList(smallList, text),
  reports: (text) => () => {
    neutralText(text);
    hasWording(text);
  },
  messages: (text) => () => {
    try {
      joinChunks(text.split('\n'));
    } catch {
      // No base64.
    }
  },
  ...writers,
};

const mb = 1_000_000;
const smallList = utf8(
  'UAI;Nom;Prénom;Classe;Identifiant;Mot de passe\r\n9990001A;NOM;Iris;6A;iris.n;QW7TPL2M\r\n',
);

/** What the page of the lists asks of one at first; its worker rests before each further question. */
function showList(bytes: Uint8Array, text: string): void {
  const engine = new ListEngine();
  if (!engine.open(bytes).ok) return;
  engine.query({ order: 'pedagogic', classes: [], states: [], text });
  engine.lines(0, 100);
}
