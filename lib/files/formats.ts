import type { FileKind } from './types';

interface Format {
  /** The file's name for its target, whatever the source called it. Without one, the file keeps the source's name. */
  name?: string;
  /** MIME type given to the page. */
  type: string;
  /** The file's name where the source gave none. */
  otherwise?: string;
  /** It holds a part of the school: its count cannot be compared with the next whole export. */
  isPart?: boolean;
  /** Codes of warnings that most good files have. They are shown, and give no reason to doubt the file. */
  ordinary?: readonly string[];
  /** People may take several small files in place of a large one: fewer accounts than before are no reason to warn. */
  inParts?: boolean;
}

/** Lists of accounts: for the person, and for no site. */
export const listKind = 'educonnect-list' as const satisfies FileKind;

/** Every format that Passerelle carries, as its target wants it. Scripts in pages import this, so it imports no reader. */
export const formats: Record<FileKind, Format> = {
  'ent-export': { name: 'export.csv', type: 'text/csv' },
  'ent-teachers': { name: 'export.csv', type: 'text/csv', isPart: true },
  'ent-students': { name: 'export.csv', type: 'text/csv', isPart: true },
  'siecle-students': {
    type: 'application/zip',
    otherwise: 'ExportXML_ElevesSansAdresses.zip',
    ordinary: ['siecle-departed', 'siecle-no-division', 'siecle-no-ine'],
  },
  'educonnect-list': { type: 'text/csv', otherwise: 'Educonnect_ListeEleve.csv', inParts: true },
};
