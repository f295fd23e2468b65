import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/browsers';
import { bundle } from '../bench/bundle';
import { type Growth, growthFrom, type Time } from './growth';
import type { PageReaderName } from './in-page';
import { places } from './page-shapes';

/** A page that grows by repeating a piece of HTML in one place. */
export interface PageAttack {
  place: string;
  unit: string;
}

export interface PageGrowth extends Growth {
  reader: PageReaderName;
}

/** Pages of 1 MB take memory. */
const mostShown = 3;

/** The HTML of an attack, of about `size` characters. */
function pumpedPage({ place, unit }: PageAttack, size: number): string {
  const pieces: string[] = [];
  for (let length = 0, count = 1; length < size; count++) {
    const piece = unit.replaceAll('#', String(count));
    pieces.push(piece);
    length += piece.length;
  }
  const around = places[place] as string;
  const at = around.indexOf('|');
  return around.slice(0, at) + pieces.join('') + around.slice(at + 1);
}

/** A browser in which the readers of pages are measured. */
export class PageBench {
  /** The last pages, by attack and size. */
  readonly #shown = new Map<string, { page: Page; session: CDPSession }>();

  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
    /** The readers there are. */
    readonly names: readonly PageReaderName[],
  ) {}

  static async open(): Promise<PageBench> {
    const executablePath = await findBrowser('chromium');
    const browser = await puppeteer.launch({
      executablePath,
      args: ['--no-sandbox'],
      protocolTimeout: 600_000,
    });
    const script = await bundle('tests/readers/in-page.ts');
    const page = await browser.newPage();
    const names = await page.evaluate(`(() => { ${script}; return Object.keys(bench.pageReaders); })()`);
    return new PageBench(browser, script, names as PageReaderName[]);
  }

  /** How the time of each of `readers` grows with the page. */
  async growthOfAll(readers: readonly PageReaderName[], attack: PageAttack): Promise<PageGrowth[]> {
    const grown: PageGrowth[] = [];
    for (const reader of readers) {
      const growth = await growthFrom(
        { place: `${reader}, ${attack.place}`, unit: attack.unit },
        (size, runs) => this.#timeOf(reader, attack, size, runs),
      );
      grown.push({ ...growth, reader });
    }
    return grown;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Milliseconds of processor of the page's main thread, once the page is drawn; the least of some runs. */
  async #timeOf(reader: PageReaderName, attack: PageAttack, size: number, runs: number): Promise<Time> {
    const { page, session } = await this.#show(attack, size);
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      const start = await threadTime(session);
      await page.evaluate(`bench.pageReaders[${JSON.stringify(reader)}]()`);
      least = Math.min(least, (await threadTime(session)) - start);
    }
    return { whole: least, held: least };
  }

  /** All readers read the same pages in turn, and none changes them. */
  async #show(attack: PageAttack, size: number) {
    const key = JSON.stringify([attack, size]);
    const known = this.#shown.get(key);
    if (known) return known;
    if (this.#shown.size >= mostShown) {
      for (const { page } of this.#shown.values()) await page.close();
      this.#shown.clear();
    }
    const page = await this.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(`${this.script}; globalThis.bench = bench;`);
    await page.evaluate(
      (html) => {
        document.title = 'ÉduConnect - SIECLE - ARENA';
        document.body.setHTMLUnsafe(html);
        document.body.getBoundingClientRect();
      },
      pumpedPage(attack, size),
    );
    const shown = { page, session };
    this.#shown.set(key, shown);
    return shown;
  }
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'ThreadTime')?.value;
  if (time === undefined) throw new Error('The browser tells no processor time');
  return time * 1000;
}
