import { cellOf } from '../../lists/cells';
import type { ListRow } from '../../lists/types';
import { type Readiness, readinessOf } from '../../lists/usable';
import { type ClassPart, classParts, shownClass } from '../groups';
import type { Pace } from '../job';
import { fill } from '../texts';
import type { Book } from './book';
import { addClassSheets, tableWidth } from './class-sheet';
import { type Column, coverColumns, passwordCell } from './columns';
import { longDate, makeBook, type PdfInput, type PdfJob } from './input';
import { drawSlip, layOutSentence, type Slip, type SlipDesign } from './slip';
import { layouts, type SlipsPerPage } from './slip-layouts';
import { SlipSheets } from './slip-sheets';

export type { SlipsPerPage } from './slip-layouts';

export interface SlipOptions {
  perPage: SlipsPerPage;
  /** The address where accounts are activated, as it is printed. */
  address: string;
  /** The school's own sentence. Its line breaks are kept. */
  sentence?: string;
  /** `ready`, the default: slips for accounts whose password is known. `all`: the others' slips say what is missing. */
  include?: 'ready' | 'all';
  /** Whether a sheet precedes each class, which pupils sign when they get their slip. True by default, except for labels. */
  cover?: boolean;
}

/**
 * « Les fiches élèves (PDF) »: slips to cut out, each class on sheets of its own. Labels without covers follow one another
 * over the classes, so that none is wasted. A class without slips has no cover. Rejects with `NothingToPrint` when there
 * is no slip.
 */
export async function slipsPdf(
  input: PdfInput & { options: SlipOptions },
  job: PdfJob = {},
): Promise<Uint8Array> {
  const { labels, fonts, date, list, options } = input;
  const layout = layouts[options.perPage];
  const { cover = !layout.labels } = options;
  const readiness = readinessOf(list);
  const hasSlip = (row: ListRow) => options.include === 'all' || readiness(row) === 'ready';
  const parts = classParts(input).filter(({ rows }) => rows.some(hasSlip));
  const together = layout.labels && !cover;

  let design: SlipDesign | undefined;
  let columns: Column[] | undefined;
  const draw = async (book: Book, part: ClassPart, pace: Pace): Promise<void> => {
    const slips = part.rows.filter(hasSlip);
    if (cover) {
      const note = (row: ListRow) =>
        hasSlip(row) ? '' : fill(labels.withoutSlip, { note: noteOf(readiness(row), input) });
      columns ??= coverColumns(book, { list, labels, width: tableWidth, note });
      await addClassSheets(
        book,
        {
          ...{
            part,
            labels,
            columns,
            rows: part.rows,
            title: labels.coverTitle,
            foot: labels.coverFoot,
            date: longDate(date),
          },
          count: fill(labels.slipCount, { count: slips.length.toLocaleString('fr') }),
        },
        pace,
      );
    }
    design ??= {
      ...{ layout, labels, address: options.address },
      sentence: layOutSentence(book, layout, options.sentence ?? ''),
    };
    const sheets = new SlipSheets(book, layout, cover || together ? undefined : part.name);
    for (const row of slips) {
      const { paper, slot } = sheets.next();
      drawSlip(paper, slipOf(input, row, readiness(row)), slot, design);
      await pace.rest();
    }
    sheets.end();
  };
  const title = { title: labels.slipsTitle, fonts, date, actualSize: true };
  return makeBook(title, together ? [joined(parts)] : parts, job, draw);
}

function slipOf(input: PdfInput, row: ListRow, readiness: Readiness): Slip {
  const { list, labels } = input;
  const { text } = passwordCell(cellOf(list, row, 'password'), readiness, labels);
  return {
    school: cellOf(list, row, 'school'),
    className: shownClass(input, row),
    name: `${cellOf(list, row, 'lastName')} ${cellOf(list, row, 'firstName')}`,
    login: cellOf(list, row, 'login'),
    password: text,
    isNote: readiness !== 'ready',
  };
}

function noteOf(readiness: Readiness, { labels }: PdfInput): string {
  return readiness === 'ready' ? '' : labels.notes[readiness];
}

function joined(parts: readonly ClassPart[]): ClassPart {
  return { name: '', school: '', rows: parts.flatMap(({ rows }) => rows) };
}
