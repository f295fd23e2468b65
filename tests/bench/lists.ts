import Papa from 'papaparse';
import { readEduconnectList } from '../../lib/lists/read/educonnect';
import { sortList } from '../../lib/lists/sort';
import { makeEduconnectCsv } from '../people/educonnect-csv';
import { median, ms, type Row } from './row';

/** Rows, the budget in milliseconds to open and sort them (issue 3), and the number of measures. */
const sizes = [
  { accounts: 2213, budget: 40, runs: 15 },
  { accounts: 100_000, budget: 1000, runs: 5 },
];

/** Times the opening and sorting of lists in Node, and for comparison Papa Parse alone on the same bytes. */
export async function benchLists(): Promise<Row[]> {
  return sizes.flatMap(({ accounts, budget, runs }) => {
    const file = makeEduconnectCsv({ accounts });
    const openAndSort = () => {
      const read = readEduconnectList(file);
      if (!read.ok || sortList(read.list, 'class').length !== accounts)
        throw new Error('The list was not read');
    };
    const parse = () => {
      const { data } = Papa.parse(new TextDecoder().decode(file), { delimiter: ';', newline: '\r\n' });
      if (data.length <= accounts) throw new Error('The list was not parsed');
    };
    const name = `${accounts.toLocaleString('en')} rows`;
    const [whole, alone] = [timed(openAndSort, runs), timed(parse, runs)];
    return [
      {
        name: `open and sort a list of ${name}`,
        measured: ms(whole),
        budget: `≤ ${budget} ms`,
        ok: whole <= budget,
      },
      { name: `Papa Parse alone, same bytes, ${name}`, measured: ms(alone), budget: '–', ok: true },
    ];
  });
}

/** Median milliseconds of some runs, after warm-up. */
function timed(run: () => void, runs: number): number {
  for (let warmUp = 0; warmUp < 2; warmUp++) run();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
