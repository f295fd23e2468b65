import Papa from 'papaparse';
import { columnOf } from '../../../files/ent-export/columns';
import { found, type Result, refuse } from '../../../refusal';
import type { AccountList, Dialect } from '../../types';
import { missingColumns, rolesOf } from './columns';
import { looksMisread } from './misread';

export interface Header extends Pick<AccountList, 'columns' | 'roles'> {
  separator: Dialect['separator'];
  /** Offset in the text where the header begins. */
  start: number;
  /** Its line, from 1. */
  line: number;
}

const separators = [';', ',', '\t'] as const;
/** ÉduConnect's lists have 11 columns. Short rows are filled up to the header's width, so a wide one costs memory. */
const mostColumns = 40;
/** A table with so many known columns is an ÉduConnect list, or was one before somebody changed it. */
const enoughColumns = 4;

/**
 * Finds and reads the header: the first line that is not blank, after Excel's `sep=;` if there is one. The separator is
 * the one that gives the most known columns. Refuses `list-mojibake` (the line), `list-truncated` (the line),
 * `list-ent-export`, `list-missing-column` (the names, joined) and `list-not-educonnect`.
 */
export function readHeader(text: string): Result<Header> {
  const start = startOf(text);
  const line = text.slice(0, start).split(/\r\n|[\r\n]/).length;
  // No header is longer. Given the whole text, Papa Parse would cut all of it into lines.
  const head = text.slice(start, start + 10_000);
  const tables = separators.map((separator) => {
    const columns = Papa.parse<string[]>(head, { delimiter: separator, preview: 1 }).data[0] ?? [];
    return { separator, columns, roles: rolesOf(columns) };
  });
  const known = (table: { roles: object }) => Object.keys(table.roles).length;
  const best = tables.reduce((one, other) => (known(other) > known(one) ? other : one));

  if (best.columns.length > mostColumns) return refuse('list-not-educonnect');
  const missing = missingColumns(best.roles);
  if (missing.length === 0) return found({ ...best, start, line });
  const firstLine = head.split(/[\r\n]/, 1)[0] as string;
  if (looksMisread(firstLine) || firstLine.includes('\uFFFD')) return refuse('list-mojibake', line);
  if (tables.some(({ columns }) => isEntExport(columns))) return refuse('list-ent-export');
  // A file that stops inside its first line.
  if (!/[\r\n]/.test(head) && known(best) >= 2) return refuse('list-truncated', line);
  return known(best) >= enoughColumns
    ? refuse('list-missing-column', missing.join(', '))
    : refuse('list-not-educonnect');
}

/** The offset behind blank lines and Excel's `sep=;`. */
function startOf(text: string): number {
  const content = text.search(/\S/);
  // Back to the line's start: the header may begin with white space, such as a tab behind an empty first name.
  const start = Math.max(text.lastIndexOf('\n', content), text.lastIndexOf('\r', content)) + 1;
  return start + (/^sep=.(\r\n|[\r\n])/i.exec(text.slice(start, start + 8))?.[0].length ?? 0);
}

/** Every generation of the ENT's export has an activation code or, in « Transition », an external id (DOMAIN A4). */
function isEntExport(columns: readonly string[]): boolean {
  const known = columns.map(columnOf);
  return known.includes('activationCode') || /^externalid$/i.test(columns[0]?.trim() ?? '');
}
