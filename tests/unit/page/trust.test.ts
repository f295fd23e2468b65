// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../lib/page/drawing';
import { isAloneOnTop } from '../../../lib/page/top-layer';
import { watchControls } from '../../../lib/page/trust';

vi.mock('../../../lib/page/top-layer', () => ({ isAloneOnTop: vi.fn(() => true) }));

// happy-dom has no layout, no painting and no trusted events: the test says what there is.
const plain = {
  opacity: '1',
  transform: 'none',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
  visibility: 'visible',
};
const usual = {
  style: plain,
  place: new DOMRect(900, 800, 200, 34),
  /** What lies topmost in the document and in the panel, as a selector. */
  onPage: '#host',
  inPanel: 'b',
  ours: true,
  alone: true,
};
let shown: typeof usual;
let shadow: ShadowRoot;
let button: HTMLButtonElement;
let input: HTMLInputElement;
let isMeant: ReturnType<typeof watchControls>['isMeant'];
let look: () => void;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  shown = usual;
  document.body.innerHTML = '<div id="host"></div><div id="cover"></div>';
  shadow = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<button><b>Exporter</b></button><input>';
  button = shadow.querySelector('button') as HTMLButtonElement;
  input = shadow.querySelector('input') as HTMLInputElement;
  for (const control of [button, input]) control.getBoundingClientRect = () => shown.place;
  vi.stubGlobal('getComputedStyle', () => shown.style);
  document.elementFromPoint = () => document.querySelector(shown.onPage);
  shadow.elementFromPoint = () => shadow.querySelector(shown.inPanel);
  document.hasFocus = () => true;
  vi.mocked(isAloneOnTop).mockImplementation(() => shown.alone);
  stop = new AbortController();
  ({ isMeant, look } = watchControls(shadow, { isOurs: () => shown.ours } as Drawing, stop.signal));
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function trusted<Made extends Event>(event: Made, value = true): Made {
  Object.defineProperty(event, 'isTrusted', { value });
  return event;
}
const click = (detail = 1) => trusted(new MouseEvent('click', { detail }));
const seen = () => vi.advanceTimersByTime(700);
const pressKey = (key: string) => window.dispatchEvent(trusted(new KeyboardEvent('keydown', { key })));
const focus = (control: Element) => control.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
const blur = (control: Element) => control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));

describe("a person's click", () => {
  test('counts once the control was seen for half a second', () => {
    vi.advanceTimersByTime(300);
    expect(isMeant(click(), button)).toBe(false);
    vi.advanceTimersByTime(300);
    expect(isMeant(click(), button)).toBe(true);
  });

  test('counts half a second after the drawing was looked at, however late the samples come', () => {
    vi.spyOn(window, 'setInterval').mockImplementation(() => 0 as never);
    ({ isMeant, look } = watchControls(shadow, { isOurs: () => shown.ours } as Drawing, stop.signal));
    const late = document.createElement('button');
    late.getBoundingClientRect = () => shown.place;
    shadow.append(late);
    shown = { ...usual, inPanel: 'button:last-child' };
    look();
    vi.advanceTimersByTime(499);
    expect(isMeant(click(), late)).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isMeant(click(), late)).toBe(true);
    vi.restoreAllMocks();
  });

  test("is no script's click", () => {
    seen();
    expect(isMeant(trusted(new MouseEvent('click', { detail: 1 }), false), button)).toBe(false);
  });

  test.each<[string, Partial<typeof usual>]>([
    ['something lies over it', { onPage: '#cover' }],
    ['something of the panel lies over it', { inPanel: 'input' }],
    ['it is transparent', { style: { ...plain, opacity: '0.4' } }],
    ['it is transformed', { style: { ...plain, transform: 'matrix(1, 0, 0, 1, 9, 0)' } }],
    ['it is clipped', { style: { ...plain, clipPath: 'inset(50%)' } }],
    ['it is shrunk', { place: new DOMRect(900, 800, 20, 3) }],
    ['it is elsewhere now', { place: new DOMRect(900, 700, 200, 34) }],
    ['it is drawn by somebody else', { ours: false }],
    ['it is not alone on top', { alone: false }],
  ])('does not count when %s, nor soon after', (_, change) => {
    seen();
    shown = { ...usual, ...change };
    expect(isMeant(click(), button)).toBe(false);
    vi.advanceTimersByTime(100);
    shown = usual;
    vi.advanceTimersByTime(400);
    expect(isMeant(click(), button)).toBe(false);
    vi.advanceTimersByTime(300);
    expect(isMeant(click(), button)).toBe(true);
  });
});

describe('Enter on a control', () => {
  beforeEach(seen);
  const enter = () => isMeant(click(0), button);

  test('counts when the person came there by Tab', () => {
    pressKey('Tab');
    focus(button);
    expect(enter()).toBe(true);
  });

  test('counts in a field that the person has clicked', () => {
    shown = { ...usual, inPanel: 'input' };
    vi.advanceTimersByTime(700);
    const press = trusted(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
    shadow.host.dispatchEvent(press);
    focus(input);
    expect(isMeant(trusted(new KeyboardEvent('keydown', { key: 'Enter' })), input)).toBe(true);
  });

  test('does not count when a script gave the focus', () => {
    focus(button);
    expect(enter()).toBe(false);
  });

  test.each(['a', 'Enter', 'ArrowDown'])('does not count when a script gave it on the key %s', (key) => {
    pressKey(key);
    focus(button);
    expect(enter()).toBe(false);
  });

  test('does not count when a script moves on from where Tab led', () => {
    pressKey('Tab');
    focus(input);
    blur(input);
    focus(button);
    expect(enter()).toBe(false);
  });

  test('does not count when the focus left and a script brought it back', () => {
    pressKey('Tab');
    focus(button);
    blur(button);
    focus(button);
    expect(enter()).toBe(false);
  });

  test('counts when the focus left with the whole window and came back with it', () => {
    pressKey('Tab');
    focus(button);
    document.hasFocus = () => false;
    blur(button);
    document.hasFocus = () => true;
    focus(button);
    expect(enter()).toBe(true);
  });
});
