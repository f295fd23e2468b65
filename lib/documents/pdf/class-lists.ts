import { fileNames } from '../file-names';
import { type ClassPart, classParts } from '../groups';
import { Pace } from '../job';
import { fill } from '../texts';
import { Archive } from '../zip';
import type { Book } from './book';
import { addClassSheets, tableWidth } from './class-sheet';
import { listColumns } from './columns';
import { longDate, makeBook, NothingToPrint, type PdfInput, type PdfJob } from './input';

/**
 * « Les listes par classe (PDF) »: for each class, sheets with a table of its accounts, to be signed. Rejects with
 * {@link NothingToPrint} when there is no row.
 */
export async function classListsPdf(input: PdfInput, job: PdfJob = {}): Promise<Uint8Array> {
  return makeBook(bookOptions(input), classParts(input), job, drawer(input));
}

/** The same lists as a ZIP, with one PDF for each class, named after it. */
export async function classListsZip(input: PdfInput, job: PdfJob = {}): Promise<Uint8Array<ArrayBuffer>> {
  const parts = classParts(input);
  if (parts.length === 0) throw new NothingToPrint();
  const names = fileNames(parts.map(({ name }) => name));
  const archive = new Archive();
  const missing = new Set<string>();
  const pace = new Pace(job, input.list.rows.length);
  const draw = drawer(input);
  const within: PdfJob = {
    signal: job.signal,
    onMissing: (characters) => {
      for (const character of characters) missing.add(character);
    },
  };
  for (const [index, part] of parts.entries()) {
    const options = { ...bookOptions(input), title: `${input.labels.classListsTitle} — ${part.name}` };
    archive.store(`${names[index]}.pdf`, await makeBook(options, [part], within, draw));
    await pace.rest(part.rows.length);
  }
  await pace.end();
  if (missing.size > 0) job.onMissing?.([...missing]);
  return archive.end();
}

function bookOptions({ labels, fonts, date }: PdfInput) {
  return { title: labels.classListsTitle, fonts, date };
}

/** Gives the function that draws a class. Columns are measured on the whole list, so that all classes look alike. */
function drawer({ list, labels, date }: PdfInput) {
  let columns: ReturnType<typeof listColumns> | undefined;
  return (book: Book, part: ClassPart, pace: Pace): Promise<void> => {
    columns ??= listColumns(book, { list, labels, width: tableWidth });
    const count = fill(labels.accountCount, { count: part.rows.length.toLocaleString('fr') });
    const content = {
      part,
      foot: labels.confidential,
      labels,
      columns,
      count,
      date: longDate(date),
      rows: part.rows,
    };
    return addClassSheets(book, content, pace);
  };
}
