import type { Page } from 'puppeteer';
import { fixturePages } from '../sites/pages';
import { bundle } from './bundle';
import { median, ms, type Row } from './row';

/** Milliseconds, from the issue « From the ENT to Éléa in three clicks ». */
const budget = 5;
const runs = 51;

/** Times the recognition of every fixture page. Each time the page has changed, so that its layout must be computed. */
export async function benchRecognition(page: Page): Promise<Row[]> {
  const detectors = await bundle('tests/bench/every-page.ts');
  const measures: { name: string; middle: number; worst: number }[] = [];
  for (const { name, url, html, expected } of fixturePages) {
    await page.setContent(await html());
    const { found, times } = (await page.evaluate(`(() => { ${detectors};
      const url = new URL(${JSON.stringify(url)});
      const times = [];
      let found;
      for (let run = 0; run < ${runs}; run += 1) {
        document.body.style.width = run % 2 ? '99%' : '98%';
        const start = performance.now();
        found = bench.findEveryPage(url, document);
        times.push(performance.now() - start);
      }
      return { found: found?.page, times };
    })()`)) as { found?: string; times: number[] };
    if (found !== expected?.page) throw new Error(`${name} was taken for ${found ?? 'nothing'}`);
    measures.push({ name, middle: median(times), worst: Math.max(...times) });
  }
  const slowest = measures.reduce((one, other) => (other.middle > one.middle ? other : one));
  const worst = Math.max(...measures.map((measure) => measure.worst));
  return [
    {
      name: `recognition of a page (slowest of ${measures.length} fixture pages, median of ${runs})`,
      measured: `${ms(slowest.middle)} (worst ${ms(worst)})`,
      budget: `≤ ${budget} ms`,
      ok: slowest.middle <= budget,
    },
  ];
}
