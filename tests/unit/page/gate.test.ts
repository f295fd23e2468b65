// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Danger, type Gate, gateOf, installGate, type Verdict } from '../../../lib/page/gate';

/** Stands for the window: what is dispatched on it is seen by the gate alone, and then by the page. */
let world: Window;
let gate: Gate;
let verdict: Verdict<Danger> | undefined;
/** The types of the events that came through to the page. */
let page: string[];

const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit', 'keydown', 'keyup'];
const danger = (count = 3): Verdict<Danger> => ({
  action: 'reset',
  count,
  danger: { action: 'reset', count },
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  world = new EventTarget() as Window;
  page = [];
  verdict = danger();
  installGate(world, () => verdict);
  for (const type of types) world.addEventListener(type, () => page.push(type));
  const installed = gateOf(world);
  if (!installed) throw new Error('No gate');
  gate = installed;
  gate.onHeld = vi.fn();
  gate.onPassed = vi.fn();
});

function send(...events: string[]): boolean {
  return events.every((type) => world.dispatchEvent(new Event(type, { cancelable: true })));
}
const key = (type: string, name: string, repeat = false) =>
  world.dispatchEvent(new KeyboardEvent(type, { key: name, repeat, cancelable: true }));
const mouse = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit'];
const allow = (count = 3, action = 'reset') => {
  gate.pass = { action, count, until: Date.now() + 60_000 };
};

describe('a dangerous press', () => {
  test('is kept from the page in all its events, and told once', () => {
    for (const type of mouse) expect(send(type)).toBe(false);
    expect(page).toEqual([]);
    expect(gate.onHeld).toHaveBeenCalledExactlyOnceWith({ action: 'reset', count: 3 });
    expect(gate.held).toEqual({ action: 'reset', count: 3 });
    send(...mouse);
    expect(gate.onPassed).not.toHaveBeenCalled();
  });

  test.each(['Enter', ' '])('by the key « %s » likewise, and other keys are none', (name) => {
    for (const type of ['keydown', 'keyup']) expect(key(type, name)).toBe(false);
    send('click');
    expect(gate.onHeld).toHaveBeenCalledOnce();
    expect(key('keydown', 'Tab')).toBe(true);
    expect(page).toEqual(['keydown']);
  });

  test('is told again when it is tried again', () => {
    for (let time = 0; time < 3; time++) for (const type of mouse) send(type);
    expect(gate.onHeld).toHaveBeenCalledTimes(3);
    // Tools for disabled people give clicks alone.
    send('click');
    send('click');
    expect(gate.onHeld).toHaveBeenCalledTimes(5);
    expect(page).toEqual([]);
  });
});

describe("the mouse's other buttons", () => {
  const other = (button: number, ...events: string[]) =>
    events.map((type) => world.dispatchEvent(new MouseEvent(type, { button, cancelable: true })));
  const press = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'auxclick'];

  test('the right one is no press: nothing is told, and what was confirmed waits', () => {
    allow();
    other(2, ...press);
    verdict = { action: 'reset', count: 1 };
    other(2, ...press);
    expect(gate.onPassed).not.toHaveBeenCalled();
    expect(gate.onHeld).not.toHaveBeenCalled();
    verdict = danger();
    for (const type of mouse) expect(send(type)).toBe(true);
  });

  test('the middle one follows a link, and is held back each time', () => {
    for (let time = 0; time < 2; time++) expect(other(1, ...press)).toEqual([true, true, true, true, false]);
    expect(gate.onHeld).toHaveBeenCalledTimes(2);
  });
});

describe('a press that was confirmed', () => {
  test('goes through once, with all its events', () => {
    allow();
    send(...mouse);
    expect(page).toEqual(mouse);
    expect(gate.onPassed).toHaveBeenCalledExactlyOnceWith('reset');
    for (const type of mouse) send(type);
    expect(page).toEqual(mouse);
    expect(gate.onHeld).toHaveBeenCalledOnce();
  });

  test('by a key that is held down goes through once', () => {
    allow();
    key('keydown', 'Enter');
    send('click');
    for (let time = 0; time < 5; time++) key('keydown', 'Enter', true);
    expect(page).toEqual(['keydown', 'click']);
    expect(gate.onHeld).not.toHaveBeenCalled();
  });

  test.each([
    ['of more accounts', () => allow(2)],
    ['of fewer', () => allow(4)],
    ['of another action', () => allow(3, 'notify')],
    [
      'after a minute',
      () => {
        allow();
        vi.setSystemTime(Date.now() + 60_000);
      },
    ],
  ])('is held back when it is one %s', (_, prepare) => {
    prepare();
    for (const type of mouse) send(type);
    expect(page).toEqual([]);
    expect(gate.onHeld).toHaveBeenCalledOnce();
  });

  test('goes through to its end when the page changes its count meanwhile', () => {
    allow();
    send('pointerdown');
    verdict = danger(0);
    send('mousedown', 'click');
    expect(page).toEqual(['pointerdown', 'mousedown', 'click']);
  });
});

test('what harms nobody goes through, and is told once if it touches somebody', () => {
  verdict = { action: 'reset', count: 5 };
  send(...mouse);
  expect(page).toEqual(mouse);
  expect(gate.onPassed).toHaveBeenCalledExactlyOnceWith('reset');
  verdict = { action: 'reset', count: 0 };
  send(...mouse);
  verdict = undefined;
  send(...mouse);
  expect(gate.onPassed).toHaveBeenCalledOnce();
  expect(gate.onHeld).not.toHaveBeenCalled();
});

test('a page has one gate, however often it is installed', () => {
  installGate(world, () => danger());
  expect(gateOf(world)).toBe(gate);
});

test('a choice that is held back is taken back, so that it can be made again', () => {
  document.body.innerHTML = '<select><option>Choisir</option><option>Réinitialiser</option></select>';
  const select = document.querySelector('select') as HTMLSelectElement;
  const verdicts: string[] = [];
  const other = new EventTarget() as Window;
  installGate(other, (_, type) => {
    verdicts.push(type);
    return danger();
  });
  const change = (type: string) => {
    select.selectedIndex = 1;
    const event = new Event(type, { cancelable: true });
    Object.defineProperty(event, 'target', { get: () => select });
    return other.dispatchEvent(event);
  };
  expect(change('input')).toBe(false);
  expect(select.selectedIndex).toBe(1);
  expect(change('change')).toBe(false);
  expect(select.selectedIndex).toBe(0);
  expect(verdicts).toEqual(['input', 'change']);
});

describe('a gate whose extension is gone', () => {
  test('lets every press through, and hears of none any more', () => {
    const other = new EventTarget() as Window;
    const judge = vi.fn(() => verdict);
    let alive = true;
    installGate(other, judge, () => alive);
    const press = () => other.dispatchEvent(new Event('pointerdown', { cancelable: true }));
    expect(press()).toBe(false);
    alive = false;
    expect(press()).toBe(true);
    alive = true;
    expect(press()).toBe(true);
    expect(judge).toHaveBeenCalledOnce();
    expect(gateOf(other)).toBeUndefined();
  });
});
