// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  click,
  composed,
  pass,
  pressAndClick,
  pressOn,
  type Shown,
  trusted,
  useWatchedControls,
} from '../../support/watched-controls';

vi.mock('../../../../lib/page/panel/sight', () => ({ openEyes: vi.fn() }));
vi.mock('../../../../lib/page/panel/painted', () => ({ followPainted: vi.fn() }));

const scene = useWatchedControls();

describe("a person's press", () => {
  test('counts once the control was readable for half a second', () => {
    pass(300);
    expect(pressAndClick(scene)).toBe(false);
    pass(300);
    expect(pressAndClick(scene)).toBe(true);
  });

  test("is no script's click", () => {
    pass();
    pressOn(scene.button);
    expect(scene.watched.isMeant(trusted(new MouseEvent('click', { detail: 1 }), false), scene.button)).toBe(
      false,
    );
  });

  test('counts where it began, and not where it ended', () => {
    pass();
    pressOn(scene.other);
    expect(click(scene)).toBe(false);
  });

  test('does not count as the second half of a double click whose first half met something else', () => {
    pass();
    pressOn(scene.button);
    expect(click(scene, scene.button, 2)).toBe(false);
    pressOn(scene.button);
    expect(click(scene, scene.button, 2)).toBe(true);
  });

  test('does not count when the control was readable for long enough only in the end', () => {
    scene.show({ clear: false });
    pass();
    scene.show();
    pass(300);
    pressOn(scene.button);
    pass(600);
    expect(click(scene)).toBe(false);
  });

  test.each<[string, Partial<Shown>]>([
    ['something lies over it', { clear: false }],
    ['it is drawn by somebody else', { ours: false }],
    ['it is painted elsewhere than it is measured', { asMeasured: false }],
    ['it is shrunk', { place: new DOMRect(900, 800, 20, 3) }],
    ['it is elsewhere now', { place: new DOMRect(900, 700, 200, 34) }],
    ['the page is shrunk', { zoom: 0.3 }],
    ['another window has the focus', { hasFocus: false }],
  ])('does not count when %s, nor soon after', (_, change) => {
    pass();
    scene.show(change);
    expect(pressAndClick(scene)).toBe(false);
    pass(100);
    scene.show();
    pass(300);
    expect(pressAndClick(scene)).toBe(false);
    pass(1500);
    expect(pressAndClick(scene)).toBe(true);
  });

  test.each([
    ['something of the page', { onPage: '#cover' }],
    ['another part of the panel', { inPanel: 'input' }],
  ])('does not count under %s', (_, change) => {
    pass();
    scene.show(change);
    expect(pressAndClick(scene)).toBe(false);
  });

  test('does not count when the page kept it waiting until the control was readable for long enough', () => {
    pass();
    scene.show({ clear: false });
    pass();
    scene.show();
    pass(100);
    const press = trusted(new MouseEvent('pointerdown', composed));
    const release = trusted(new MouseEvent('click', { detail: 1 }));
    pass();
    scene.button.dispatchEvent(press);
    expect(scene.watched.isMeant(release, scene.button)).toBe(false);
    expect(pressAndClick(scene)).toBe(true);
  });

  test('does not count when its words changed just now', () => {
    pass();
    scene.button.textContent = 'Supprimer';
    scene.show({ inPanel: '#main' });
    expect(pressAndClick(scene)).toBe(false);
    pass();
    expect(pressAndClick(scene)).toBe(true);
  });

  test('does not count after a cover that the browser itself has told of', () => {
    pass();
    scene.show({ clear: false });
    scene.onChange();
    scene.show();
    pass(100);
    expect(pressAndClick(scene)).toBe(false);
  });

  test('does not count after a window that was in front, whatever the page does with the event', () => {
    pass();
    scene.show({ hasFocus: false });
    pass(700);
    scene.show();
    pass(100);
    expect(pressAndClick(scene)).toBe(false);
  });

  test('does not count under what is taken away for the scripts of each frame alone', () => {
    const { requestAnimationFrame: ask } = window;
    let covers = true;
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) =>
      ask((time) => {
        scene.show({ sampled: true });
        run(time);
        // A frame that was asked for before may still come when the page has given up.
        scene.show({ sampled: true, clear: !covers });
      }),
    );
    scene.show({ sampled: true, clear: false });
    pass();
    covers = false;
    scene.show({ sampled: true });
    expect(pressAndClick(scene)).toBe(false);
    pass(1000);
    frames.mockRestore();
    expect(pressAndClick(scene)).toBe(true);
  });

  test('does not count after a time of which nothing is known', () => {
    pass();
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    pass(3000);
    frames.mockRestore();
    expect(pressAndClick(scene)).toBe(false);
  });
});

