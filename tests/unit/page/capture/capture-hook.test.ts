// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { armCapture, collectCapture } from '../../../../lib/page/capture/capture-hook';

const key = Symbol.for('passerelle');
const opened: unknown[] = [];
const pageOpen = ((url: unknown) => {
  opened.push(url);
  return null;
}) as typeof window.open;

/** The address told, or null. */
const told = async () => (await collectCapture(0, false))?.url ?? null;

test('a file that a script made and that is larger than can be carried is told by its size, unread', async () => {
  const { createObjectURL } = URL;
  URL.createObjectURL = () => 'blob:https://ent.exemple.fr/1';
  armCapture(10_000, 3);
  const large = new Blob(['1234']);
  const reading = vi.spyOn(large, 'arrayBuffer');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(large);
  link.click();
  expect(await collectCapture(0, false)).toEqual({ how: 'too-large', url: 'blob:https://ent.exemple.fr/1' });
  expect(reading).not.toHaveBeenCalled();
  URL.createObjectURL = createObjectURL;
});

beforeEach(() => {
  vi.useFakeTimers();
  opened.length = 0;
  window.open = pageOpen;
  document.head.innerHTML = '<base href="https://ent.exemple.fr/">';
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('the hook on frames', () => {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  beforeEach(() => happyDOM.setURL('https://ent.exemple.fr/exports'));
  afterEach(() => happyDOM.setURL('about:blank'));
  const frame = (seen: boolean) => {
    const made = document.createElement('iframe');
    made.checkVisibility = () => seen;
    Object.defineProperty(made, 'clientWidth', { value: 300 });
    return made;
  };

  test.each([
    ['src', (made: HTMLIFrameElement, url: string) => Object.assign(made, { src: url })],
    ['setAttribute', (made: HTMLIFrameElement, url: string) => made.setAttribute('SRC', url)],
  ])('tells by %s what was to come to one that nobody sees, and loads nothing', async (_, load) => {
    armCapture(10_000, 1000);
    const made = frame(false);
    load(made, '/exports/eleves');
    expect(made.getAttribute('src')).toBeNull();
    expect(await told()).toBe('https://ent.exemple.fr/exports/eleves');
  });

  test.each(['about:blank', 'javascript:false', '', 'https://ailleurs.exemple.fr/session', 'https://['])(
    'is no export by « %s »',
    async (url) => {
      armCapture(10_000, 1000);
      const made = frame(false);
      made.setAttribute('src', url);
      expect(made.getAttribute('src')).toBe(url);
      expect(await told()).toBeNull();
    },
  );

  test('lets those be that are seen, and other attributes', async () => {
    armCapture(10_000, 1000);
    frame(false).setAttribute('title', 'aide');
    const made = frame(true);
    made.setAttribute('src', 'about:blank#1');
    expect(made.getAttribute('src')).toBe('about:blank#1');
    made.src = 'about:blank#2';
    expect(made.getAttribute('src')).toBe('about:blank#2');
    expect(await told()).toBeNull();
  });

  test('is gone once its answer is collected', async () => {
    armCapture(10_000, 1000);
    await told();
    const made = frame(false);
    made.src = 'about:blank#3';
    expect(made.getAttribute('src')).toBe('about:blank#3');
  });
});

describe('the hook on window.open', () => {
  test('tells the address that the page was about to open, and opens nothing', async () => {
    expect(armCapture(10_000, 1000)).toBe(true);
    expect(window.open('/directory/export/users?format=csv', '_blank')).toBeNull();
    expect(await told()).toBe('https://ent.exemple.fr/directory/export/users?format=csv');
    expect(opened).toEqual([]);
  });

  test('is gone once its answer is collected, and leaves nothing behind', async () => {
    armCapture(10_000, 1000);
    await told();
    expect(window.open).toBe(pageOpen);
    expect(key in window).toBe(false);
    window.open('/suite');
    expect(opened).toEqual(['/suite']);
    expect(await told()).toBeNull();
  });

  test('goes by itself after ten seconds', async () => {
    armCapture(10_000, 1000);
    vi.advanceTimersByTime(10_000);
    expect(window.open).toBe(pageOpen);
    expect(await told()).toBeNull();
  });

  test('can be armed twice and still gives the page its own function back', async () => {
    armCapture(10_000, 1000);
    armCapture(10_000, 1000);
    window.open('/a');
    expect(await told()).toBe('https://ent.exemple.fr/a');
    expect(window.open).toBe(pageOpen);
  });

  test('leaves a function alone that the page has put there meanwhile', async () => {
    armCapture(10_000, 1000);
    const later = (() => null) as typeof window.open;
    window.open = later;
    await told();
    expect(window.open).toBe(later);
  });

  test.each([
    [undefined, 'https://ent.exemple.fr/'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    [new URL('https://ailleurs.exemple.fr/x'), 'https://ailleurs.exemple.fr/x'],
    [{ toString: (): string => '/objet' }, 'https://ent.exemple.fr/objet'],
  ])('tells %s as %s', async (given, address) => {
    armCapture(10_000, 1000);
    window.open(given as string);
    expect(await told()).toBe(address);
  });
});

describe('a press of ours on a link that runs a script', () => {
  const link = '<a href="javascript:exporter(1)">CSV</a>';
  const click = () => new MouseEvent('click', { bubbles: true, cancelable: true });

  /** Where the page's world goes by itself, and whether the browser is kept from going there. */
  function press(html: string, event = click()) {
    document.body.innerHTML = html;
    const went = vi.spyOn(window.location, 'href', 'set').mockImplementation(() => undefined);
    document.querySelector('a :last-child, a')?.dispatchEvent(event);
    const [address] = went.mock.calls[0] ?? [];
    went.mockRestore();
    return { address, stopped: event.defaultPrevented };
  }

  test.each([
    ['on the link', link],
    ['on something in it', '<a href="javascript:exporter(1)"><b>C</b><b>SV</b></a>'],
  ])("is carried out by the page's own world, which browsers let do that (%s)", (_, html) => {
    armCapture(10_000, 1000);
    expect(press(html)).toEqual({ address: 'javascript:exporter(1)', stopped: true });
  });

  test("is left to the browser when it is a person's own", () => {
    armCapture(10_000, 1000);
    const own = Object.defineProperty(click(), 'isTrusted', { value: true });
    expect(press(link, own)).toEqual({ address: undefined, stopped: false });
  });

  test('is not carried out when the page has acted on it', () => {
    armCapture(10_000, 1000);
    const seen = click();
    seen.preventDefault();
    expect(press(link, seen).address).toBeUndefined();
  });

  test('is not carried out once the door is let go', async () => {
    armCapture(10_000, 1000);
    await told();
    expect(press(link)).toEqual({ address: undefined, stopped: false });
  });
});
