import { strFromU8, unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { tableFeature } from './sheet-features';

/** A sheet without its rows. */
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

/** The parts of the workbook as the library writes them, by path. */
export type Parts = Record<string, Uint8Array>;

const text = { type: String, format: '@', alignVertical: 'top' } as const;
const styles = {
  header: { ...text, fontWeight: 'bold', backgroundColor: '#e6ebf2', bottomBorderStyle: 'thin' },
  plain: text,
  // Consolas comes with Excel; in it 0 and O, 1, l and I differ.
  code: { ...text, fontFamily: 'Consolas' },
} as const;

/** Bytes above which fflate compresses in a worker from a blob, which the extension's policy forbids. */
const largestPart = 160_000;

/**
 * The workbook without its rows, by write-excel-file: sheets, styles, frozen header, widths. Each sheet has its header and
 * one row, for their styles. The library does not write the other rows, for three reasons: its only output, `toBlob`,
 * never ends under the extension's policy once a sheet has 160 kB; 2,213 accounts take it 0.3 to 1.2 s, which cannot be
 * cancelled; and a cell with the text « constructor » breaks its table of texts.
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

/** A sheet of the frame, cut in two where its rows belong. */
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
