// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { learnRequest } from '../../../../lib/assistant/source/learn-request';
import { Asked } from '../../../../lib/assistant/task';
import type { CapturedRequest } from '../../../../lib/page/capture/captured';
import type { Source } from '../../../../lib/sites/contract';
import { speakFrench } from '../../support/french';
import { MemoryBackground } from '../support/background';

const get: CapturedRequest = { how: 'get', url: 'https://site.exemple.fr/export' };
/** What the page gives, question by question. */
let gives: (CapturedRequest | undefined)[];
let background: MemoryBackground;
let asked: Asked;
let pressed: string[];
let abort: AbortController;

/** A page with these buttons, of which only the first is there at first; a press on one brings the next. */
function pageWith(...names: string[]): Source {
  const buttons = names.map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', () => {
      pressed.push(name);
      shown = Math.min(shown + 1, names.length - 1);
    });
    return button;
  });
  let shown = 0;
  return { gives: [], exportButton: () => buttons[shown], patience: 2000 };
}
const byHand: Source['byHand'] = { ask: 'siecle_by_hand', where: () => document.body };
const learn = (page: Source) => learnRequest({ page, background, document, asked }, abort.signal);
const collected = (patience: number, keep: boolean) => ['capture/collect', { patience, keep }];
const shut = collected(0, false);

beforeEach(() => {
  speakFrench();
  gives = [];
  pressed = [];
  abort = new AbortController();
  background = new MemoryBackground({ 'capture/collect': () => gives.shift() });
  asked = new Asked(background, () => undefined, new AbortController().signal);
});

test('the door is held before the button is pressed', async () => {
  gives = [get];
  background.meanwhile = (name) => {
    if (name === 'capture/arm') expect(pressed).toEqual([]);
  };
  expect(await learn(pageWith('Exporter'))).toEqual(get);
  expect(pressed).toEqual(['Exporter']);
  expect(background.asked).toEqual([['capture/arm', 30_000], collected(2000, true)]);
});

test('nothing is pressed where the door can not be held', async () => {
  background.answers['capture/arm'] = () => false;
  expect(await learn(pageWith('Exporter'))).toBeUndefined();
  expect(pressed).toEqual([]);
  expect(background.asked).toEqual([['capture/arm', 30_000]]);
});

test('a page without its button is asked nothing', async () => {
  expect(await learn({ gives: [], exportButton: () => undefined, patience: 1 })).toBeUndefined();
  expect(background.asked).toEqual([]);
});

test('a second button is pressed where the first only opened a choice', async () => {
  gives = [undefined, get];
  expect(await learn(pageWith('Exporter', 'CSV'))).toEqual(get);
  expect(pressed).toEqual(['Exporter', 'CSV']);
});

test('a button that brings nothing is pressed once, and the door is let go', async () => {
  expect(await learn(pageWith('Exporter'))).toBeUndefined();
  expect(pressed).toEqual(['Exporter']);
  expect(background.asked.slice(1)).toEqual([collected(2000, true), shut]);
});

test("a button that is the person's own is not pressed", async () => {
  expect(await learn(pageWith('Supprimer'))).toBeUndefined();
  expect(pressed).toEqual([]);
  expect(background.asked.at(-1)).toEqual(shut);
});

describe('where a script can not press it', () => {
  test('the person is asked to, and shown where, until they have', async () => {
    gives = [undefined, undefined, undefined, get];
    const wants: unknown[] = [];
    background.meanwhile = () => wants.push([asked.shown().progress?.label, asked.wanted]);
    const page = { ...pageWith('Elèves sans adresse'), byHand };
    expect(await learn(page)).toEqual(get);
    expect(background.asked).toEqual([
      ['capture/arm', 60_000],
      collected(2000, true),
      ...Array(3).fill(collected(5000, true)),
    ]);
    const want = [
      expect.stringContaining('Cliquez maintenant sur « Elèves sans adresse » dans la page'),
      document.body,
    ];
    expect(wants.slice(2)).toEqual([want, want, want]);
  });

  test('the page need not have a button that we know', async () => {
    gives = [get];
    const page: Source = { gives: [], exportButton: () => undefined, patience: 1, byHand };
    expect(await learn(page)).toEqual(get);
    expect(background.asked).toEqual([['capture/arm', 60_000], collected(5000, true)]);
  });

  test('the door is let go when the person calls it off', async () => {
    background.meanwhile = (name) => {
      if (name === 'capture/collect' && background.asked.length === 3) abort.abort(new Error('Called off'));
    };
    await expect(learn({ ...pageWith('Exporter'), byHand })).rejects.toThrow('Called off');
    expect(background.asked.at(-1)).toEqual(shut);
  });
});
