// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pointer } from '../../../../lib/page/panel/ring';

let page: AbortController;
let point: ReturnType<typeof pointer>;
const scrolled = vi.fn();
const box = { left: 100, top: 50, width: 80, height: 20 };
const ring = () => document.querySelector<HTMLElement>('passerelle-pointer');

function control(label: string, at: Partial<typeof box> = {}): HTMLElement {
  const made = document.body.appendChild(document.createElement('button'));
  made.textContent = label;
  made.getBoundingClientRect = () => ({ ...box, ...at }) as DOMRect;
  made.scrollIntoView = scrolled;
  return made;
}

beforeEach(() => {
  document.body.innerHTML = '';
  scrolled.mockClear();
  // Only what begins in a window of 600 pixels is there to be hit.
  document.elementFromPoint = (_, y) => (y < 600 ? document.body : null);
  page = new AbortController();
  point = pointer(document, page.signal);
});
afterEach(() => page.abort());

test('a ring lies around the control, takes no click, and is not read aloud', () => {
  point(control('Entrer'));
  const { left, top, width, height, pointerEvents } = ring()?.style ?? {};
  expect({ left, top, width, height }).toEqual({ left: '95px', top: '45px', width: '90px', height: '30px' });
  expect(pointerEvents).toBe('none');
  expect(ring()?.getAttribute('aria-hidden')).toBe('true');
  expect(scrolled).not.toHaveBeenCalled();
});

test('it follows the control, and goes with it', () => {
  const entrer = control('Entrer');
  point(entrer);
  entrer.getBoundingClientRect = () => ({ ...box, top: 10 }) as DOMRect;
  window.dispatchEvent(new Event('scroll'));
  expect(ring()?.style.top).toBe('5px');
  entrer.remove();
  window.dispatchEvent(new Event('resize'));
  expect(ring()).toBeNull();
});

test('it goes with nothing to point at, and with the page', () => {
  point(control('Entrer'));
  point(undefined);
  expect(ring()).toBeNull();
  point(control('Entrer'));
  page.abort();
  expect(ring()).toBeNull();
});

test('what is not shown has no ring', () => {
  point(control('Entrer', { width: 0, height: 0 }));
  expect(ring()).toBeNull();
});

test('a control out of sight is brought into it, once, however often the page draws it anew', () => {
  point(control('En XML', { top: 900 }));
  point(control('En XML', { top: 900 }));
  expect(scrolled).toHaveBeenCalledTimes(1);
  point(control('Entrer', { top: 900 }));
  expect(scrolled).toHaveBeenCalledTimes(2);
});
