import type { ClassPart, DocumentInput } from '../groups';
import { type DocumentJob, Pace } from '../job';
import { Book, type FontBytes } from './book';

/** What PDF documents are made of. */
export interface PdfInput extends DocumentInput {
  fonts: FontBytes;
  /** It is printed on the sheets, in French. */
  date: Date;
}

export interface PdfJob extends DocumentJob {
  /** Called at the end with the characters that no font has, which the document shows as �. Not called without any. */
  onMissing?: (characters: string[]) => void;
}

/** Thrown when there is nothing to print: no row or, for slips, no row whose password is known. */
export class NothingToPrint extends Error {
  override readonly name = 'NothingToPrint';
}

/** The share of the time that saving takes, as measured. */
const saving = 0.1;

/** Makes a whole book and gives its bytes. `draw` is called once for each class. */
export async function makeBook(
  options: Parameters<typeof Book.create>[0],
  parts: readonly ClassPart[],
  job: PdfJob,
  draw: (book: Book, part: ClassPart, pace: Pace) => Promise<void>,
): Promise<Uint8Array> {
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const pace = new Pace(job, rows / (1 - saving));
  const book = await Book.create(options);
  for (const part of parts) await draw(book, part, pace);
  if (book.pageCount === 0) throw new NothingToPrint();
  await pace.rest();
  const bytes = await book.save();
  await pace.end();
  const missing = book.missing();
  if (missing.length > 0) job.onMissing?.(missing);
  return bytes;
}

/** « 21 novembre 2026 », « 1er septembre 2026 ». Browsers write « 1 septembre » without « er ». */
export function longDate(date: Date): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(date).replace(/^1 /, '1er ');
}
