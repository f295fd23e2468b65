import { type Refused, refuse } from '../../../refusal';

/** Bytes of the largest list. 100,000 accounts take 12 MiB. Callers check a file's size before they read it. */
export const largestList = 64 * 1024 * 1024;

/**
 * Refuses what is no text, by the first bytes: `list-empty`, `list-too-large`, `list-xlsx` (workbooks of Excel and
 * LibreOffice, whatever their name is), `list-siecle` (a ZIP with XML), `list-pdf` (ÉduConnect's other format for the same
 * list), `list-not-educonnect` (other archives).
 */
export function refuseBinary(bytes: Uint8Array): Refused | undefined {
  if (bytes.length === 0) return refuse('list-empty');
  if (bytes.length > largestList) return refuse('list-too-large');
  const start = latin(bytes.subarray(0, 8));
  if (start.startsWith('%PDF')) return refuse('list-pdf');
  // The header of compound files, Excel's format until 2007.
  if (start.startsWith('\xd0\xcf\x11\xe0')) return refuse('list-xlsx');
  if (!start.startsWith('PK\x03\x04') && !start.startsWith('PK\x05\x06')) return undefined;

  // Names of entries are readable at both ends, in the local headers and in the directory.
  const names = latin(bytes.subarray(0, 65_536)) + latin(bytes.subarray(-65_536));
  if (/\[Content_Types\]\.xml|opendocument\.spreadsheet|\bxl\//.test(names)) return refuse('list-xlsx');
  return refuse(/\.xml\b/i.test(names) ? 'list-siecle' : 'list-not-educonnect');
}

/** Refuses text that is no table: `list-empty` (white space), `list-html`, `list-xlsx`, `list-siecle`, other XML. */
export function refuseText(text: string): Refused | undefined {
  const start = text.slice(0, 4096).trimStart();
  if (!start && !text.trim()) return refuse('list-empty');
  if (!start.startsWith('<')) return undefined;
  if (/<(!doctype html|html|head|body|script|table)\b/i.test(start)) return refuse('list-html');
  // Excel 2003 also saved workbooks as XML.
  if (/<\?mso-application|schemas-microsoft-com:office:spreadsheet/.test(start)) return refuse('list-xlsx');
  return refuse(/<(BEE_|STS_|EDT_|UAJ\b)/.test(start) ? 'list-siecle' : 'list-not-educonnect');
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
