import Papa from 'papaparse';

/**
 * Records of a file whose quotes are properly doubled (RFC 4180), as a spreadsheet or a corrected ENT would write
 * them: such a file may hold `";"` inside a field. `text` begins with the header. Undefined when one record is not
 * of `width` fields or one quote is out of place.
 */
export function readDoubled(text: string, width: number): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
  const sound = errors.length === 0 && data.every((record) => record.length === width);
  return sound ? data.slice(1) : undefined;
}
