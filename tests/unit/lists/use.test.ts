import { describe, expect, it } from 'vitest';
import { schoolsOf } from '../../../lib/lists/cells';
import { makeFilter } from '../../../lib/lists/filter';
import { groupByClass } from '../../../lib/lists/group';
import { readEduconnectList } from '../../../lib/lists/read/educonnect';
import { sortList } from '../../../lib/lists/sort';
import { statisticsOf } from '../../../lib/lists/statistics';
import { readinessOf } from '../../../lib/lists/usable';
import { makeEduconnectCsv } from '../../people/educonnect-csv';
import { linesOf, makeList } from './helpers';

const [activated, waiting, fresh] = ['Compte activé', 'Compte notifié mais non activé', 'Compte non notifié'];
const list = makeList([
  {
    last: "D'ASTIER DE LA GRANGE",
    first: 'Joséphine',
    class: '3EME A',
    state: activated,
    login: 'j.dastier',
  },
  { last: 'ŒUVRARD', first: 'Marie-Lou', class: '6EME A', state: waiting, login: 't.x' },
  { last: 'NGUYỄN', first: 'Diễm', class: '6EME A', state: fresh, login: 'd.nguyen7' },
  { last: 'ŁUKASZ', first: 'Ylan', class: '', state: 'gelé', login: 'y.l', password: 'SECRET77' },
]);

describe('the filter', () => {
  const filter = makeFilter(list);

  it.each([
    ['astier', [2]],
    ["d'astier", [2]],
    ['d’astier', [2]],
    ['JOSEPHINE', [2]],
    ['grange joséphine', [2]],
    ['oeuvrard', [3]],
    ['Œuvrard', [3]],
    ['marie lou', [3]],
    ['marie-lou', [3]],
    ['nguyen', [4]],
    ['nguyễn', [4]],
    ['nguyen7', [4]],
    ['lukasz', [5]],
    ['6eme a', [3, 4]],
    ['6ÈME   nguy', [4]],
    ['  ', [2, 3, 4, 5]],
    ['secret77', []],
    ['grangejoséphine', []],
    ['activé', []],
  ])('finds « %s »', (text, lines) => expect(linesOf(filter({ text }))).toEqual(lines));

  it('keeps classes, states, and what meets all criteria', () => {
    expect(linesOf(filter({ classes: new Set(['6EME A']) }))).toEqual([3, 4]);
    expect(linesOf(filter({ classes: new Set(['']) }))).toEqual([5]);
    expect(linesOf(filter({ states: new Set(['activated', 'unknown']) }))).toEqual([2, 5]);
    expect(
      linesOf(filter({ classes: new Set(['6EME A']), states: new Set(['notified']), text: 'marie' })),
    ).toEqual([3]);
    expect(linesOf(filter({ classes: new Set(), states: new Set() }))).toEqual([2, 3, 4, 5]);
  });

  it('keeps the order of the rows it is given', () => {
    expect(linesOf(filter({ text: '6eme' }, sortList(list, 'name')))).toEqual([4, 3]);
  });
});

describe('statistics', () => {
  it('count each state, for the school and each class in order', () => {
    const { school, classes } = statisticsOf(list);
    expect(school).toEqual({
      accounts: 4,
      activated: 1,
      notified: 1,
      'not-notified': 1,
      unknown: 1,
      rate: 0.25,
    });
    expect(classes.map(({ name, counts }) => [name, counts.accounts, counts.rate])).toEqual([
      ['3EME A', 1, 1],
      ['6EME A', 2, 0],
      ['', 1, 0],
    ]);
    expect(statisticsOf(list, list.rows, 'pedagogic').classes.map(({ name }) => name)).toEqual([
      '6EME A',
      '3EME A',
      '',
    ]);
  });

  it('of no row at all have a rate all the same', () => {
    expect(statisticsOf(list, [])).toEqual({
      school: expect.objectContaining({ accounts: 0, rate: 0 }),
      classes: [],
    });
  });
});

describe('groups', () => {
  it('hold each row once, by class, in the order given', () => {
    const byName = sortList(list, 'name');
    const groups = groupByClass(list, byName, 'pedagogic');
    expect(groups.map(({ name, rows }) => [name, ...linesOf(rows)])).toEqual([
      ['6EME A', 4, 3],
      ['3EME A', 2],
      ['', 5],
    ]);
    expect(groupByClass(list, byName.slice(0, 1)).map(({ name }) => name)).toEqual(['3EME A']);
  });

  it('of a generated list hold every account once, also those without class', () => {
    const read = readEduconnectList(makeEduconnectCsv({ accounts: 600 }));
    if (!read.ok) throw new Error(read.refusal.code);
    const groups = groupByClass(read.list, sortList(read.list, 'class'));
    expect(groups.flatMap(({ rows }) => linesOf(rows)).sort((one, other) => one - other)).toEqual(
      linesOf(read.list.rows),
    );
    expect(groups.at(-1)?.name).toBe('');
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    expect(schoolsOf(read.list)).toEqual(["CLG LES CHIMERES D'EXEMPLE 1"]);
  });
});

describe('what has to be done before a row is handed out', () => {
  it.each([
    [waiting, 'QW7TPL2M', 'ready'],
    [activated, 'QW7TPL2M', 'ready'],
    ['gelé', 'QW7TPL2M', 'ready'],
    [fresh, '', 'notify-first'],
    [activated, '*****', 'own-password'],
    [activated, '', 'own-password'],
    [waiting, '', 'hidden'],
    [waiting, '*****', 'hidden'],
    ['gelé', ' ', 'unknown'],
    [waiting, '**A**', 'ready'],
  ])('%s with « %s »: %s', (state, password, readiness) => {
    const one = makeList([{ state, password }]);
    expect(one.rows.map(readinessOf(one))).toEqual([readiness]);
  });

  it.each([
    ['cell-count', ['10', '11'], 'shifted'],
    ['scientific', ['Mot de passe'], 'damaged'],
    ['scientific', ['Identifiant'], 'damaged'],
    ['scientific', ['Classe'], 'ready'],
    ['error-value', ['Mot de passe'], 'damaged'],
    ['leading-zeros', ['Mot de passe', '8'], 'damaged'],
    ['unended-line', ['Mot de passe'], 'unknown'],
    ['line-break', ['Nom'], 'ready'],
    ['line-break', ['Identifiant'], 'unknown'],
    ['line-break', ['Mot de passe'], 'unknown'],
    ['line-break', ['Classe'], 'ready'],
    ['duplicate-login', ['3'], 'ready'],
    ['empty-class', [], 'ready'],
    ['constructor', [], 'ready'],
  ])('a problem %s %s: %s', (code, details, readiness) => {
    const one = makeList([{}, {}], { problems: [{ line: 2, code, details }] });
    expect(one.rows.map(readinessOf(one))).toEqual([readiness, 'ready']);
  });

  it('says the worst of several problems, and no doubt about a password that is not shown', () => {
    const problem = (line: number, code: string, column: string) => ({ line, code, details: [column] });
    const problems = [
      ...[problem(2, 'scientific', 'Identifiant'), problem(2, 'line-break', 'Mot de passe')],
      ...[problem(3, 'line-break', 'Mot de passe'), problem(3, 'date', 'Mot de passe')],
      ...[problem(4, 'line-break', 'Mot de passe'), problem(4, 'cell-count', '13')],
      problem(5, 'line-break', 'Mot de passe'),
    ];
    const four = makeList([{}, {}, {}, { state: activated, password: '*****' }], { problems });
    expect(four.rows.map(readinessOf(four))).toEqual(['damaged', 'damaged', 'shifted', 'own-password']);
  });
});
