import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { advance, longestLife, type Mark, sessionTime, toWallTime } from '../../../lib/browser/session-time';

const clocks = vi.hoisted(() => ({ wall: 0, steady: 0 }));
vi.mock('../../../lib/browser/steady-time', () => ({ steadyTime: () => clocks.steady }));

const minute = 60_000;
const day = 24 * 60 * minute;

/** Lets time pass on both clocks. A person sets the wall clock by `set` meanwhile. */
function pass(time: number, { set = 0, asleep = false } = {}): void {
  clocks.wall += time + set;
  if (!asleep) clocks.steady += time;
}

beforeEach(() => {
  fakeBrowser.reset();
  clocks.wall = Date.parse('2026-09-12T10:00:00Z');
  clocks.steady = clocks.wall - 7;
  vi.spyOn(Date, 'now').mockImplementation(() => clocks.wall);
  return () => vi.restoreAllMocks();
});

describe('the time of a session', () => {
  test('is at first that of the wall clock', async () => {
    expect(await sessionTime()).toBe(clocks.wall);
  });

  test('passes as usual while the clock is set back a day', async () => {
    const start = await sessionTime();
    pass(20 * minute, { set: -day });
    expect(await sessionTime()).toBe(start + 20 * minute);
    pass(10 * minute);
    expect(await sessionTime()).toBe(start + 30 * minute);
  });

  test('passes with the wall clock where a machine slept', async () => {
    const start = await sessionTime();
    pass(8 * 60 * minute, { asleep: true });
    expect(await sessionTime()).toBe(start + 8 * 60 * minute);
  });

  test('is only shortened by a clock set forward and back again', async () => {
    const start = await sessionTime();
    pass(minute, { set: day });
    expect(await sessionTime()).toBe(start + day + minute);
    pass(minute, { set: -day });
    expect(await sessionTime()).toBe(start + day + 2 * minute);
  });

  test('counts a whole life where another worker finds an earlier clock: nobody knows how long it was', async () => {
    const start = await sessionTime();
    clocks.wall -= day;
    clocks.steady -= day;
    expect(await sessionTime()).toBe(start + longestLife);
    pass(minute);
    expect(await sessionTime()).toBe(start + longestLife + minute);
  });

  test('is turned into that of the wall clock for people', async () => {
    const start = await sessionTime();
    pass(10 * minute, { set: -day });
    const onWall = await toWallTime();
    expect(onWall(start + longestLife)).toBe(clocks.wall + 20 * minute);
  });

  test('goes on from the wall clock where what was written is damaged', async () => {
    await fakeBrowser.storage.session.set({ clock: { time: 'hier', wall: null } });
    expect(await sessionTime()).toBe(clocks.wall);
  });
});

test('whatever the clocks do, the time never goes back, and passes no slower than either of them', () => {
  const reading = fc.record({ wall: fc.integer(), steady: fc.integer() });
  fc.assert(
    fc.property(reading, fc.array(reading), (first, later) => {
      let mark: Mark = advance(undefined, first);
      for (const next of later) {
        const { time } = advance(mark, next);
        expect(time).toBeGreaterThanOrEqual(mark.time);
        expect(time - mark.time).toBeGreaterThanOrEqual(next.wall - mark.wall);
        expect(time - mark.time).toBeGreaterThanOrEqual(next.steady - mark.steady);
        mark = { ...next, time };
      }
    }),
  );
});
