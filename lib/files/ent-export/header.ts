import { found, type Result, refuse } from '../../refusal';
import {
  type Column,
  columnOf,
  isFrench,
  knownWidths,
  neededColumns,
  presentName,
  startsColumn,
} from './columns';

/** Where the columns are. */
export interface Header {
  /** How many fields each record has. */
  width: number;
  /** Position of each column, from 0. */
  at: Record<Column, number>;
}

/**
 * Reads the header line, given without its line end; `ended` says whether it had one. The columns may come in any order,
 * with unknown ones among them. Refuses `transition`, `other-language`, `missing-columns` (the names, joined),
 * `cut-record` (line 1) and `not-an-export`.
 */
export function readHeader(line: string, ended: boolean): Result<Header> {
  if (isTransition(line)) return refuse('transition');
  if (!ended) return refuseUnended(line);
  const quoted = /^"(.*)"\s*$/.exec(line)?.[1];
  if (quoted === undefined) return refuse('not-an-export');

  const cells = quoted.split('";"');
  const columns = cells.map(columnOf);
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) return refuseNames(cells, missing);
  const at = Object.fromEntries(neededColumns.map((column) => [column, columns.indexOf(column)]));
  return found({ width: cells.length, at: at as Record<Column, number> });
}

/** « Transition » marks its compulsory columns with a star and starts with `externalid` (DOMAIN A4). */
function isTransition(line: string): boolean {
  return /^"?externalid"?\s*(;|$)/i.test(line) || (line.startsWith('"') && line.split('*"').length > 2);
}

/** The header follows the console's language, so wrong names in the right number mean another language (DOMAIN A4). */
function refuseNames(cells: string[], missing: readonly Column[]): Result<never> {
  const known = cells.filter((cell) => columnOf(cell) !== undefined).length;
  // Half of the oldest header: lists of other services share « Nom » and « Prénom » with it.
  if (known >= 6 && cells.filter(isFrench).length >= 2) {
    return refuse('missing-columns', missing.map(presentName).join(', '));
  }
  return refuse(knownWidths.includes(cells.length) ? 'other-language' : 'not-an-export');
}

/** A file that stops inside its first line is `cut-record` where that line begins like a header. */
function refuseUnended(line: string): Result<never> {
  const cells = line
    .replace(/^"/, '')
    .replace(/"(;"?)?$/, '')
    .split('";"');
  const whole = cells.slice(0, -1).every((cell) => columnOf(cell) !== undefined);
  const begun = line.startsWith('"') && whole && startsColumn(cells.at(-1) ?? '');
  return begun ? refuse('cut-record', 1) : refuse('not-an-export');
}
