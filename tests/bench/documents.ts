import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classListsPdf, classListsZip } from '../../lib/documents/pdf/class-lists';
import { slipsPdf } from '../../lib/documents/pdf/slips';
import { writeXlsx } from '../../lib/documents/xlsx';
import type { AccountList } from '../../lib/lists/types';
import { schoolList } from '../unit/documents/support/lists';
import { labels } from '../unit/documents/support/texts';
import { median, ms, type Row } from './row';

const accounts = 2213;
const runs = 5;
const address = 'https://educonnect.education.gouv.fr';
const sentence = 'Activez votre compte avant le 15 septembre ; en cas de difficulté, passez au secrétariat.';

/** Times the documents of a large school, without the first run, which loads the code. Budgets: issue 3. */
export async function benchDocuments(): Promise<Row[]> {
  const list = everyPasswordKnown(schoolList({ accounts, classes: 40 }));
  const font = (name: string) => readFileSync(join(import.meta.dirname, `../../public/fonts/${name}.ttf`));
  const fonts = { sans: font('sans'), bold: font('bold'), mono: font('mono') };
  const input = { list, labels, fonts, date: new Date(2026, 8, 1) };
  const slips = (cover: boolean) => () =>
    slipsPdf({ ...input, options: { perPage: 8, address, sentence, cover } });
  return [
    await time('XLSX of 2,213 accounts, 41 sheets', 1000, () => writeXlsx({ list, labels })),
    await time('2,213 slips, 8 per page (PDF)', 1500, slips(false)),
    await time('the same with a signature list per class', 1500, slips(true)),
    await time('class lists of 2,213 accounts (PDF)', 1500, () => classListsPdf(input)),
    await time('the same as a ZIP of 41 PDF', 3000, () => classListsZip(input)),
  ];
}

/** Times the slips of a school whose accounts were all notified, so that each gets a slip. */
function everyPasswordKnown(list: AccountList): AccountList {
  const { password = 0 } = list.roles;
  const rows = list.rows.map((row, index) => {
    const cells = [...row.cells];
    cells[password] = `PW${String(index).padStart(6, '0')}`;
    return { ...row, cells };
  });
  return { ...list, rows };
}

/** `budget` in milliseconds. */
async function time(name: string, budget: number, make: () => Promise<Uint8Array>): Promise<Row> {
  const times: number[] = [];
  let size = 0;
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    size = (await make()).length;
    times.push(performance.now() - start);
  }
  const middle = median(times.slice(1));
  return {
    name,
    measured: `${ms(middle)} (first ${ms(times[0] as number)}; ${Math.round(size / 1024)} KiB)`,
    budget: `≤ ${budget} ms`,
    ok: middle <= budget,
  };
}
