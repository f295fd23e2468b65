import { found, type Result, refuse } from '../../refusal';
import type { Checked } from '../types';
import { decodeExport } from './decode';
import { readDoubled } from './doubled';
import { type Header, readHeader } from './header';
import { readRecords } from './records';
import { summarise } from './summary';
import { warningsOf } from './warnings';

interface Context {
  /** Accounts at the school's last import. */
  previousAccounts?: number;
}

/**
 * Reads the ENT's « Export classique » (DOMAIN A4) from its UTF-8 `bytes`. Gives the counts and the warnings, or the
 * reason to refuse the file. Never throws. A file that was cut exactly at a line end looks whole: the code that fetches
 * a file compares its length with the announced one.
 */
export function checkEntExport(bytes: Uint8Array, context: Context): Checked {
  const text = decodeExport(bytes);
  if (!text.ok) return text;
  const table = readTable(text.value);
  if (!table.ok) return table;
  const { header, records } = table.value;
  const summary = summarise(records, header);
  return { ok: true, summary, warnings: warningsOf(summary, context.previousAccounts) };
}

function readTable(text: string): Result<{ header: Header; records: string[][] }> {
  const content = withoutLastLineEnds(text);
  const lines = content.split(/\r?\n/);
  const header = readHeader(lines[0] as string, text.includes('\n'));
  if (!header.ok) return header;
  if (lines.length === 1) return refuse('no-accounts');
  // The ENT ends every line, the last one too (DOMAIN A4).
  const ended = content.endsWith('"') && text.includes('\n', content.length);
  if (!ended) return refuse('cut-record', lines.length);

  const { width } = header.value;
  const records = readRecords(lines, width);
  if (records.ok) return found({ header: header.value, records: records.value });
  const doubled = readDoubled(content, width);
  return doubled ? found({ header: header.value, records: doubled }) : records;
}

/** Without a regular expression, which would take quadratic time on a file of line feeds. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && '\r\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
