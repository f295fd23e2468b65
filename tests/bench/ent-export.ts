import { checkEntExport } from '../../lib/files/ent-export';
import { exportCsv } from '../people/export-csv';
import { makeSchool } from '../people/school';

/** Milliseconds to parse and summarise, from the issue « From the ENT to Éléa in three clicks ». */
const budget = 100;
const accounts = 7000;

/** Times the reading of a large school's export: the median of 15 runs, after warm-up. */
export async function benchEntExport(): Promise<
  { name: string; measured: string; budget: string; ok: boolean }[]
> {
  const file = exportCsv(makeSchool({ accounts }).people);
  const run = (): number => {
    const start = performance.now();
    const checked = checkEntExport(file, {});
    const time = performance.now() - start;
    if (!checked.ok || checked.summary.accounts !== accounts) throw new Error('The file was not read');
    return time;
  };
  for (let warmUp = 0; warmUp < 5; warmUp++) run();
  const times = Array.from({ length: 15 }, run).sort((one, other) => one - other);
  const median = times[7] as number;
  return [
    {
      name: 'parse and summarise an export of 7,000 people',
      measured: `${median.toFixed(1)} ms`,
      budget: `≤ ${budget} ms`,
      ok: median <= budget,
    },
  ];
}
