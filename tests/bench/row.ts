/** One line of the table that `npm run bench` prints. */
export interface Row {
  name: string;
  measured: string;
  budget: string;
  ok: boolean;
}

/** The median of an odd number of measures. */
export function median(measures: number[]): number {
  const sorted = [...measures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** « 12.3 ms » */
export const ms = (time: number): string => `${time.toFixed(1)} ms`;