describe('Enter on a control', () => {
  beforeEach(() => pass());
  const pressKey = (key: string, at: Element, prevented = false) => {
    const event = trusted(new KeyboardEvent('keydown', { key, ...composed }));
    if (prevented) event.preventDefault();
    scene.keysPressed += 1;
    at.dispatchEvent(event);
  };
  const focus = (to: HTMLElement, from: Element | null = null) => {
    from?.dispatchEvent(new FocusEvent('focusout', composed));
    Object.defineProperty(scene.shadow, 'activeElement', { value: to, configurable: true });
    to.dispatchEvent(Object.assign(new FocusEvent('focusin', composed), { relatedTarget: from }));
  };
  const tab = (from: HTMLElement, to: HTMLElement, prevented = false) => {
    pressKey('Tab', from, prevented);
    focus(to, from);
    from.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', ...composed }));
  };
  const theirs = () => document.querySelector('#theirs') as HTMLInputElement;
  const enter = (control: Element = scene.button) => {
    pressKey('Enter', control);
    return click(scene, control, 0);
  };

  test('counts half a second after Tab led there from another control of ours', () => {
    tab(theirs(), scene.other);
    tab(scene.other, scene.button);
    pass(300);
    expect(enter()).toBe(false);
    pass(300);
    expect(enter()).toBe(true);
  });

  test('counts in a field that the person has pressed, as soon as something was typed', () => {
    scene.show({ inPanel: 'input' });
    pressOn(scene.input);
    focus(scene.input);
    for (const letter of '0771234A') pressKey(letter, scene.input);
    expect(enter(scene.input)).toBe(true);
  });

  test('counts in a field that was focused already when it was pressed', () => {
    scene.show({ inPanel: 'input' });
    focus(scene.input);
    expect(enter(scene.input)).toBe(false);
    pressOn(scene.input);
    expect(enter(scene.input)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a script gave the focus', () => focus(scene.button)],
    ['a script moved it on from another control of ours', () => focus(scene.button, scene.other)],
    [
      'Tab led there from the page, which may have put the focus before the panel',
      () => tab(theirs(), scene.button),
    ],
    ['Tab was held back', () => tab(scene.other, scene.button, true)],
    [
      'a script took the focus away at Tab, and Tab led back from there',
      () => {
        pressKey('Tab', scene.other);
        focus(scene.button, theirs());
      },
    ],
    [
      'a press on another part of the panel came before',
      () => {
        pressOn(scene.shadow.querySelector('section') as Element);
        focus(scene.button);
      },
    ],
    [
      'the focus left and a script brought it back',
      () => {
        tab(scene.other, scene.button);
        focus(scene.button, scene.button);
      },
    ],
    [
      'letters were typed there',
      () => {
        tab(scene.other, scene.button);
        for (const letter of 'secret') pressKey(letter, scene.button);
      },
    ],
    [
      'the page kept the letters to itself',
      () => {
        tab(scene.other, scene.button);
        pass(600);
        scene.keysPressed += 6;
      },
    ],
  ])('does not count when %s', (_, come) => {
    focus(scene.other, theirs());
    come();
    pass();
    expect(enter()).toBe(false);
  });

  test('does not count where the focus is no more, though the page kept from us that it left', () => {
    tab(theirs(), scene.other);
    tab(scene.other, scene.button);
    pass();
    Object.defineProperty(scene.shadow, 'activeElement', { value: null, configurable: true });
    pass();
    Object.defineProperty(scene.shadow, 'activeElement', { value: scene.button, configurable: true });
    expect(enter()).toBe(false);
  });

  test('counts when the focus left with the whole window and came back with it', () => {
    tab(theirs(), scene.other);
    tab(scene.other, scene.button);
    scene.show({ hasFocus: false });
    scene.button.dispatchEvent(new FocusEvent('focusout', composed));
    pass();
    scene.show();
    focus(scene.button);
    pass();
    pass();
    expect(enter()).toBe(true);
  });
});
