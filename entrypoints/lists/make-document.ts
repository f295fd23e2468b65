import type { DocumentInput } from '../../lib/documents/groups';
import type { DocumentJob } from '../../lib/documents/job';
import type { DocumentLabels } from '../../lib/documents/labels';
import type { ListEngine } from '../../lib/lists/engine';
import type { SortOrder } from '../../lib/lists/sort';

export type DocumentKind = 'csv' | 'xlsx' | 'lists' | 'zip' | 'slips';

/** What a person asked for; made of the rows shown, in their order. */
export interface DocumentOrder {
  kind: DocumentKind;
  /** Slips per A4 page. */
  perPage: number;
  /** The school's own sentence on each slip. */
  sentence: string;
  order: SortOrder;
  /** « 12 septembre 2026 », on class lists. */
  date: string;
  /** Workers have no access to the extension's texts. */
  labels: DocumentLabels;
}

/** Makes a document. Each kind's code is loaded only when it is asked for. */
export async function makeDocument(
  engine: ListEngine,
  asked: DocumentOrder,
  job: DocumentJob,
): Promise<Uint8Array> {
  const input: DocumentInput = { list: engine.selection, order: asked.order, labels: asked.labels };
  if (asked.kind === 'csv') {
    const { writeCsv } = await import('../../lib/documents/csv');
    return writeCsv(input.list, input.list.rows);
  }
  if (asked.kind === 'xlsx') {
    const { writeXlsx } = await import('../../lib/documents/xlsx');
    return writeXlsx(input, job);
  }
  throw new Error(`No ${asked.kind}`);
}
