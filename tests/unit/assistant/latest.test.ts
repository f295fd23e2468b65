import { expect, test } from 'vitest';
import { latestOf } from '../../../lib/assistant/latest';

/** A question of which the test gives the answer, when it likes. */
function later(): { ask: () => Promise<string>; answer(text: string): void } {
  let answer: (text: string) => void = () => undefined;
  const answered = new Promise<string>((resolve) => {
    answer = resolve;
  });
  return { ask: () => answered, answer: (text) => answer(text) };
}

test('an answer that is overtaken by that of a later question is none', async () => {
  const latest = latestOf();
  const [first, second] = [later(), later()];
  const answers = [latest(first.ask), latest(second.ask)];
  second.answer('new');
  first.answer('old');
  expect(await Promise.all(answers)).toEqual([undefined, 'new']);
});

test('questions asked one after the other have each their answer', async () => {
  const latest = latestOf();
  expect(await latest(async () => 'first')).toBe('first');
  expect(await latest(async () => 'second')).toBe('second');
});

test('questions of two kinds do not wait for each other', async () => {
  const [files, links] = [latestOf(), latestOf()];
  expect(await Promise.all([files(async () => 'files'), links(async () => 'links')])).toEqual([
    'files',
    'links',
  ]);
});

test('a question that fails says so, and the next one is answered', async () => {
  const latest = latestOf();
  await expect(latest(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await latest(async () => 'there')).toBe('there');
});
