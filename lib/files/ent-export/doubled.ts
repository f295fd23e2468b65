/**
 * Records of a file whose quotes are properly doubled (RFC 4180, every field quoted), as a corrected ENT would write
 * it. Such a file may contain `";"` inside a field. `text` begins with the header and ends without a line end. Undefined
 * when a record has not `width` fields or a quote is out of place; a CSV library would guess there.
 */
export function readDoubled(text: string, width: number): string[][] | undefined {
  const field = /"([^"]*(?:""[^"]*)*)"(;|(?:\r?\n)+|$)/y;
  const records: string[][] = [];
  let fields: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) return undefined;
    fields.push((match[1] as string).replaceAll('""', '"'));
    if (match[2] === ';') continue;
    if (fields.length !== width) return undefined;
    records.push(fields);
    fields = [];
  }
  return fields.length === 0 ? records.slice(1) : undefined;
}
