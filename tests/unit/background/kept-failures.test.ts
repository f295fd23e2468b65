import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handle } from '../../../lib/background/handle';
import { handleFailures } from '../../../lib/background/handlers/failures';
import { badMessage, type Failure, withdrawn } from '../../../lib/failure';
import { provideLocks } from '../support/locks';
import { ask, listeners, ownSender } from './ask';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));

beforeEach(() => {
  provideLocks();
  fakeBrowser.reset();
  listeners.clear();
  handleFailures();
});

const failure = (place: string): Failure => ({ place, name: 'TypeError', code: 'unexpected' });
const kept = () => ask('failures/list', undefined, ownSender());

test('the last five errors are kept, and one that repeats itself once', async () => {
  const places = ['a', 'b', 'c', 'd', 'e', 'f', 'f', 'f'].map((one) => `popup/${one}`);
  await Promise.all(places.map((place) => ask('failures/note', failure(place))));
  expect((await kept()).map(({ place }) => place)).toEqual(
    ['b', 'c', 'd', 'e', 'f'].map((one) => `popup/${one}`),
  );
});

test('they are kept in memory alone', async () => {
  await ask('failures/note', failure('popup/erase'));
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ failures: [failure('popup/erase')] });
});

test('no page learns of them, and none writes what it likes into them', async () => {
  await expect(ask('failures/list', undefined)).rejects.toThrow();
  for (const wrong of [
    { place: 'https://ent.exemple.fr/Dupont' },
    { name: 'Élise Dupont' },
    { code: 'Dupont' as Failure['code'] },
  ])
    await expect(ask('failures/note', { ...failure('popup/erase'), ...wrong })).rejects.toThrow();
  expect(await kept()).toEqual([]);
});

test('a message of the wrong shape is refused without its content', async () => {
  handle('held/extend', 'both', v.string(), () => undefined);
  const secret = { name: 'Élise Dupont' } as unknown as string;
  const error = (await ask('held/extend', secret).catch((reason) => reason)) as Error;
  expect(error.name).toBe(badMessage);
  expect(JSON.stringify({ ...error, message: error.message })).not.toContain('Dupont');
});

test('a page whose site was taken back is refused, whatever it asks', async () => {
  const contains = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  const error = (await ask('failures/note', failure('popup/erase')).catch((reason) => reason)) as Error;
  expect(error.name).toBe(withdrawn);
  expect(contains).toHaveBeenCalledExactlyOnceWith({ origins: ['https://ent.iledefrance.fr/*'] });
  expect(await kept()).toEqual([]);
  contains.mockRestore();
});
