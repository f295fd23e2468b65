import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as an independent reader, pdf.js, finds it. Places are in points from the top left corner. */
export interface PdfText {
  text: string;
  x: number;
  /** The place of its baseline. */
  baseline: number;
  width: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  dashed: boolean;
}

export interface ReadPdf {
  pages: PdfPage[];
  info: Record<string, unknown>;
  bookmarks: string[];
  preferences: Record<string, unknown>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const dashed = fnArray.some(
      (operator, index) => operator === OPS.setDash && argsArray[index]?.[0]?.length > 0,
    );
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              baseline: height - (item.transform[5] as number),
              width: item.width,
              size: item.height,
            },
          ]
        : [],
    );
    pages.push({ width, height, texts, dashed });
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const preferences = (await document.getViewerPreferences()) ?? {};
  await task.destroy();
  return {
    pages,
    info: { ...info },
    bookmarks: outline.map(({ title }) => title),
    preferences: { ...preferences },
  };
}

/** `text` as it is compared with print: composed, and without white space, because a line break may replace a space. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '');
}

export function textOf({ texts }: { texts: readonly PdfText[] }): string {
  return texts.map(({ text }) => text).join(' ');
}

/** How often `whole` contains `part`. */
export function times(part: string, whole: string): number {
  return whole.split(part).length - 1;
}

/** The texts that begin in a box. Throws where one ends outside. */
export function textsIn(
  { texts }: PdfPage,
  box: { x: number; y: number; width: number; height: number },
): PdfText[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return texts.filter((text) => {
    const inside = text.x >= box.x && text.x < right && text.baseline > box.y && text.baseline <= bottom;
    if (!inside) return false;
    if (text.x + text.width > right + 0.2) throw new Error(`« ${text.text} » reaches out to the right`);
    if (text.baseline - text.size * 0.75 < box.y) throw new Error(`« ${text.text} » reaches out at the top`);
    return true;
  });
}

export interface TableRead {
  headings: string[];
  /** Cells without white space. */
  rows: string[][];
}

/**
 * The table of a page. Columns begin at their headings. Each text of the column `anchor`, which is on one line, begins a
 * row. Throws where a text reaches into the next column.
 */
export function readTable(page: PdfPage, headings: readonly string[], anchor: string): TableRead {
  const heads = headings.flatMap((heading) => {
    const found = page.texts.find(({ text }) => text === heading);
    return found ? [found] : [];
  });
  const lefts = heads.map(({ x }) => x);
  const top = Math.max(...heads.map(({ baseline }) => baseline));
  const foot = Math.max(...page.texts.map(({ baseline }) => baseline));
  const body = page.texts.filter(({ baseline }) => baseline > top + 1 && baseline < foot - 4);
  const columnOf = ({ x, width, text }: PdfText) => {
    const column = lefts.findLastIndex((left) => x >= left - 0.5);
    if (x + width > (lefts[column + 1] ?? page.width) + 0.5) throw new Error(`« ${text} » is too wide`);
    return column;
  };
  const at = headings.indexOf(anchor);
  const anchors = body.filter((text) => columnOf(text) === at).map(({ baseline }) => baseline);
  const rows = anchors.map(() => headings.map(() => ''));
  for (const text of body) {
    const distances = anchors.map((baseline) => Math.abs(baseline - text.baseline));
    const row = distances.indexOf(Math.min(...distances));
    const cells = rows[row] as string[];
    cells[columnOf(text)] += bare(text.text);
  }
  return { headings: heads.map(({ text }) => text), rows };
}
