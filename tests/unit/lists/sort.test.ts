import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../lib/lists/cells';
import { classesOf, type SortOrder, sortList } from '../../../lib/lists/sort';
import type { AccountList, ListRow } from '../../../lib/lists/types';
import { linesOf, makeList, type Pupil } from './helpers';

const orders: SortOrder[] = ['class', 'pedagogic', 'name', 'state'];
const lastNames = (list: AccountList, order: SortOrder) =>
  sortList(list, order).map((row) => cellOf(list, row, 'lastName'));
const classOrder = (order: SortOrder, ...names: string[]) =>
  classesOf(makeList(names.map((name) => ({ class: name }))), order);

describe('a list sorted by class', () => {
  it('has numbers as numbers', () => {
    expect(classOrder('class', '6EME 10', '6EME 2', '6EME 1', '601', '5B', '1101')).toEqual([
      ...['5B', '6EME 1', '6EME 2', '6EME 10', '601', '1101'],
    ]);
  });

  it('continues by last name, then by first name, in French order', () => {
    const names = [
      'ZOLA',
      'Étienne',
      'EXEMPLE',
      'œuvrard',
      'OFFICE',
      'ÇAQUI',
      'CA',
      "D'ASTIER",
      'DABO',
      'Łukasz',
      'LUKA',
      'LE GOFF',
      'LEBRUN',
    ];
    const list = makeList(names.map((last) => ({ last })));
    expect(lastNames(list, 'class')).toEqual([
      ...['CA', 'ÇAQUI', "D'ASTIER", 'DABO', 'Étienne', 'EXEMPLE', 'LE GOFF', 'LEBRUN', 'LUKA', 'Łukasz'],
      ...['œuvrard', 'OFFICE', 'ZOLA'],
    ]);
    const firsts = makeList([
      { first: 'Zoé' },
      { first: 'éden' },
      { first: 'Ali' },
      { last: 'ABADIE', first: 'Zoé' },
    ]);
    expect(linesOf(sortList(firsts, 'class'))).toEqual([5, 4, 3, 2]);
  });

  it('leaves in the order of the source what only accents and case tell apart', () => {
    const list = makeList([
      { first: 'Noé' },
      { first: 'noe' },
      { first: 'NOÉ' },
      { first: 'Noe' },
      { last: 'fictivêt' },
    ]);
    expect(linesOf(sortList(list, 'class'))).toEqual([6, 2, 3, 4, 5]);
  });

  it('does not mix two classes that only an accent, a case or a zero tells apart', () => {
    const names = ['2NDE GENERALE E', '2NDE GENERALE É', '6a', '6A', '6EME 1', '6EME 01'];
    const list = makeList(
      [1, 2, 3].flatMap((time) => names.map((name) => ({ class: name, last: `NOM ${4 - time}` }))),
    );
    for (const order of ['class', 'pedagogic'] as const) {
      const sorted = sortList(list, order).map((row) => cellOf(list, row, 'class'));
      const runs = sorted.filter((name, index) => name !== sorted[index - 1]);
      expect([...runs].sort()).toEqual([...names].sort());
    }
  });

  it('has pupils without class, or without name, last', () => {
    const list = makeList([{ class: '' }, { last: '' }, {}, { class: ' ', last: 'A' }]);
    expect(linesOf(sortList(list, 'class'))).toEqual([4, 3, 5, 2]);
    expect(linesOf(sortList(list, 'pedagogic'))).toEqual([4, 3, 5, 2]);
    expect(linesOf(sortList(list, 'name'))).toEqual([5, 4, 2, 3]);
  });

  it('ignores white space around and inside the name of a class', () => {
    const list = makeList([
      { class: '6A ', last: 'B' },
      { class: '6A', last: 'A' },
      { class: ' 6A', last: 'C' },
    ]);
    expect(linesOf(sortList(list, 'class'))).toEqual([3, 2, 4]);
  });
});

describe('a list sorted by something else', () => {
  it('by name continues by first name, then by class', () => {
    const list = makeList([{ class: '5B' }, { class: '5A' }, { first: 'Ali' }, { last: 'ABADIE' }]);
    expect(linesOf(sortList(list, 'name'))).toEqual([5, 4, 3, 2]);
  });

  it('by state has first what has to be notified, last what is not known', () => {
    const states = ['?', 'Compte activé', 'Compte notifié mais non activé', 'Compte non notifié', 'Activé'];
    const list = makeList(states.map((state, index) => ({ state, class: `6${'EDCBA'.charAt(index)}` })));
    expect(linesOf(sortList(list, 'state'))).toEqual([5, 4, 6, 3, 2]);
  });

  it('by class goes by home school where pupils are external', () => {
    const list = makeList([{ class: 'LYC B' }, { class: 'LYC A' }]);
    const { class: at, ...roles } = list.roles;
    expect(linesOf(sortList({ ...list, roles: { ...roles, homeSchool: at } }, 'class'))).toEqual([3, 2]);
  });

  it('without a class or a state column is sorted by name', () => {
    const list = makeList([
      { last: 'B', class: '1' },
      { last: 'A', class: '2' },
    ]);
    expect(linesOf(sortList({ ...list, roles: { lastName: 0, firstName: 1 } }, 'class'))).toEqual([3, 2]);
    expect(linesOf(sortList({ ...list, roles: { lastName: 0, firstName: 1 } }, 'state'))).toEqual([3, 2]);
  });
});

describe('sorting any list', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '6EME 1',
      '6EME 10',
      '6EME 2',
      '2NDE GENERALE E',
      '2NDE GENERALE É',
      '',
      'É',
      'e',
      'Œ',
      'oe',
      '12/03/45',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ maxLength: 4 }),
  );
  const pupil: fc.Arbitrary<Pupil> = fc.record({
    ...{ last: text, first: text, class: text, login: text, password: text },
    state: fc.constantFrom('Compte activé', 'Compte non notifié', 'Notifié et non activé', 'x'),
  });
  const lists = fc.array(pupil, { maxLength: 40 }).map((pupils) => makeList(pupils));

  it.each(orders)('by %s gives the same rows, whole, each once', (order) => {
    fc.assert(
      fc.property(lists, (list) => {
        const before = structuredClone(list.rows);
        const sorted = sortList(list, order);
        expect(list.rows).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(list.rows));
        expect(sorted).toHaveLength(list.rows.length);
        for (const row of sorted) expect(row).toBe(list.rows[row.line - 2]);
        expect([...sorted].sort((one, other) => one.line - other.line)).toEqual(before);
      }),
    );
  });

  it.each(orders)('by %s twice is sorting once', (order) => {
    fc.assert(
      fc.property(lists, (list) => {
        const sorted = sortList(list, order);
        expect(sortList({ ...list, rows: sorted }, order)).toEqual(sorted);
      }),
    );
  });

  it('by name agrees with comparing row by row, and is stable', () => {
    const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
    const compare = (one: ListRow, other: ListRow) => {
      for (const at of [0, 1]) {
        const [a, b] = [one.cells[at]?.trim() ?? '', other.cells[at]?.trim() ?? ''];
        const order = Number(a === '') - Number(b === '') || collator.compare(a, b);
        if (order !== 0) return order;
      }
      return 0;
    };
    fc.assert(
      fc.property(lists, (list) => {
        const same = { ...list, roles: { lastName: 0, firstName: 1 } };
        expect(linesOf(sortList(same, 'name'))).toEqual(linesOf([...list.rows].sort(compare)));
      }),
    );
  });
});
