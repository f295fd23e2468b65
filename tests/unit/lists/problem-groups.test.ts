import { describe, expect, test } from 'vitest';
import { groupProblems } from '../../../lib/lists/problem-groups';

const uai = (line: number) => ({ line, code: 'uai-length', details: ['990001A'] });

describe('the problems of a list', () => {
  test('that every row has make one group with all lines', () => {
    const problems = Array.from({ length: 2213 }, (_, at) => uai(at + 2));
    expect(groupProblems(problems)).toEqual([
      { code: 'uai-length', details: ['990001A'], runs: [[2, 2214]], rows: 2213 },
    ]);
  });

  test('are not grouped over different columns, and no line is lost', () => {
    const number = (line: number, column: string) => ({ line, code: 'scientific', details: [column] });
    const problems = [
      uai(2),
      uai(3),
      number(3, 'Classe'),
      number(5, 'Identifiant'),
      uai(7),
      number(7, 'Classe'),
    ];
    const groups = groupProblems(problems);
    expect(groups.map(({ details, runs }) => [details[0], runs])).toEqual([
      [
        '990001A',
        [
          [2, 3],
          [7, 7],
        ],
      ],
      [
        'Classe',
        [
          [3, 3],
          [7, 7],
        ],
      ],
      ['Identifiant', [[5, 5]]],
    ]);
    expect(groups.map(({ rows }) => rows)).toEqual([3, 2, 1]);
  });

  test('count a row once that has the same in two cells', () => {
    expect(groupProblems([uai(4), uai(4)])).toMatchObject([{ rows: 1, runs: [[4, 4]] }]);
  });
});
