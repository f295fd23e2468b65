import { strFromU8, unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { tableFeature } from './sheet-features';

/** A sheet to be: what stands around its rows. */
export interface SheetFrame {
  name: string;
  columns: readonly string[];
  /** Columns of identifiers and passwords. */
  codes: ReadonlySet<number>;
  /** In characters, as Excel counts them. */
  widths: readonly number[];
  /** Rows below the header. */
  rows: number;
}

/** A part of the workbook as written by the library, by path. */
export type Parts = Record<string, Uint8Array>;

const text = { type: String, format: '@', alignVertical: 'top' } as const;
const styles = {
  header: { ...text, fontWeight: 'bold', backgroundColor: '#e6ebf2', bottomBorderStyle: 'thin' },
  plain: text,
  // Consolas comes with Excel; in it 0 and O, 1, l and I differ.
  code: { ...text, fontFamily: 'Consolas' },
} as const;

/** Below this size fflate compresses at once; above, it starts a worker from a blob, which the policy forbids. */
const largestPart = 160_000;

/**
 * The workbook without its rows, by write-excel-file: sheets, styles, frozen header, widths. The rows are not given to
 * it, because its only way out (`toBlob`) hangs for ever under the extension's policy as soon as a sheet has 160 kB;
 * because 2,213 accounts take it 0.3 to 1.2 s in one go, without a way to cancel; and because a cell that says
 * « constructor » spoils its table of texts. Each sheet comes with its header and one row, for their styles.
 */
export async function makeFrame(sheets: readonly SheetFrame[]): Promise<Parts> {
  const blob = await writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [
      tableFeature(
        sheets.map(({ name, columns, rows }) => ({ name, columns: columns.length, rows: rows + 1 })),
      ),
    ],
  }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const large = Object.keys(parts).find((path) => (parts[path]?.length ?? 0) > largestPart);
  if (large) throw new Error(`${large} is too large to be made without a worker`);
  return parts;
}

function sheetOf({ name, columns, codes, widths }: SheetFrame): Sheet<Blob> {
  const row = (style: (column: number) => object): CellObject[] =>
    columns.map((_, column) => ({ value: '-', ...style(column) }));
  return {
    sheet: name,
    data: [row(() => styles.header), row((column) => (codes.has(column) ? styles.code : styles.plain))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** A sheet of the frame, taken apart where its rows go. */
export interface OpenSheet {
  before: string;
  after: string;
  /** Numbers of styles, by column. */
  header: string[];
  body: string[];
}

export function openSheet(parts: Parts, path: string): OpenSheet {
  const xml = strFromU8(parts[path] ?? new Uint8Array(0));
  const [before, rows, after] = xml.split(/(?<=<sheetData>)|(?=<\/sheetData>)/);
  const [header, body] = (rows ?? '')
    .split('</row>')
    .map((row) => [...row.matchAll(/ s="(\d+)"/g)].map(([, id]) => id as string));
  if (!before || !after || !header || !body) throw new Error(`write-excel-file made no rows in ${path}`);
  return { before, after, header, body };
}
