import type { Page } from 'puppeteer';
import { exportCsv } from '../people/export-csv';
import { makeSchool } from '../people/school';
import { bundle } from './bundle';
import { median, ms, type Row } from './row';

const budget = 100;
const accounts = 7000;

/** The measure of `ent-export`, in a browser, where exports are really read. */
export async function benchEntExportIn(page: Page): Promise<Row[]> {
  const file = Buffer.from(exportCsv(makeSchool({ accounts }).people)).toString('base64');
  const times = (await page.evaluate(`(() => { ${await bundle('lib/files/ent-export/index.ts')};
    const file = Uint8Array.from(atob('${file}'), (sign) => sign.charCodeAt(0));
    return Array.from({ length: 20 }, () => {
      const start = performance.now();
      const checked = bench.checkEntExport(file, {});
      const time = performance.now() - start;
      if (!checked.ok || checked.summary.accounts !== ${accounts}) throw new Error('The file was not read');
      return time;
    });
  })()`)) as number[];
  const middle = median(times.slice(5));
  return [
    {
      name: 'the same in Chromium',
      measured: ms(middle),
      budget: `≤ ${budget} ms`,
      ok: middle <= budget,
    },
  ];
}
