import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../people/export-csv';
import { makeSchool } from '../../../people/school';
import { check, utf8 } from './helpers';

const school = makeSchool({ accounts: 50 });
const original = exportCsv(school.people);
const crlf = utf8(new TextDecoder('utf-8', { ignoreBOM: true }).decode(original).replaceAll('\n', '\r\n'));
const doubled = exportCsv(
  school.people.map((person) => ({
    ...person,
    lastName: person.lastName.replaceAll('"', '""'),
    firstName: person.firstName.replaceAll('"', '""'),
  })),
);

/** The lengths at which `bytes` may be cut and accepted: the generator gives the end of each person's line. */
function wholeLengths(generation: '2017' | '2019' | '2020'): Set<number> {
  const length = (people: number) => exportCsv(ordered.slice(0, people), { generation }).length;
  return new Set(ordered.map((_, index) => length(index + 1)));
}

const ordered = inFileOrder();
/** Finds each person's place by exporting that person alone and searching the line in the whole file. */
function inFileOrder() {
  const text = new TextDecoder().decode(original);
  const place = new Map(
    school.people.map((person) => [
      person,
      text.indexOf(new TextDecoder().decode(exportCsv([person])).split('Téléphone"')[1] as string),
    ]),
  );
  return [...school.people].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

/** Cuts `bytes` at every length. Gives the lengths that were accepted and the codes of all refusals. */
function sweep(bytes: Uint8Array): { accepted: number[]; codes: Set<string> } {
  const accepted: number[] = [];
  const codes = new Set<string>();
  for (let length = 0; length < bytes.length; length++) {
    const checked = check(bytes.subarray(0, length));
    if (checked.ok) accepted.push(length);
    else {
      codes.add(checked.refusal.code);
      expect(checked.refusal.details.join()).toMatch(/^\d*$/);
    }
  }
  return { accepted, codes };
}

describe('an export cut at any of its bytes', () => {
  it.each(['2017', '2019', '2020'] as const)('of %s is accepted only where a record ends', (generation) => {
    const bytes = exportCsv(school.people, { generation });
    const { accepted, codes } = sweep(bytes);
    const whole = wholeLengths(generation);
    expect(whole.delete(bytes.length)).toBe(true);
    expect(accepted).toEqual([...whole].sort((one, other) => one - other));
    expect(accepted).toHaveLength(49);
    expect([...codes].sort()).toEqual(['cut-character', 'cut-record', 'empty', 'no-accounts']);
  });

  it('is refused between CR and LF', () => {
    const { accepted } = sweep(crlf);
    expect(accepted).toHaveLength(49);
    for (const length of accepted) expect([...crlf.subarray(length - 3, length)]).toEqual([0x22, 13, 10]);
  });

  it('is no better off when its quotes are doubled', () => {
    expect(sweep(doubled).accepted).toHaveLength(49);
  });
});
