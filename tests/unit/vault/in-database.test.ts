import { afterEach, expect, test, vi } from 'vitest';
import { inDatabase } from '../../../lib/vault/in-database';
import { gate } from '../support/fake-idb';

vi.mock('idb', () => import('../support/fake-idb'));

afterEach(() => {
  gate.pass = () => undefined;
});

test('a database that could not be opened once is tried again', async () => {
  gate.pass = () => {
    throw new DOMException('refused', 'InvalidStateError');
  };
  await expect(inDatabase.ids()).rejects.toThrow('refused');
  gate.pass = () => undefined;
  expect(await inDatabase.ids()).toEqual([]);
});
