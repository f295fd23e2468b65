import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { steadyTime } from './steady-time';

/** The longest time for which the vault holds a file, in milliseconds. */
export const longestLife = 30 * 60_000;

/** Systems correct their clocks all the time. A clock that goes back by more was set by somebody. Milliseconds. */
const correction = 1000;

/** The session's time at one moment, and what both clocks showed then. All in milliseconds. */
const markShape = v.object({ time: v.number(), wall: v.number(), steady: v.number() });
export type Mark = v.InferOutput<typeof markShape>;
type Clocks = Omit<Mark, 'time'>;

const key = 'clock';

/**
 * The time of the browser session, in milliseconds. It begins with the wall clock's time, never goes back, and passes at
 * least as fast as either clock. So a clock that is set back lengthens no life, and one that is set forward may shorten
 * it. Compare it with itself only; {@link toWallTime} gives times for people.
 */
export async function sessionTime(): Promise<number> {
  const former = await readMark();
  const mark = advance(former, { wall: Date.now(), steady: steadyTime() });
  // Where nothing can be written, no file can be held either, and time is counted from the last mark that was written.
  if (isWorthWriting(mark, former)) await browser.storage.session.set({ [key]: mark }).catch(() => undefined);
  return mark.time;
}

/**
 * The mark after `former` when the clocks show `clocks`. Both go back where the wall clock was set while the background
 * was stopped. The time that passed is then unknown, and counts as a whole life.
 */
export function advance(former: Mark | undefined, clocks: Clocks): Mark {
  if (!former) return { ...clocks, time: clocks.wall };
  const passed = Math.max(clocks.wall - former.wall, clocks.steady - former.steady);
  const counted = passed < -correction ? longestLife : Math.max(0, passed);
  return { ...clocks, time: former.time + counted };
}

/** Gives the function that turns the session's times into the wall clock's, for people and for countdowns in pages. */
export async function toWallTime(): Promise<(time: number) => number> {
  const ahead = (await sessionTime()) - Date.now();
  return (time) => time - ahead;
}

/** A mark a second is enough, as long as no clock goes back. */
function isWorthWriting(mark: Mark, former: Mark | undefined): boolean {
  if (!former || mark.wall < former.wall || mark.steady < former.steady) return true;
  return mark.time - former.time >= correction;
}

async function readMark(): Promise<Mark | undefined> {
  const { [key]: stored } = await browser.storage.session.get(key);
  const { success, output } = v.safeParse(markShape, stored);
  return success ? output : undefined;
}
