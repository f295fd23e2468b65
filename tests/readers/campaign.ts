import { mutated } from './mutated';
import { judge, knownKinds } from './oracle';

/** What a campaign found. */
export interface Campaign {
  /** By kind of file and outcome, or by kind of fault. */
  counts: Map<string, number>;
  /** Faults that nobody knows of, each with the seed of its input. */
  failures: string[];
}

/** Reads `count` damaged files, of the seeds from `seed` on. */
export function runCampaign(count: number, seed: number): Campaign {
  const counts = new Map<string, number>();
  const failures: string[] = [];
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let at = 0; at < count; at++) {
    const input = mutated(seed + at);
    const [outcome, ...faults] = judge(input);
    add(`${input.kind} ${outcome}`);
    for (const fault of faults) {
      if (Object.hasOwn(knownKinds, fault)) add(`known: ${fault} (${knownKinds[fault]})`);
      else failures.push(`${fault}: npm run fuzz -- --readers 1 --seed ${input.seed}`);
    }
  }
  return { counts, failures };
}

/** The counts, one in a line. */
export function describeCampaign({ counts }: Campaign): string {
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, count]) => `  ${String(count).padStart(6)}  ${key}`)
    .join('\n');
}
