import { type Attack, pumped } from './pump';
import { readers } from './readers';

/** How the time of a reader grows under an attack. */
export interface Growth {
  /** Who reads what: « educonnect, cell 9 ». */
  place: string;
  /** What is repeated. */
  unit: string;
  /** Milliseconds of processor that the largest text tried holds a thread, 1 MB unless it grew too fast. */
  time: number;
  size: number;
  /** How many times as long it took as half the text; 0 where both took too little to compare. */
  growth: number;
}

/** Milliseconds of processor for a text. */
export interface Time {
  /** All in all. */
  whole: number;
  /** The longest stretch without a rest. */
  held: number;
}

const mb = 1_000_000;
/**
 * In milliseconds of processor; below, the compiler and the collector of garbage weigh more than the reader. What grows
 * faster and yet takes less for 1 MB holds nobody up.
 */
const comparable = 250;
export const limits = { growth: 2.5, time: 1000 };
/** Milliseconds that one text may take at most; a larger one is not tried when a smaller one lets fear more. */
const patience = 10_000;

/** How the work of a reader grows, from the time that `measure` gives for a text of some size, the least of some runs. */
export async function growthFrom(
  attack: { place: string; unit: string },
  measure: (size: number, runs: number) => Promise<Time>,
): Promise<Growth> {
  const grown = ({ whole, held }: Time, size: number, growth: number): Growth => ({
    ...attack,
    ...{ time: held, size, growth: whole >= comparable ? growth : 0 },
  });
  let size = mb / 8;
  let time = await measure(size, 1);
  // As the square of the size at worst, it would still take no time.
  if (64 * time.whole < patience) {
    size = mb;
    time = await measure(size, 1);
    if (time.whole < comparable) return grown(time, size, 0);
  }
  for (let half = await measure(size / 2, 1); ; size *= 2) {
    const growth = time.whole / half.whole;
    const limit = size === mb ? limits.time : patience;
    if (growth > limits.growth || time.held > limit) {
      const runs = time.whole > patience / 4 ? 1 : 3;
      // One piece more may decide whether a file is refused at once: the slower of the two is the one to compare.
      const halves = [await measure(size / 2, runs), await measure(size / 2 + attack.unit.length, runs)];
      const least = await measure(size, runs);
      const again = least.whole / Math.max(...halves.map(({ whole }) => whole));
      if (size === mb || again > limits.growth || least.held > limit) return grown(least, size, again);
      time = least;
    } else if (size === mb) return grown(time, size, growth);
    half = time;
    time = await measure(size * 2, 1);
  }
}

/** The same of a reader of text: doubles the text of `attack` up to 1 MB; stops as soon as it takes too long. */
export function growthOf(attack: Attack): Promise<Growth> {
  const { reader, frame, unit } = attack;
  return growthFrom({ place: `${reader}, ${frame}`, unit }, (size, runs) => timeOf(attack, size, runs));
}

export function isTooMuch({ growth, time }: Growth): boolean {
  return growth > limits.growth || time > limits.time;
}

/** The least of some runs: a machine that does other work adds time, and never takes any away. */
async function timeOf(attack: Attack, size: number, runs: number): Promise<Time> {
  const text = pumped(attack, size);
  const least = { whole: Number.POSITIVE_INFINITY, held: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    const work = readers[attack.reader](text);
    let held = 0;
    const start = process.cpuUsage();
    let rested = start;
    const rests = () => {
      held = Math.max(held, since(rested));
      rested = process.cpuUsage();
    };
    try {
      await work(rests);
    } catch (error) {
      // There may be nothing to print.
      if ((error as Error).name !== 'NothingToPrint') throw error;
    }
    rests();
    least.whole = Math.min(least.whole, since(start));
    least.held = Math.min(least.held, held);
  }
  return least;
}

/** Milliseconds of processor. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** « educonnect, cell 9, " ": 1.9 ×, 120 ms at 1000 kB » */
export function describeGrowth({ place, unit, growth, time, size }: Growth): string {
  const times = growth > 0 ? `${growth.toFixed(1)} ×, ` : '';
  return `${place}, ${JSON.stringify(unit)}: ${times}${time.toFixed(0)} ms at ${size / 1000} kB`;
}
