import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readQuoted } from '../../../../../lib/lists/read/educonnect/quoted';

function byPapaParse(piece: string, delimiter: string) {
  const { data, errors } = Papa.parse<string[]>(piece, { delimiter, newline: '\n' });
  const open = errors.some(({ code }) => code === 'MissingQuotes');
  return { cells: data[0] ?? [], odd: data.length > 1 || errors.length > 0, open };
}

it('a piece with quotes is read as Papa Parse reads it', () => {
  const signs = fc.array(fc.constantFrom('"', '"', ';', '\t', ' ', '\n', '\r', 'a', 'É', '""', '";"'), {
    maxLength: 24,
  });
  fc.assert(
    fc.property(signs, fc.constantFrom(';', '\t'), (all, separator) => {
      const piece = `"${all.join('')}`;
      const expected = byPapaParse(piece, separator);
      const { cells, odd, open } = readQuoted(piece, separator);
      expect(open).toBe(expected.open);
      // Cells of a piece with an open quote are not used. Papa Parse reports an open quote as an error.
      if (!open) expect({ cells, odd }).toEqual({ cells: expected.cells, odd: expected.odd });
    }),
    { numRuns: 5000 },
  );
});
