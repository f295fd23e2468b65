// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../../lib/page/panel/drawing';
import { openEyes } from '../../../../lib/page/panel/sight';
import { watchControls } from '../../../../lib/page/panel/trust';

vi.mock('../../../../lib/page/panel/sight', () => ({ openEyes: vi.fn() }));

// happy-dom has no layout, no painting and no trusted events: the test says what there is.
const usual = {
  place: new DOMRect(900, 800, 200, 34),
  /** What lies topmost in the document and in the panel, as a selector. */
  onPage: '#host',
  inPanel: 'b',
  clear: true,
  ours: true,
  hasFocus: true,
  zoom: 1,
};
let shown: typeof usual;
let shadow: ShadowRoot;
let button: HTMLButtonElement;
let other: HTMLButtonElement;
let input: HTMLInputElement;
let watched: ReturnType<typeof watchControls>;
let onChange: () => void;
let keysPressed: number;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  shown = usual;
  keysPressed = 7;
  document.body.innerHTML = '<div id="host"></div><div id="cover"></div><input id="theirs">';
  shadow = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  shadow.innerHTML =
    '<section class="panel"><i><button id="first">Réduire</button></i><button id="main"><b>Exporter</b></button><input></section>';
  other = shadow.querySelector('#first') as HTMLButtonElement;
  button = shadow.querySelector('#main') as HTMLButtonElement;
  input = shadow.querySelector('input') as HTMLInputElement;
  for (const control of [button, other, input]) control.getBoundingClientRect = () => shown.place;
  Object.defineProperty(shadow.host, 'currentCSSZoom', { get: () => shown.zoom });
  Object.defineProperty(performance, 'eventCounts', {
    value: { get: () => keysPressed },
    configurable: true,
  });
  document.elementFromPoint = () => document.body.querySelector(shown.onPage);
  shadow.elementFromPoint = () => shadow.querySelector(shown.inPanel);
  document.hasFocus = () => shown.hasFocus;
  vi.mocked(openEyes).mockImplementation((_host, _signal, change) => {
    onChange = change;
    return { isClear: () => shown.clear, look: () => undefined };
  });
  stop = new AbortController();
  watched = watchControls(shadow, { isOurs: () => shown.ours } as Drawing, stop.signal);
  watched.afterDrawing();
  vi.advanceTimersByTime(20);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function trusted<Made extends Event>(event: Made, value = true): Made {
  Object.defineProperty(event, 'isTrusted', { value });
  return event;
}
const composed = { bubbles: true, composed: true, cancelable: true };
const setHidden = (value: boolean) => {
  Object.defineProperty(document, 'hidden', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
const pass = (ms = 1000) => vi.advanceTimersByTime(ms);
const pressOn = (control: Element) => control.dispatchEvent(trusted(new MouseEvent('pointerdown', composed)));
const click = (control: Element = button, detail = 1) =>
  watched.isMeant(trusted(new MouseEvent('click', { detail })), control);
const pressAndClick = (control: Element = button) => {
  pressOn(control);
  return click(control);
};

describe("a person's press", () => {
  test('counts once the control was readable for half a second', () => {
    pass(300);
    expect(pressAndClick()).toBe(false);
    pass(300);
    expect(pressAndClick()).toBe(true);
  });

  test("is no script's click", () => {
    pass();
    pressOn(button);
    expect(watched.isMeant(trusted(new MouseEvent('click', { detail: 1 }), false), button)).toBe(false);
  });

  test('counts where it began, and not where it ended', () => {
    pass();
    pressOn(other);
    expect(click()).toBe(false);
  });

  test('does not count as the second half of a double click whose first half met something else', () => {
    pass();
    pressOn(button);
    expect(click(button, 2)).toBe(false);
    pressOn(button);
    expect(click(button, 2)).toBe(true);
  });

  test('does not count when the control was readable for long enough only in the end', () => {
    shown = { ...usual, clear: false };
    pass();
    shown = usual;
    pass(300);
    pressOn(button);
    pass(600);
    expect(click()).toBe(false);
  });

  test.each<[string, Partial<typeof usual>]>([
    ['something lies over it', { clear: false }],
    ['it is drawn by somebody else', { ours: false }],
    ['it is shrunk', { place: new DOMRect(900, 800, 20, 3) }],
    ['it is elsewhere now', { place: new DOMRect(900, 700, 200, 34) }],
    ['the page is shrunk', { zoom: 0.3 }],
    ['another window has the focus', { hasFocus: false }],
  ])('does not count when %s, nor soon after', (_, change) => {
    pass();
    shown = { ...usual, ...change };
    expect(pressAndClick()).toBe(false);
    pass(100);
    shown = usual;
    pass(300);
    expect(pressAndClick()).toBe(false);
    pass(1500);
    expect(pressAndClick()).toBe(true);
  });

  test.each([
    ['something of the page', { onPage: '#cover' }],
    ['another part of the panel', { inPanel: 'input' }],
  ])('does not count under %s', (_, change) => {
    pass();
    shown = { ...usual, ...change };
    expect(pressAndClick()).toBe(false);
  });

  test('does not count when the page kept it waiting until the control was readable for long enough', () => {
    pass();
    shown = { ...usual, clear: false };
    pass();
    shown = usual;
    pass(100);
    const press = trusted(new MouseEvent('pointerdown', composed));
    const release = trusted(new MouseEvent('click', { detail: 1 }));
    pass();
    button.dispatchEvent(press);
    expect(watched.isMeant(release, button)).toBe(false);
    expect(pressAndClick()).toBe(true);
  });

  test('does not count when its words changed just now', () => {
    pass();
    button.textContent = 'Supprimer';
    shown = { ...usual, inPanel: '#main' };
    expect(pressAndClick()).toBe(false);
    pass();
    expect(pressAndClick()).toBe(true);
  });

  test('does not count after a cover that the browser itself has told of', () => {
    pass();
    shown = { ...usual, clear: false };
    onChange();
    shown = usual;
    pass(100);
    expect(pressAndClick()).toBe(false);
  });

  test('does not count after a window that was in front, whatever the page does with the event', () => {
    pass();
    shown = { ...usual, hasFocus: false };
    pass(700);
    shown = usual;
    pass(100);
    expect(pressAndClick()).toBe(false);
  });

  test('does not count after a time of which nothing is known', () => {
    pass();
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    pass(3000);
    frames.mockRestore();
    expect(pressAndClick()).toBe(false);
  });
});

describe('a panel that nobody can press', () => {
  afterEach(() => void Reflect.deleteProperty(document, 'hidden'));

  test.each<[string, () => void]>([
    ['in a hidden tab', () => setHidden(true)],
    ['untouched for half a minute', () => pass(30_000)],
    ['collapsed', () => shadow.querySelector('section')?.classList.add('collapsed')],
    ['gone', () => stop.abort()],
  ])('costs nothing while it is %s', (_, change) => {
    pass();
    change();
    pass();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is looked at again when its tab is shown', () => {
    setHidden(true);
    pass(5000);
    setHidden(false);
    pass(600);
    expect(pressAndClick()).toBe(true);
  });
});

describe('a panel that nobody has touched for long', () => {
  beforeEach(() => pass(40_000));
  const moveOver = () => window.dispatchEvent(trusted(new MouseEvent('pointermove', composed)));

  test('takes a press half a second after the pointer began to move', () => {
    expect(vi.getTimerCount()).toBe(0);
    moveOver();
    pass(300);
    expect(pressAndClick()).toBe(false);
    pass(300);
    expect(pressAndClick()).toBe(true);
  });

  test('takes the second press where the first came out of nowhere', () => {
    expect(pressAndClick()).toBe(false);
    pass(600);
    expect(pressAndClick()).toBe(true);
  });

  test('takes a press half a second after it was drawn anew', () => {
    watched.afterDrawing();
    pass(600);
    expect(pressAndClick()).toBe(true);
  });

  test('takes no press for what a page let us see at times of its own', () => {
    for (let time = 0; time < 5; time += 1) {
      window.dispatchEvent(new Event('blur'));
      onChange();
      pass(1000);
    }
    expect(pressAndClick()).toBe(false);
  });

  test('takes no press for what was in view only before', () => {
    shown = { ...usual, clear: false };
    moveOver();
    pass(300);
    shown = usual;
    pass(400);
    expect(pressAndClick()).toBe(false);
  });
});

describe('a person of whom nothing was seen for long', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each<[string, () => void]>([
    [
      'whose pointer is in a frame',
      () => {
        const frame = document.createElement('iframe');
        const find = (selector: string) => (selector.includes('frame:hover') ? frame : null);
        vi.spyOn(document, 'querySelector').mockImplementation(find);
      },
    ],
    [
      'whose pointer is on the panel',
      () => void vi.spyOn(shadow.host, 'matches').mockImplementation((selector) => selector === ':hover'),
    ],
    [
      'whose focus is in the panel',
      () => Object.defineProperty(shadow, 'activeElement', { value: button, configurable: true }),
    ],
  ])('presses at once, %s', (_, come) => {
    come();
    pass(40_000);
    expect(pressAndClick()).toBe(true);
  });
});

describe('Enter on a control', () => {
  beforeEach(() => pass());
  const pressKey = (key: string, at: Element, prevented = false) => {
    const event = trusted(new KeyboardEvent('keydown', { key, ...composed }));
    if (prevented) event.preventDefault();
    keysPressed += 1;
    at.dispatchEvent(event);
  };
  const focus = (to: HTMLElement, from: Element | null = null) => {
    from?.dispatchEvent(new FocusEvent('focusout', composed));
    Object.defineProperty(shadow, 'activeElement', { value: to, configurable: true });
    to.dispatchEvent(Object.assign(new FocusEvent('focusin', composed), { relatedTarget: from }));
  };
  const tab = (from: HTMLElement, to: HTMLElement, prevented = false) => {
    pressKey('Tab', from, prevented);
    focus(to, from);
    from.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', ...composed }));
  };
  const theirs = () => document.querySelector('#theirs') as HTMLInputElement;
  const enter = (control: Element = button) => {
    pressKey('Enter', control);
    return click(control, 0);
  };

  test('counts half a second after Tab led there from another control of ours', () => {
    tab(theirs(), other);
    tab(other, button);
    pass(300);
    expect(enter()).toBe(false);
    pass(300);
    expect(enter()).toBe(true);
  });

  test('counts in a field that the person has pressed, as soon as something was typed', () => {
    shown = { ...usual, inPanel: 'input' };
    pressOn(input);
    focus(input);
    for (const letter of '0771234A') pressKey(letter, input);
    expect(enter(input)).toBe(true);
  });

  test('counts in a field that was focused already when it was pressed', () => {
    shown = { ...usual, inPanel: 'input' };
    focus(input);
    expect(enter(input)).toBe(false);
    pressOn(input);
    expect(enter(input)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a script gave the focus', () => focus(button)],
    ['a script moved it on from another control of ours', () => focus(button, other)],
    [
      'Tab led there from the page, which may have put the focus before the panel',
      () => tab(theirs(), button),
    ],
    ['Tab was held back', () => tab(other, button, true)],
    [
      'a script took the focus away at Tab, and Tab led back from there',
      () => {
        pressKey('Tab', other);
        focus(button, theirs());
      },
    ],
    [
      'a press on another part of the panel came before',
      () => {
        pressOn(shadow.querySelector('section') as Element);
        focus(button);
      },
    ],
    [
      'the focus left and a script brought it back',
      () => {
        tab(other, button);
        focus(button, button);
      },
    ],
    [
      'letters were typed there',
      () => {
        tab(other, button);
        for (const letter of 'secret') pressKey(letter, button);
      },
    ],
    [
      'the page kept the letters to itself',
      () => {
        tab(other, button);
        pass(600);
        keysPressed += 6;
      },
    ],
  ])('does not count when %s', (_, come) => {
    focus(other, theirs());
    come();
    pass();
    expect(enter()).toBe(false);
  });

  test('does not count where the focus is no more, though the page kept from us that it left', () => {
    tab(theirs(), other);
    tab(other, button);
    pass();
    Object.defineProperty(shadow, 'activeElement', { value: null, configurable: true });
    pass();
    Object.defineProperty(shadow, 'activeElement', { value: button, configurable: true });
    expect(enter()).toBe(false);
  });

  test('counts when the focus left with the whole window and came back with it', () => {
    tab(theirs(), other);
    tab(other, button);
    shown = { ...usual, hasFocus: false };
    button.dispatchEvent(new FocusEvent('focusout', composed));
    pass();
    shown = usual;
    focus(button);
    pass();
    pass();
    expect(enter()).toBe(true);
  });
});
