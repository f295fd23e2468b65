import { describe, expect, test } from 'vitest';
import {
  isReadable,
  type PressFacts,
  type Refusal,
  readAfter,
  refusalOf,
  type SightFacts,
} from '../../../../lib/page/panel/press-rules';

const pointer = { began: 1, counted: 1 };
const keyboard = { arrival: 'tab' as const, focusedMs: readAfter, strayKeys: 0, hiddenKeys: 0 };
const press = (facts: Partial<PressFacts>): PressFacts => ({
  isTrusted: true,
  readableMs: readAfter,
  ...facts,
});

describe('a press counts', () => {
  test.each<[string, Partial<PressFacts>]>([
    ['with the pointer, on what was readable for half a second', { pointer }],
    ['as a double click, both halves of it here', { pointer: { began: 2, counted: 2 } }],
    ['as the first click that the browser counts after two presses', { pointer: { began: 2, counted: 1 } }],
    ['with the keyboard, half a second after Tab led here', { keyboard }],
    ['in a field that was pressed just now', { keyboard: { ...keyboard, arrival: 'press', focusedMs: 20 } }],
    ['while the browser counts the last keys late', { keyboard: { ...keyboard, hiddenKeys: -1 } }],
    ['after a key or two that came just before', { keyboard: { ...keyboard, hiddenKeys: 2 } }],
  ])('%s', (_, facts) => {
    expect(refusalOf(press(facts))).toBeUndefined();
  });
});

describe('a press counts for nothing', () => {
  test.each<[Refusal, string, Partial<PressFacts>]>([
    ['made by a script', 'by a script', { isTrusted: false, pointer }],
    ['not readable', 'on what is covered', { readableMs: undefined, pointer }],
    ['not readable', 'with the keyboard on what is covered', { readableMs: undefined, keyboard }],
    ['not readable for long enough', 'on what was uncovered just now', { readableMs: 499, pointer }],
    ['not readable for long enough', 'with the keyboard likewise', { readableMs: 499, keyboard }],
    ['began elsewhere', 'that began elsewhere', { pointer: { began: 0, counted: 1 } }],
    ['began elsewhere', 'as the second half alone', { pointer: { began: 1, counted: 2 } }],
    ['began elsewhere', 'as the third third', { pointer: { began: 2, counted: 3 } }],
    ['focus given by a script', 'without a focus of its own', {}],
    [
      'focus given by a script',
      'on a focus that nobody asked for',
      { keyboard: { ...keyboard, arrival: undefined } },
    ],
    ['focused too shortly', 'right after Tab', { keyboard: { ...keyboard, focusedMs: 499 } }],
    ['typed for the page', 'after letters typed on a button', { keyboard: { ...keyboard, strayKeys: 1 } }],
    [
      'typed for the page',
      'after keys that the page kept to itself',
      { keyboard: { ...keyboard, hiddenKeys: 3 } },
    ],
  ])('for it was %s: %s', (refusal, _, facts) => {
    expect(refusalOf(press(facts))).toBe(refusal);
  });
});

describe('the panel is readable', () => {
  const usual: SightFacts = { hasFocus: true, isClear: true, zoom: 1, hasBubble: false };
  test.each<[boolean, string, Partial<SightFacts>]>([
    [true, 'as it was drawn', {}],
    [true, 'on a page that is a little smaller', { zoom: 0.9 }],
    [false, 'in a window behind another one', { hasFocus: false }],
    [false, 'under a cover', { isClear: false }],
    [false, 'beside a bubble of the browser', { hasBubble: true }],
    [false, 'shrunk', { zoom: 0.5 }],
    [false, 'blown up', { zoom: 5 }],
  ])('%s: %s', (expected, _, facts) => {
    expect(isReadable({ ...usual, ...facts })).toBe(expected);
  });
});
