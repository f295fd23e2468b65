import { saveFile } from '../browser/save-file';
import { t } from '../text/t';
import type { Message } from '../view/view';
import type { DocumentKind } from './make-document';

const files: Record<DocumentKind, { suffix: string; type: string }> = {
  csv: { suffix: 'triée.csv', type: 'text/csv' },
  xlsx: {
    suffix: 'par classe.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  lists: { suffix: 'par classe.pdf', type: 'application/pdf' },
  zip: { suffix: 'par classe.zip', type: 'application/zip' },
  slips: { suffix: 'fiches élèves.pdf', type: 'application/pdf' },
};

/** Lets the browser save a document, named after its list. */
export function saveDocument(bytes: Uint8Array, kind: DocumentKind, listName: string): void {
  const { suffix, type } = files[kind];
  saveFile(bytes, `${listName.replace(/\.[^.]*$/, '')} ${suffix}`, type);
}

/** The message about a saved document: where it is or, as an alert, the characters that it does not show. */
export function savedMessage(missing: readonly string[]): Message {
  if (missing.length === 0) return { tone: 'status', text: t('document_saved') };
  return { tone: 'alert', text: t('document_missing_characters', missing.join(' ')) };
}
