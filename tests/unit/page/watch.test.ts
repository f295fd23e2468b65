// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../../lib/page/watch';

let frames: Document[];
let look: ReturnType<typeof vi.fn<() => void>>;
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p class="etape">un</p>';
  frames = [];
  look = vi.fn<() => void>();
  stop = new AbortController();
  watchPage(() => [document, ...frames], look, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Lets the observers and one pause go by. */
const pause = () => vi.advanceTimersByTimeAsync(200);
const paragraph = () => document.querySelector('p') as HTMLParagraphElement;

describe('watching a page', () => {
  test('looks at once', () => {
    expect(look).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => void]>([
    ['an element is added', () => document.body.append(document.createElement('b'))],
    ['a text changes', () => (paragraph().firstChild as Text).replaceData(0, 2, 'deux')],
    ['a class changes', () => paragraph().classList.add('active')],
    ['a part is hidden', () => paragraph().setAttribute('hidden', '')],
    ['a control changes', () => paragraph().dispatchEvent(new Event('change', { bubbles: true }))],
    ['the person goes back', () => window.dispatchEvent(new Event('popstate'))],
  ])('looks again when %s', async (_, change) => {
    change();
    await pause();
    expect(look).toHaveBeenCalledTimes(2);
  });

  test('looks again when a frame has loaded, and from then on when its document changes', async () => {
    const inner = document.implementation.createHTMLDocument();
    frames = [inner];
    paragraph().dispatchEvent(new Event('load'));
    await pause();
    expect(look).toHaveBeenCalledTimes(2);
    inner.body.append(inner.createElement('b'));
    await pause();
    expect(look).toHaveBeenCalledTimes(3);
  });

  test('does not look again for an attribute that shows nothing', async () => {
    paragraph().setAttribute('data-compte', '1');
    await pause();
    expect(look).toHaveBeenCalledTimes(1);
  });

  test('looks once for many changes in a row', async () => {
    for (let index = 0; index < 50; index += 1) document.body.append(`${index}`);
    await pause();
    expect(look).toHaveBeenCalledTimes(2);
  });

  test('keeps looking, with pauses, while the page never stops changing', async () => {
    for (let index = 0; index < 100; index += 1) {
      document.body.append('.');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(look.mock.calls.length).toBeGreaterThan(4);
    expect(look.mock.calls.length).toBeLessThan(9);
  });

  test('ends with its signal, a look that was due included', async () => {
    document.body.append('encore');
    await vi.advanceTimersByTimeAsync(10);
    stop.abort();
    await pause();
    paragraph().dispatchEvent(new Event('change', { bubbles: true }));
    await pause();
    expect(look).toHaveBeenCalledTimes(1);
  });
});
