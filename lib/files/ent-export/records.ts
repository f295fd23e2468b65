import { found, type Result, refuse } from '../../refusal';

const separator = '";"';

/**
 * Cuts an export into records of `width` fields. `lines` are the lines of the file without LF or CRLF; the first, the
 * header, is skipped. The ENT escapes nothing (DOMAIN A4): names contain `"` and line breaks as they are. So a field ends
 * at `";"`, and a record ends when it has all its fields; a CSV reader would cut elsewhere. Refuses `broken-record` (the
 * line where that record starts) and `cut-record` (the line where the file stops).
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
      // Identifiers come first and contain no line break: a record's first line reaches its second field.
      const foreign = !line.startsWith('"') || (widthOf(open) < Math.min(2, width) && at < lines.length - 1);
      if (foreign) return refuse('broken-record', at + 1);
    }
    if (widthOf(open) > width) return refuse('broken-record', suspect + 1);
    if (widthOf(open) < width || !open.last.at(-1)?.endsWith('"')) continue;
    // Where the next line starts no record, this quote was inside the last field, or that line is broken.
    const next = lines[at + 1];
    if (next && !next.startsWith('"')) suspect = at + 1;
    else {
      records.push([...open.fields, open.last.join('\n').slice(0, -1)]);
      open = undefined;
    }
  }
  return open ? refuse('cut-record', lines.length) : found(records);
}

/** The beginning of a record. Its last field is kept as lines: joining at each line would take quadratic time. */
interface OpenRecord {
  fields: string[];
  last: string[];
}

const widthOf = ({ fields }: OpenRecord) => fields.length + 1;

function begin(line: string): OpenRecord {
  const fields = line.split(separator);
  return { last: [fields.pop() as string], fields };
}

/** Adds the next line to a record whose last field contains a line break. */
function extend(open: OpenRecord, line: string): void {
  const more = line.split(separator);
  open.last.push(more.shift() as string);
  if (more.length === 0) return;
  open.fields.push(open.last.join('\n'));
  open.last = [more.pop() as string];
  for (const field of more) open.fields.push(field);
}
