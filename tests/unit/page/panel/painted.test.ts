// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPainted } from '../../../../lib/page/panel/painted';

let paint: (target: Element, boundingClientRect: DOMRect) => void;
let observed: Set<Element>;
let panel: HTMLElement;
let painted: ReturnType<typeof followPainted>;
const onPainted = vi.fn();
const measuredAt = new DOMRect(900, 600, 360, 300);

beforeEach(() => {
  observed = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { target: Element; boundingClientRect: DOMRect }[]) => void) {
        paint = (target, boundingClientRect) =>
          observed.has(target) && tell([{ target, boundingClientRect }]);
      }
      observe = (target: Element) => observed.add(target);
      unobserve = (target: Element) => observed.delete(target);
      disconnect = () => observed.clear();
    },
  );
  panel = document.createElement('section');
  panel.getBoundingClientRect = () => measuredAt;
  onPainted.mockClear();
  painted = followPainted(new AbortController().signal, onPainted);
});
afterEach(() => void vi.unstubAllGlobals());

test('a panel is as measured once the browser has painted it there', () => {
  painted.look(panel);
  expect(painted.isAsMeasured()).toBe(false);
  paint(panel, measuredAt);
  expect(painted.isAsMeasured()).toBe(true);
  painted.look(panel);
  expect(painted.isAsMeasured()).toBe(true);
});

test('it is said once that a panel is painted where it is measured, and again after it was not', () => {
  painted.look(panel);
  expect(onPainted).not.toHaveBeenCalled();
  for (const [shown, times] of [
    [measuredAt, 1],
    [measuredAt, 1],
    [new DOMRect(1200, 800, 108, 90), 1],
    [measuredAt, 2],
  ] as const) {
    painted.look(panel);
    paint(panel, shown);
    expect(onPainted).toHaveBeenCalledTimes(times);
  }
});

test('it is not where the page painted it smaller, or at another place, between two measures', () => {
  for (const shown of [new DOMRect(1200, 800, 108, 90), new DOMRect(870, 600, 360, 300)]) {
    painted.look(panel);
    paint(panel, measuredAt);
    painted.look(panel);
    paint(panel, shown);
    expect(painted.isAsMeasured()).toBe(false);
  }
});

test('it may grow by what it says', () => {
  painted.look(panel);
  paint(panel, new DOMRect(900, 500, 360, 400));
  expect(painted.isAsMeasured()).toBe(true);
});

test('of another panel nothing is known yet', () => {
  painted.look(panel);
  paint(panel, measuredAt);
  const other = document.createElement('section');
  painted.look(other);
  expect(painted.isAsMeasured()).toBe(false);
  paint(panel, measuredAt);
  expect(painted.isAsMeasured()).toBe(false);
});
