import type { Feature, SheetOptions } from 'write-excel-file/universal';
import { escapeXml } from './text';

/** The table of a sheet: the sheet's name, the number of rows with the header, and the number of columns. */
export interface TableSize {
  name: string;
  rows: number;
  columns: number;
}

/** From the header to the last row, as in `A1:K2214`. */
function area({ rows, columns }: TableSize, fixed = ''): string {
  return `${fixed}A${fixed}1:${fixed}${columnLetters(columns - 1)}${fixed}${rows}`;
}

/** Column 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/**
 * What write-excel-file 4.1.1 has no option for, through its extension point `features`: the arrows of the filter; no
 * green corners (« nombre stocké sous forme de texte »), because these cells are texts on purpose; on paper, one page wide
 * with the header on every page. The order of the elements is that of CT_Worksheet and CT_Workbook (ECMA-376 part 1,
 * 18.3.1.99 and 18.2.27).
 */
export function tableFeature(tables: readonly TableSize[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: SheetOptions<Blob>, { sheetIndex }) => {
            const table = tables[sheetIndex];
            if (!table) return xml;
            const reference = area(table);
            const ignored = `<ignoredErrors><ignoredError sqref="${reference}" numberStoredAsText="1"/></ignoredErrors>`;
            return insert(xml, [
              ['<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
              ['<pageMargins', `<autoFilter ref="${reference}"/>`],
              ['paperSize=', 'fitToHeight="0" '],
              ['<drawing', ignored],
            ]);
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string) => insert(xml, [['</definedNames>', tables.map(namesOf).join('')]]),
        },
      },
    },
  };
}

/** The reserved names that Excel needs for filters and repeated headings. */
function namesOf(table: TableSize, index: number): string {
  const sheet = `'${escapeXml(table.name.replaceAll("'", "''"))}'!`;
  const name = (id: string, value: string, more = '') =>
    `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>${sheet}${value}</definedName>`;
  return name('_FilterDatabase', area(table, '$'), ' hidden="1"') + name('Print_Titles', '$1:$1');
}

/** Inserts each markup before its anchor. Throws where the library's XML has no such anchor any more. */
function insert(xml: string, markups: [anchor: string, markup: string][]): string {
  const open = xml.replace('<definedNames/>', '<definedNames></definedNames>');
  return markups.reduce((text, [anchor, markup]) => {
    const at = text.indexOf(anchor);
    if (at < 0) throw new Error(`write-excel-file made no ${anchor}`);
    return text.slice(0, at) + markup + text.slice(at);
  }, open);
}
