import type { FileKind } from './types';

interface Format {
  /** The name its target takes it under, whatever the source called it; none where it keeps its own. */
  name?: string;
  /** MIME type given to the page. */
  type: string;
  /** Its name where the site gave none. */
  otherwise?: string;
  /** One of the files of a school: its count says nothing of the next whole export. */
  isPart?: boolean;
  /** Codes of warnings that most good files have: they are facts to show, no reason to doubt. */
  ordinary?: readonly string[];
  /** Several small ones are as good as a big one: a new one may well hold less than the one before. */
  inParts?: boolean;
}

/** Every format Passerelle carries, as its target wants it; light enough for a page (the readers are not). */
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
