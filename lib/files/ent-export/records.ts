import { found, type Result, refuse } from './result';

const separator = '";"';

/**
 * Cuts an export into records of `width` fields. `lines` are the physical lines without their LF or CRLF, the header
 * first (it is skipped). The ENT escapes nothing (DOMAIN A4): `"` and line breaks stand in names as they are, so a
 * field ends where `";"` stands and a record where it has all its fields, not where a CSV reader would have it.
 * Refuses `broken-record` (the line where that record starts) and `cut-record` (the line where the file stops).
 */
export function readRecords(lines: readonly string[], width: number): Result<string[][]> {
  const records: string[][] = [];
  let open: string[] | undefined;
  let suspect = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (open) open = extended(open, line);
    else if (line === '') continue;
    else {
      suspect = at;
      open = line.slice(1).split(separator);
      // Identifiers come first and hold no line break: a line that stops before its second field is no record's.
      const foreign = !line.startsWith('"') || (open.length < Math.min(2, width) && at < lines.length - 1);
      if (foreign) return refuse('broken-record', at + 1);
    }
    if (open.length > width) return refuse('broken-record', suspect + 1);
    if (open.length < width || !open.at(-1)?.endsWith('"')) continue;
    // A quote inside the last field is followed by more of that field, or else the next line is to blame.
    const next = lines[at + 1];
    if (next && !next.startsWith('"')) suspect = at + 1;
    else {
      open[width - 1] = (open[width - 1] as string).slice(0, -1);
      records.push(open);
      open = undefined;
    }
  }
  return open ? refuse('cut-record', lines.length) : found(records);
}

/** A record whose last field holds a line break, with its next line. */
function extended(fields: string[], line: string): string[] {
  const [rest, ...more] = line.split(separator);
  return [...fields.slice(0, -1), `${fields.at(-1)}\n${rest}`, ...more];
}
