import type { DocumentInput } from '../documents/groups';
import type { PdfJob } from '../documents/pdf/input';
import type { SlipsPerPage } from '../documents/pdf/slips';
import type { DocumentLabels } from '../documents/texts';
import { activationAddress } from '../lists/read';
import type { SortOrder } from '../lists/sort';
import type { AccountList } from '../lists/types';

export type DocumentKind = 'csv' | 'xlsx' | 'lists' | 'zip' | 'slips';

/** The document that a person asked for. It is made of the rows shown, in their order. */
export interface DocumentOrder {
  kind: DocumentKind;
  perPage: SlipsPerPage;
  /** The school's own sentence on each slip. */
  sentence: string;
  order: SortOrder;
  /** Workers have no access to the extension's texts. */
  labels: DocumentLabels;
}

/** A document that was made. */
export interface MadeDocument {
  bytes: Uint8Array;
  /** Characters that no font has. A PDF shows � for them. */
  missing: string[];
}

/** Makes a document of the rows of `list`. The code of each kind, and the fonts, are loaded when they are first needed. */
export async function makeDocument(
  list: AccountList,
  { kind, order, labels, perPage, sentence }: DocumentOrder,
  job: PdfJob,
): Promise<Uint8Array> {
  const input: DocumentInput = { list, order, labels };
  if (kind === 'csv') {
    const { writeCsv } = await import('../documents/csv');
    return writeCsv(input.list, input.list.rows, job);
  }
  if (kind === 'xlsx') {
    const { writeXlsx } = await import('../documents/xlsx');
    return writeXlsx(input, job);
  }
  const printed = { ...input, fonts: await loadFonts(), date: new Date() };
  if (kind === 'slips') {
    const { slipsPdf } = await import('../documents/pdf/slips');
    return slipsPdf({ ...printed, options: { perPage, address: activationAddress, sentence } }, job);
  }
  const { classListsPdf, classListsZip } = await import('../documents/pdf/class-lists');
  return kind === 'zip' ? classListsZip(printed, job) : classListsPdf(printed, job);
}

/** Loads the fonts from the extension's own files: nothing leaves the computer. */
async function loadFonts() {
  const [sans, bold, mono] = await Promise.all(['sans', 'bold', 'mono'].map(loadFont));
  return { sans, bold, mono } as Record<'sans' | 'bold' | 'mono', Uint8Array>;
}

async function loadFont(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/fonts/${name}.ttf`);
  return new Uint8Array(await answer.arrayBuffer());
}
