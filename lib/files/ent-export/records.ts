import { found, type Result, refuse } from '../../refusal';

const separator = '";"';

/**
 * Cuts an export into records of `width` fields. `lines` are the physical lines without their LF or CRLF, the header
 * first (it is skipped). The ENT escapes nothing (DOMAIN A4): `"` and line breaks stand in names as they are, so a
 * field ends where `";"` stands and a record where it has all its fields, not where a CSV reader would have it.
 * Refuses `broken-record` (the line where that record starts) and `cut-record` (the line where the file stops).
 */
export function readRecords(lines: readonly string[], width: number): Result<string[][]> {
  const records: string[][] = [];
  let open: OpenRecord | undefined;
  let suspect = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as string;
    if (open) extend(open, line);
    else if (line === '') continue;
    else {
      suspect = at;
      open = begin(line.slice(1));
      // Identifiers come first and hold no line break: a line that stops before its second field is no record's.
      const foreign = !line.startsWith('"') || (widthOf(open) < Math.min(2, width) && at < lines.length - 1);
      if (foreign) return refuse('broken-record', at + 1);
    }
    if (widthOf(open) > width) return refuse('broken-record', suspect + 1);
    if (widthOf(open) < width || !open.last.at(-1)?.endsWith('"')) continue;
    // A quote inside the last field is followed by more of that field, or else the next line is to blame.
    const next = lines[at + 1];
    if (next && !next.startsWith('"')) suspect = at + 1;
    else {
      records.push([...open.fields, open.last.join('\n').slice(0, -1)]);
      open = undefined;
    }
  }
  return open ? refuse('cut-record', lines.length) : found(records);
}

/** A record as far as it was read: its last field in lines, joined once, or a field of many would take quadratic time. */
interface OpenRecord {
  fields: string[];
  last: string[];
}

const widthOf = ({ fields }: OpenRecord) => fields.length + 1;

function begin(line: string): OpenRecord {
  const fields = line.split(separator);
  return { last: [fields.pop() as string], fields };
}

/** A record whose last field holds a line break gets its next line. */
function extend(open: OpenRecord, line: string): void {
  const more = line.split(separator);
  open.last.push(more.shift() as string);
  if (more.length === 0) return;
  open.fields.push(open.last.join('\n'));
  open.last = [more.pop() as string];
  for (const field of more) open.fields.push(field);
}
