import { expect, test } from 'vitest';
import { concat } from '../../../lib/bytes/concat';

test('the parts stand one after the other, empty ones too', () => {
  const parts = [new Uint8Array([1, 2]), new Uint8Array(0), new Uint8Array([3, 4, 5]).subarray(1)];
  expect(concat(parts)).toEqual(new Uint8Array([1, 2, 4, 5]));
});

test('no parts are no bytes', () => {
  expect(concat([])).toEqual(new Uint8Array(0));
});
