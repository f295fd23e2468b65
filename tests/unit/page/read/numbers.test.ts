import { expect, test } from 'vitest';
import { numberBefore } from '../../../../lib/page/read/numbers';

const before = (text: string, gap = /\D/) => numberBefore(text, text.length, gap);

test.each<[string, number | undefined]>([
  ['2213 eleve(s) ', 2213],
  ['2 213 eleves ', 2213],
  ['page 12, 340 eleves ', 340],
  ['aucun eleve ', undefined],
  [`${'1 '.repeat(12)}eleves `, undefined],
  ['', undefined],
  [`7 ${'x'.repeat(60)}`, undefined],
])('« %s » ends in %s', (text, number) => {
  expect(before(text)).toBe(number);
});

test('only signs of the gap may stand between', () => {
  expect(before('12 | ', /[ |]/)).toBe(12);
  expect(before('12 x ', /[ |]/)).toBeUndefined();
});
