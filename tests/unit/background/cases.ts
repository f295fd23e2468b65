import { encodeBytes } from '../../../lib/bytes/encoded';
import { exportCsv } from '../../people/export-csv';
import { makeSchool } from '../../people/school';
import { ownSender, pageSender } from './ask';

/** One message as it is usually sent, by whom, and the plan that it needs. */
export interface Case {
  data?: unknown;
  sender?: ReturnType<typeof pageSender>;
  plan?: 'export elea' | 'deliver' | 'deliver-again';
}

const ent = pageSender();
const elea = pageSender({ url: 'https://idf-92-1.elea.apps.education.fr/local/gestion/import.php' });
const balado = pageSender({ url: 'https://balado.ac-creteil.fr/baladoetab' });
const own = ownSender();

/** The file that a capture in these cases brings: of the same school as the one held. */
export const freshBytes = exportCsv(makeSchool({ accounts: 60 }).people);
const content = await encodeBytes(freshBytes);

const before = { error: false, finished: false };
const taken = {
  page: { site: 'ent', page: 'ent-export', school: 'ecole-1' },
  kind: 'ent-export',
  job: 'elea',
  settings: [],
};
/** Another delivery than the one that gave the file already. */
const giving = { fileId: 'fichier-1', id: 'autre' };
const brought = { kind: 'ent-export', target: 'elea', name: 'export.csv' };
const context = { incognito: false, cookieStoreId: '' };

/** A usual message for each name; one that stands not here is tried with {@link usualData}. */
export const cases: Record<string, Case> = {
  'page/found': { data: { site: 'elea', page: 'elea-import' }, sender: elea },
  'plan/grant': { data: { plan: 'export elea' }, sender: ent },
  'plan/claim': { data: 'export elea', sender: ent, plan: 'export elea' },
  'capture/arm': { data: 1000, sender: ent, plan: 'export elea' },
  'capture/collect': { data: { patience: 10, keep: false }, sender: ent, plan: 'export elea' },
  'capture/fetch': { data: { page: taken.page, kind: 'ent-export', job: 'elea' }, sender: ent },
  'capture/take': { data: { ...taken, content }, sender: ent, plan: 'export elea' },
  'failures/note': { data: { place: 'popup/erase', name: 'TypeError', code: 'unexpected' } },
  'held/bring': { data: { ...brought, content, context }, sender: own },
  'target/state': { data: 'elea', sender: ent },
  'target/remember': { data: { site: 'elea', address: 'idf-92-1.elea.apps.education.fr' }, sender: ent },
  'target/other': { data: 'fichier-1', sender: elea },
  'target/agree': { data: 'fichier-1', sender: elea },
  'target/open': { data: { site: 'elea' }, sender: ent },
  'delivery/release': { data: giving, sender: elea, plan: 'deliver-again' },
  'delivery/arm': { data: { id: 'fichier-1', door: 'drag' }, sender: elea, plan: 'deliver' },
  'delivery/caught': { data: 10, sender: elea, plan: 'deliver' },
  'delivery/give': { data: giving, sender: elea, plan: 'deliver-again' },
  'delivery/set': { data: { ...giving, state: 'sent', before }, sender: elea },
  'delivery/lead': { data: { id: 'fichier-1', by: 'page' }, sender: elea },
  'school/remember': { data: '0750001A', sender: elea },
  'link/asked': { data: 'balado', sender: balado },
  'link/asked-at': { data: 'balado', sender: balado },
  'campaign/set-class': { data: '6A', sender: ent },
  'panel/collapse': { data: true, sender: ent },
};

/** What a message may carry of which no case is written above: the first that its handler takes is sent. */
export const usualData: unknown[] = [undefined, 'fichier-1', true, 1, {}];
export const senders = { ent, elea, balado, own };
