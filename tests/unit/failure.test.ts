import { beforeEach, describe, expect, test, vi } from 'vitest';
import { badMessage, failureOf, failureText } from '../../lib/failure';
import { attempt, noteFailure } from '../../lib/messages/attempt';
import { french, speakFrench } from './support/french';

const noted = vi.hoisted(() => [] as unknown[]);
const answer = vi.hoisted(() => ({ fails: false }));
vi.mock('../../lib/messages/send', () => ({
  sendMessage: async (_: string, failure: unknown) => {
    if (answer.fails) throw new Error('nobody there');
    noted.push(failure);
  },
}));
beforeEach(() => {
  speakFrench();
  noted.length = 0;
  answer.fails = false;
});

const named = (name: string, message = '') => Object.assign(new Error(message), { name });

test.each([
  [new Error('Could not establish connection. Receiving end does not exist.'), 'failure_unanswered'],
  [new Error('The message port closed before a response was received.'), 'failure_unanswered'],
  [new Error('No response'), 'failure_unanswered'],
  [named(badMessage, 'held/erase'), 'failure_bad_message'],
  [named('QuotaExceededError'), 'failure_full'],
  [new Error('Session storage quota bytes exceeded.'), 'failure_full'],
  [named('Withdrawn'), 'failure_withdrawn'],
  [named('WorkerLost'), 'list_lost'],
  [new TypeError('x is undefined'), 'unexpected_error'],
  ['a string', 'unexpected_error'],
  [undefined, 'unexpected_error'],
])('%s is said in a sentence of its own', (error, key) => {
  expect(failureText(error)).toBe(french(key).replaceAll(/ (?=[»:;?!])/g, '\u00a0'));
});

describe('what is kept of an error', () => {
  test('is its place, its name and what it means, and never what it says', () => {
    const error = new TypeError('Élise Łukasz, https://ent.exemple.fr/?nom=Dupont');
    expect(failureOf('popup/erase', error)).toEqual({
      place: 'popup/erase',
      name: 'TypeError',
      code: 'unexpected',
    });
  });

  test.each(['Élise Dupont', 'https://ent.exemple.fr', 'x'.repeat(50), ''])(
    'is no name like « %s »',
    (name) => {
      expect(failureOf('popup/erase', named(name)).name).toBe('Error');
    },
  );

  test('is no place with a host or a sentence in it', () => {
    expect(failureOf('panel/ent-export/pick idf-92-1.elea.apps.education.fr', new Error()).place).toBe(
      'unknown',
    );
  });

  test('is noted where an act fails, which then says so and does not reject', async () => {
    const say = vi.fn();
    const fail = () => Promise.reject(named(badMessage));
    expect(await attempt('options/address', fail, say)).toBeUndefined();
    expect(say).toHaveBeenCalledExactlyOnceWith(french('failure_bad_message'));
    expect(noted).toEqual([{ place: 'options/address', name: 'BadMessage', code: 'bad-message' }]);
  });

  test('is of no consequence where it can be kept nowhere', async () => {
    answer.fails = true;
    noteFailure('popup/erase', new Error());
    await new Promise((resolve) => setTimeout(resolve));
  });
});

test('an act begins inside the click, where browsers grant permissions', () => {
  const work = vi.fn();
  void attempt('popup/activate', work, () => undefined);
  expect(work).toHaveBeenCalledOnce();
});
