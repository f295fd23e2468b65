import { describe, expect, test } from 'vitest';
import { uaiProblem } from '../../../lib/school/uai';
import { makeSchool } from '../../people/school';

describe('a UAI', () => {
  test.each(['', '   ', '0750654D', ' 0750655e ', makeSchool({ accounts: 5, seed: 7 }).uai])(
    '« %s » raises no doubt',
    (uai) => {
      expect(uaiProblem(uai)).toBeUndefined();
    },
  );

  test.each(['75', '0750001', 'A0750001', '07500011', '0750001AB', '075 0001A', 'ent77'])(
    '« %s » has not the shape of one',
    (uai) => {
      expect(uaiProblem(uai)).toBe('uai_shape');
    },
  );

  test('has one right letter among 26', () => {
    const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !uaiProblem(`0771234${letter}`));
    expect(right).toHaveLength(1);
    expect(uaiProblem(`0771234${right[0] === 'B' ? 'C' : 'B'}`)).toBe('uai_letter');
  });

  test.each(['I', 'O', 'Q'])('never ends with %s', (letter) => {
    for (let number = 0; number < 23; number += 1)
      expect(uaiProblem(`${String(7_500_000 + number).padStart(7, '0')}${letter}`)).toBe('uai_letter');
  });
});
