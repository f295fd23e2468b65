import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../people/export-csv';
import { makeSchool, type Person, type Profile } from '../../../people/school';
import { check, summaryOf } from './helpers';

const template = makeSchool({ accounts: 1 }).people[0] as Person;
const french = {
  Teacher: 'Enseignant',
  Student: 'Élève',
  Relative: 'Parent',
  Personnel: 'Personnel',
  Guest: 'Invité',
};

const pieces = [
  '"',
  ';',
  '\n',
  '\r\n',
  ',',
  "'",
  '""',
  '" ',
  ' ;',
  'É',
  'Ł',
  '\u{1d504}',
  'e\u0301',
  '\u2028',
  '\t',
  'a',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')),
  fc.string(),
);
/** True for a name that contains a separator, or makes one with its neighbour: then nobody can say where fields end. */
const name = anyText.filter(
  (text) => !text.includes('";') && !text.includes(';"') && !text.includes('\u0000'),
);

const profile = fc.constantFrom<Profile>('Teacher', 'Student', 'Relative', 'Personnel', 'Guest');
const person = fc
  .record({
    profile,
    lastName: name,
    firstName: name,
    functions: fc.array(name),
    children: fc.array(name),
    alias: name,
  })
  .map((fields): Person => ({ ...template, ...fields }));

const million = 1_000_000;
const head = new TextDecoder().decode(exportCsv([]));
const allButItsEnd = `${'"1";'.repeat(15)}"`;

describe('a file of two megabytes that makes no sense', () => {
  it.each([
    ['line feeds', `${head}"1${'\n'.repeat(million)}"\n`],
    ['line feeds after one field', `${head}"1"${'\n'.repeat(million)}x"\n`],
    ['carriage returns', `${'\r'.repeat(million)}x`],
    ['quotes', `${head}${'"'.repeat(million)}\n`],
    ['separators', `${head}"1";"2\n${'";"'.repeat(million)}"\n`],
    ['one field', `${head}"${'a'.repeat(million)}"\n`],
    ['doubled quotes', `${head}"${'""'.repeat(million)}"\n`],
    ['input fields', '<input'.repeat(million)],
    ['brackets', '[['.repeat(million)],
    ['line feeds in the last field', `${head}${allButItsEnd}${'\n'.repeat(million)}x\n`],
  ])('is refused: %s', (_, text) => {
    expect(check(text).ok).toBe(false);
  });
});

describe('an export with hostile names', () => {
  it('keeps its number of people, of each profile and of each class', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), fc.boolean(), (people, doubled) => {
        const expected: Record<string, number> = {};
        for (const one of people) expected[french[one.profile]] = (expected[french[one.profile]] ?? 0) + 1;
        const summary = summaryOf(exportCsv(doubled ? people.map(withDoubledQuotes) : people));
        expect(summary.accounts).toBe(people.length);
        expect(summary.profiles).toEqual(expected);
        expect(Object.values(summary.classes)).toEqual([expected.Élève ?? 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the reader throw, whatever the bytes are', () => {
    const start = [...new TextEncoder().encode(new TextDecoder().decode(exportCsv([template])))];
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((one) => [...new TextEncoder().encode(one)]);
    const tail = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((one) => [...one]),
      text,
    );
    fc.assert(
      fc.property(tail, fc.nat(start.length), (bytes, kept) => {
        expect(check(new Uint8Array([...start.slice(0, kept), ...bytes]))).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });
});

function withDoubledQuotes(one: Person): Person {
  const double = (text: string) => text.replaceAll('"', '""');
  return {
    ...one,
    lastName: double(one.lastName),
    firstName: double(one.firstName),
    alias: double(one.alias),
    functions: one.functions.map(double),
    children: one.children.map(double),
  };
}
