// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { composed, pass, pressAndClick, trusted, useWatchedControls } from '../../support/watched-controls';

vi.mock('../../../../lib/page/panel/sight', () => ({ openEyes: vi.fn() }));
vi.mock('../../../../lib/page/panel/painted', () => ({ followPainted: vi.fn() }));

const scene = useWatchedControls();

const setHidden = (value: boolean) => {
  Object.defineProperty(document, 'hidden', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a panel that nobody can press', () => {
  afterEach(() => void Reflect.deleteProperty(document, 'hidden'));

  test.each<[string, () => void]>([
    ['in a hidden tab', () => setHidden(true)],
    ['untouched for half a minute', () => pass(30_000)],
    ['collapsed', () => scene.shadow.querySelector('section')?.classList.add('collapsed')],
    ['gone', () => scene.stop.abort()],
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
    expect(pressAndClick(scene)).toBe(true);
  });
});

describe('a panel that nobody has touched for long', () => {
  beforeEach(() => pass(40_000));
  const moveOver = () => window.dispatchEvent(trusted(new MouseEvent('pointermove', composed)));

  test('takes a press half a second after the pointer began to move', () => {
    expect(vi.getTimerCount()).toBe(0);
    moveOver();
    pass(300);
    expect(pressAndClick(scene)).toBe(false);
    pass(300);
    expect(pressAndClick(scene)).toBe(true);
  });

  test('takes the second press where the first came out of nowhere', () => {
    expect(pressAndClick(scene)).toBe(false);
    pass(600);
    expect(pressAndClick(scene)).toBe(true);
  });

  test('takes a press half a second after it was drawn anew', () => {
    scene.watched.afterDrawing();
    pass(600);
    expect(pressAndClick(scene)).toBe(true);
  });

  test('takes no press for what a page let us see at times of its own', () => {
    for (let time = 0; time < 5; time += 1) {
      window.dispatchEvent(new Event('blur'));
      scene.onChange();
      pass(1000);
    }
    expect(pressAndClick(scene)).toBe(false);
  });

  test('takes no press for what was in view only before', () => {
    scene.show({ clear: false });
    moveOver();
    pass(300);
    scene.show();
    pass(400);
    expect(pressAndClick(scene)).toBe(false);
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
      () =>
        void vi.spyOn(scene.shadow.host, 'matches').mockImplementation((selector) => selector === ':hover'),
    ],
    [
      'whose focus is in the panel',
      () => Object.defineProperty(scene.shadow, 'activeElement', { value: scene.button, configurable: true }),
    ],
  ])('presses at once, %s', (_, come) => {
    come();
    pass(40_000);
    expect(pressAndClick(scene)).toBe(true);
  });
});
