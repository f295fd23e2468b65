import { type Attack, pumped } from './pump';
import { readers } from './readers';

/** How the time of a reader grows under an attack. */
export interface Growth {
  attack: Attack;
  /** Milliseconds of processor for the largest text tried, 1 MB unless it grew too fast. */
  time: number;
  size: number;
  /** How many times as long it took as half the text; 0 where both took too little to compare. */
  growth: number;
}

const mb = 1_000_000;
/**
 * In milliseconds of processor; below, the compiler and the collector of garbage weigh more than the reader. What grows
 * faster and yet takes less for 1 MB holds nobody up.
 */
const comparable = 250;
export const limits = { growth: 2.5, time: 1000 };

/**
 * Doubles the text of `attack` up to 1 MB; stops as soon as it takes too long. The least of some runs is taken: a
 * machine that does other work adds time, and never takes any away.
 */
export function growthOf(attack: Attack): Growth {
  let half = 0;
  for (let size = mb / 8; ; size *= 2) {
    const limit = size === mb ? limits.time : 10 * limits.time;
    let time = timeOf(attack, size, 1);
    let growth = half > 0 && time >= comparable ? time / half : 0;
    if (growth > limits.growth || time > limit) {
      // One piece more may decide whether a file is refused at once: the slower of the two is the one to compare.
      half = Math.max(timeOf(attack, size / 2, 3), timeOf(attack, size / 2 + attack.unit.length, 3));
      time = Math.min(time, timeOf(attack, size, 3));
      growth = half > 0 && time >= comparable ? time / half : 0;
    }
    if (size >= mb || growth > limits.growth) return { attack, time, size, growth };
    half = time;
  }
}

export function isTooMuch({ growth, time }: Growth): boolean {
  return growth > limits.growth || time > limits.time;
}

function timeOf(attack: Attack, size: number, runs: number): number {
  const text = pumped(attack, size);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const work = readers[attack.reader](text);
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** « educonnect, cell 9, " "…: 1.9 × from 500 kB to 1 MB, 120 ms » */
export function describeGrowth({ attack, growth, time, size }: Growth): string {
  const times = growth > 0 ? `${growth.toFixed(1)} ×, ` : '';
  return `${attack.reader}, ${attack.frame}, ${JSON.stringify(attack.unit)}: ${times}${time.toFixed(0)} ms at ${size / 1000} kB`;
}
