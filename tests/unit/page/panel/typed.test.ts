// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Gesture, isCausedBy, isEdit, TypedFields } from '../../../../lib/page/panel/typed';

const key = (name: string, isOrder = false): Gesture => ({ type: 'keydown', key: name, isOrder });
const change = (inputType: string, data: string | null = null) => ({ inputType, data });

describe('a change of a field', () => {
  test.each([
    ['a letter', key('é'), change('insertText', 'é')],
    ['a sign of AltGr', key('@', true), change('insertText', '@')],
    ['a dead key', key('Dead'), change('insertText', 'ê')],
    ['an input method', key('Process'), change('insertCompositionText', '日')],
    ['a composition', { type: 'compositionupdate' }, change('insertCompositionText', '日本')],
    ['a word pasted', { type: 'paste' }, change('insertFromPaste', 'idf-92-1')],
    ['a word dropped', { type: 'drop' }, change('insertFromDrop', 'idf-92-1')],
    ['a word cut', { type: 'cut' }, change('deleteByCut')],
    ['Backspace', key('Backspace'), change('deleteContentBackward')],
    ['a word deleted', key('Backspace', true), change('deleteWordBackward')],
    ['an undoing', key('z', true), change('historyUndo')],
  ])("is a person's by %s", (_, gesture, event) => expect(isCausedBy(gesture, event)).toBe(true));

  test.each([
    ['a word for a letter', key('a'), change('insertText', 'idf-75-sud')],
    ['another letter', key('a'), change('insertText', 'b')],
    ['a letter for an arrow', key('ArrowLeft'), change('insertText', 'b')],
    ['a word for a shift', key('Shift'), change('insertText', 'b')],
    ['a deletion for a letter', key('a'), change('deleteContentBackward')],
    ['a deletion for Ctrl alone', key('Control', true), change('deleteContentBackward')],
    ['an undoing for a letter', key('z'), change('historyUndo')],
    ['a word for a paste', { type: 'paste' }, change('insertText', 'b')],
    ['a word for a composition', { type: 'compositionend' }, change('insertText', 'b')],
    ['a paste for a letter', key('v'), change('insertFromPaste', 'b')],
    ['a replacement for anything', key('a'), change('insertReplacementText', 'a')],
  ])('is not by %s', (_, gesture, event) => expect(isCausedBy(gesture, event)).toBe(false));

  test.each([
    ['', 'a', 'a'],
    ['ab', 'axb', 'x'],
    ['abc', 'xc', 'x'],
    ['abc', '', ''],
    ['abc', 'ac', ''],
    ['aaa', 'aaaa', 'a'],
  ])('of « %s » into « %s » puts « %s » in', (...edit) => expect(isEdit(...edit)).toBe(true));
  test.each([
    ['', 'b', 'a'],
    ['ab', 'xaxb', 'x'],
    ['abc', 'cb', ''],
    ['idf-92-1', 'idf-75-suda', 'a'],
  ])('of « %s » into « %s » does more than to put « %s » in', (...edit) =>
    expect(isEdit(...edit)).toBe(false),
  );
});

describe('the fields of the panel', () => {
  const foreign = vi.fn();
  let input: HTMLInputElement;
  let typed: TypedFields;
  let stop: AbortController;
  beforeEach(() => {
    foreign.mockClear();
    stop = new AbortController();
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div class="field"><input name="address"></div>';
    input = shadow.querySelector('input') as HTMLInputElement;
    input.value = 'idf';
    typed = new TypedFields(shadow, foreign, stop.signal);
    typed.afterDrawing([{ id: 'address', value: 'idf' }]);
  });
  afterEach(() => {
    stop.abort();
    document.body.replaceChildren();
  });

  function fire(event: Event, isTrusted = true): boolean {
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    return input.dispatchEvent(event);
  }
  const press = (name: string, isTrusted = true) =>
    fire(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }), isTrusted);
  /** What the browser does for a change: asks, changes and says so; `meanwhile` a page may do something. */
  function write(
    inputType: string,
    data: string | null,
    after: string,
    meanwhile = () => undefined as unknown,
  ): void {
    const options = { inputType, data, bubbles: true, composed: true, cancelable: true };
    if (!fire(new InputEvent('beforeinput', options))) return;
    meanwhile();
    input.value = after;
    fire(new InputEvent('input', options));
  }
  const type = (letter: string) => {
    press(letter);
    write('insertText', letter, input.value + letter);
  };

  test('keep what a person types', () => {
    for (const letter of '-92') type(letter);
    expect(input.value).toBe('idf-92');
    expect(typed.areOurs()).toBe(true);
    press('Backspace');
    write('deleteContentBackward', null, 'idf-9');
    expect([input.value, typed.areOurs()]).toEqual(['idf-9', true]);
    // A card that is drawn again with the same data leaves it.
    typed.afterDrawing([{ id: 'address', value: 'idf' }]);
    expect([input.value, typed.areOurs()]).toEqual(['idf-9', true]);
    press('Enter');
    write('insertLineBreak', null, 'idf-9');
    expect(foreign).not.toHaveBeenCalled();
  });

  test('keep what is pasted, on one line', () => {
    fire(new Event('paste', { bubbles: true, composed: true }));
    write('insertFromPaste', 'idf-92-1\n', 'idf-92-1 ');
    expect([input.value, typed.areOurs()]).toEqual(['idf-92-1 ', true]);
  });

  test('take what we give them', () => {
    input.value = 'idf-77-1';
    typed.afterDrawing([{ id: 'address', value: 'idf-77-1' }]);
    expect(typed.areOurs()).toBe(true);
  });

  test('get their text back where a page has set another, and tell of it', () => {
    type('x');
    input.value = 'idf-75-sud';
    expect(typed.areOurs()).toBe(false);
    expect([input.value, typed.areOurs()]).toEqual(['idfx', true]);
  });

  test('let no letter of a person stand for what a page has set', () => {
    input.value = 'idf-75-su';
    type('d');
    expect(input.value).toBe('idf');
    expect(foreign).toHaveBeenCalledTimes(1);
    press('-');
    write('insertText', '-', 'idf-75-', () => {
      input.value = 'idf-75';
    });
    expect([input.value, typed.areOurs()]).toEqual(['idf', true]);
    expect(foreign).toHaveBeenCalledTimes(2);
  });

  test("take nothing by a page's command: before a key, with it, after it, nor for a key that it made", () => {
    const command = () => write('insertText', 'idf-75-sud', 'idf-75-sud');
    command();
    press('a');
    command();
    type('a');
    command();
    press('b', false);
    write('insertText', 'b', `${input.value}b`);
    expect([input.value, typed.areOurs()]).toEqual(['idfa', true]);
    expect(foreign).toHaveBeenCalledTimes(4);
  });

  test('take one letter for one key', () => {
    type('a');
    write('insertText', 'a', 'idfaa');
    expect(input.value).toBe('idfa');
  });
});
