// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onResized } from '../../../../lib/page/panel/resize';

let work: ReturnType<typeof vi.fn<() => void>>;
let stop: AbortController;
const resize = () => window.dispatchEvent(new Event('resize'));

beforeEach(() => {
  vi.useFakeTimers();
  work = vi.fn();
  stop = new AbortController();
  onResized(window, work, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test('a window that is drawn larger step by step is followed once, when it is done', () => {
  for (let step = 0; step < 20; step += 1) {
    resize();
    vi.advanceTimersByTime(100);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledOnce();
  resize();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('nothing is done any more for a panel that is gone', () => {
  resize();
  stop.abort();
  vi.advanceTimersByTime(1000);
  resize();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});
