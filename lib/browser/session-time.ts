import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { steadyTime } from './steady-time';

/** Longest life of anything that the session's time limits, in milliseconds. */
export const longestLife = 30 * 60_000;

/** What a clock may be set back by without being suspect (it is corrected all the time), in milliseconds. */
const correction = 1000;

/** The time of the browser session at one moment, and what both clocks showed then; all in milliseconds. */
const markShape = v.object({ time: v.number(), wall: v.number(), steady: v.number() });
export type Mark = v.InferOutput<typeof markShape>;
type Clocks = Omit<Mark, 'time'>;

const key = 'clock';

/**
 * The time of the browser session, in milliseconds; at first the wall clock's. It never goes back, and passes at least
 * as fast as either clock: a clock set back lengthens no life, one set forward may shorten it. To be compared with
 * itself only; {@link toWallTime} is for people.
 */
export async function sessionTime(): Promise<number> {
  const former = await readMark();
  const mark = advance(former, { wall: Date.now(), steady: steadyTime() });
  // Where nothing can be written nothing is held either, and the last mark that was written goes on counting.
  if (isWorthWriting(mark, former)) await browser.storage.session.set({ [key]: mark }).catch(() => undefined);
  return mark.time;
}

/**
 * The mark after `former` when the clocks show `clocks`. Where both went back (the clock was set while the background
 * slept), nobody knows how long it was: it counts as a whole life.
 */
export function advance(former: Mark | undefined, clocks: Clocks): Mark {
  if (!former) return { ...clocks, time: clocks.wall };
  const passed = Math.max(clocks.wall - former.wall, clocks.steady - former.steady);
  const counted = passed < -correction ? longestLife : Math.max(0, passed);
  return { ...clocks, time: former.time + counted };
}

/** What a session's time is on the wall clock now: for what people read, and for clocks in pages. */
export async function toWallTime(): Promise<(time: number) => number> {
  const ahead = (await sessionTime()) - Date.now();
  return (time) => time - ahead;
}

/** One write a second is enough, as long as no clock goes back. */
function isWorthWriting(mark: Mark, former: Mark | undefined): boolean {
  if (!former || mark.wall < former.wall || mark.steady < former.steady) return true;
  return mark.time - former.time >= correction;
}

async function readMark(): Promise<Mark | undefined> {
  const { [key]: stored } = await browser.storage.session.get(key);
  const { success, output } = v.safeParse(markShape, stored);
  return success ? output : undefined;
}
