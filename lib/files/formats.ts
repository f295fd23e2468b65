import type { FileKind } from './types';

interface Format {
  /** The name its target takes it under, whatever the source called it; none where it keeps its own. */
  name?: string;
  /** MIME type given to the page. */
  type: string;
}

/** Every format Passerelle carries, as its target wants it; light enough for a page (the readers are not). */
export const formats: Record<FileKind, Format> = {
  'ent-export': { name: 'export.csv', type: 'text/csv' },
  'educonnect-list': { type: 'text/csv' },
  'siecle-students': { type: 'application/zip' },
};
