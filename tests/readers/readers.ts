import { zipSync } from 'fflate';
import { fileNames, sheetNames } from '../../lib/documents/file-names';
import { checkEntExport } from '../../lib/files/ent-export';
import { checkSiecleStudents } from '../../lib/files/siecle';
import { ListEngine } from '../../lib/list-tool/engine';
import { levelOf } from '../../lib/lists/levels';
import { stateOf } from '../../lib/lists/state';
import { numberBefore } from '../../lib/page/read/numbers';
import { isLabel, mentions, normalise, plain, squeeze } from '../../lib/text/compare';

/** What reads foreign text. */
export type ReaderName = 'educonnect' | 'ent' | 'siecle' | 'zip' | 'names' | 'page';

/** A list of 1 MB has no more rows: each takes ten separators and its line end. */
const mostNames = 90_000;

/** Makes the work of a reader on `text`, ready to be measured. */
export const readers: Record<ReaderName, (text: string) => () => void> = {
  educonnect: (text) => {
    const bytes = new TextEncoder().encode(text);
    return () => showList(bytes);
  },
  ent: (text) => {
    const bytes = new TextEncoder().encode(text);
    return () => void checkEntExport(bytes, { previousAccounts: 100 });
  },
  siecle: (text) => {
    // Stored, for inflating is fflate's work.
    const bytes = zipSync({ 'Eleves.xml': new TextEncoder().encode(text) }, { level: 0 });
    return () => void checkSiecleStudents(bytes, { expectedUai: '9990001A', schoolYear: 2026 });
  },
  zip: (text) => {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    return () => void checkSiecleStudents(bytes, {});
  },
  names: (text) => {
    const names = text.split('\n').slice(0, mostNames);
    return () => {
      sheetNames(names);
      fileNames(names);
    };
  },
  page: (text) => () => {
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
};

/** What the page of the lists asks of one at first; its worker rests before each further question. */
function showList(bytes: Uint8Array): void {
  const engine = new ListEngine();
  if (!engine.open(bytes).ok) return;
  engine.query({ order: 'pedagogic', classes: [], states: [], text: 'iris 6a' });
  engine.lines(0, 100);
}
