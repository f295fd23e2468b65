// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEyes } from '../../../../lib/page/panel/sight';
import { raiseAgain } from '../../../../lib/page/panel/top-layer';

vi.mock('../../../../lib/page/panel/top-layer', () => ({ isUncovered: vi.fn(), raiseAgain: vi.fn() }));

type Entries = { target: Element; isVisible: boolean; intersectionRatio: number }[];
let say: (entries: Entries) => void;
let host: HTMLElement;
let panel: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserverEntry',
    class {
      get isVisible() {
        return true;
      }
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof say) {
        say = callback;
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  host = document.body.appendChild(document.createElement('div'));
  vi.spyOn(host, 'matches').mockReturnValue(true);
  panel = host.appendChild(document.createElement('section'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.mocked(raiseAgain).mockReset();
});

test('in Chromium the panel is raised above what covers it, once a second at most', () => {
  const eyes = openEyes(host, new AbortController().signal, () => undefined);
  const tell = (isVisible: boolean) => say([{ target: panel, isVisible, intersectionRatio: 1 }]);
  eyes.look(panel, true);
  tell(true);
  eyes.look(panel, true);
  expect(raiseAgain).not.toHaveBeenCalled();
  tell(false);
  for (let look = 0; look < 25; look += 1) {
    eyes.look(panel, true);
    vi.advanceTimersByTime(100);
  }
  expect(raiseAgain).toHaveBeenCalledTimes(3);
  // Raised or not, only the browser's own word counts.
  expect(eyes.isClear()).toBe(false);
  tell(true);
  expect(eyes.isClear()).toBe(true);
});
