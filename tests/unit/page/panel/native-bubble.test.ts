// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasNativeBubble } from '../../../../lib/page/panel/native-bubble';

// happy-dom has no layout: the test says where things are.
let panel: HTMLElement;
let field: HTMLInputElement;
const place = (element: Element, left: number, top: number) => {
  element.getBoundingClientRect = () => new DOMRect(left, top, 100, 30);
};

beforeEach(() => {
  document.body.innerHTML = '<section></section><input required><div id="frame"></div>';
  panel = document.querySelector('section') as HTMLElement;
  field = document.querySelector('input') as HTMLInputElement;
  // An `iframe` would be loaded, which is switched off in the tests' browser.
  Object.defineProperty(document.querySelector('#frame'), 'localName', { value: 'iframe' });
  const matches = field.matches.bind(field);
  // It does not know `:invalid` either.
  vi.spyOn(field, 'matches').mockImplementation((selector) =>
    selector === ':invalid' ? field.value === '' : matches(selector),
  );
  place(panel, 900, 700);
  place(field, 700, 600);
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'activeElement');
  Reflect.deleteProperty(window, 'documentPictureInPicture');
});

const focus = (element: Element) =>
  Object.defineProperty(document, 'activeElement', { value: element, configurable: true });

describe("the browser's own drawing over the panel", () => {
  test('is none while the focus is nowhere', () => {
    expect(hasNativeBubble(panel)).toBe(false);
  });

  test.each<[string, boolean, () => void]>([
    ['a field near it that is invalid', true, () => focus(field)],
    ['one that is valid', false, () => focus(Object.assign(field, { value: 'Lucie' }))],
    [
      'one so far away that no bubble reaches',
      false,
      () => {
        place(field, 100, 100);
        focus(field);
      },
    ],
    [
      'one just within reach, above',
      true,
      () => {
        place(field, 900, 355);
        focus(field);
      },
    ],
    ['what is no field', false, () => focus(document.body)],
    [
      'a frame of another site near it, of which nobody knows what it holds',
      true,
      () => {
        const frame = document.querySelector('#frame') as HTMLElement;
        Object.defineProperty(frame, 'contentDocument', { value: null });
        place(frame, 700, 600);
        focus(frame);
      },
    ],
    [
      'a frame of the same site near it whose field is invalid',
      true,
      () => {
        const frame = document.querySelector('#frame') as HTMLElement;
        Object.defineProperty(frame, 'contentDocument', { value: { activeElement: field } });
        place(frame, 700, 600);
        focus(frame);
      },
    ],
    [
      'a frame of the same site with the focus on nothing',
      false,
      () => {
        const frame = document.querySelector('#frame') as HTMLElement;
        Object.defineProperty(frame, 'contentDocument', { value: { activeElement: document.body } });
        place(frame, 700, 600);
        focus(frame);
      },
    ],
  ])('may be at %s: %s', (_, expected, come) => {
    come();
    expect(hasNativeBubble(panel)).toBe(expected);
  });

  test("may be in a window of the page's that floats above all", () => {
    Object.defineProperty(window, 'documentPictureInPicture', { value: { window }, configurable: true });
    expect(hasNativeBubble(panel)).toBe(true);
    Object.defineProperty(window, 'documentPictureInPicture', {
      value: { window: null },
      configurable: true,
    });
    expect(hasNativeBubble(panel)).toBe(false);
  });
});
