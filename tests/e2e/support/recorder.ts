import type { Page } from 'puppeteer';
import type { Driver } from './driver';

/** Where something may be logged: the background, and in a page the world of our scripts and the page's own. */
type Place = 'background' | 'ours' | 'page';

interface Recording extends Record<string, unknown> {
  recorded?: string[];
  console: Record<string, unknown>;
  addEventListener: typeof addEventListener;
}

/**
 * From now on keeps what is logged, and what is thrown and not caught, in the background and in the present document
 * of `page`. What came before stays unheard: begin before the act.
 */
export async function beginRecording(driver: Driver, page: Page): Promise<void> {
  await driver.background.evaluate(async (api, url) => {
    const record = (world = globalThis as unknown as Recording) => {
      if (world.recorded) return;
      const recorded: string[] = [];
      world.recorded = recorded;
      const write = (value: unknown) =>
        value instanceof Error
          ? `${value.message} ${value.stack}`
          : `${JSON.stringify(value)} ${String(value)}`;
      for (const method of 'debug info log warn error trace dir table assert group'.split(' '))
        world.console[method] = (...values: unknown[]) => void recorded.push(values.map(write).join(' '));
      world.addEventListener('error', ({ error }) => void recorded.push(write(error)));
      world.addEventListener('unhandledrejection', ({ reason }) => void recorded.push(write(reason)));
    };
    // Firefox runs this in a page of the extension beside the background, Chromium in the background itself.
    const own = 'document' in globalThis ? await api.runtime.getBackgroundPage() : globalThis;
    record(own as unknown as Recording);
    const [tab] = await api.tabs.query({ url });
    const target = { tabId: tab?.id ?? -1 };
    await api.scripting.executeScript({ target, func: record });
    await api.scripting.executeScript({ target, func: record, world: 'MAIN' });
  }, withoutQuery(page));
}

/** What {@link beginRecording} has kept so far. */
export function recordedIn(driver: Driver, page: Page): Promise<Record<Place, string[]>> {
  return driver.background.evaluate(async (api, url) => {
    const recorded = () => (globalThis as unknown as Recording).recorded ?? [];
    const own = 'document' in globalThis ? await api.runtime.getBackgroundPage() : globalThis;
    const [tab] = await api.tabs.query({ url });
    const target = { tabId: tab?.id ?? -1 };
    const [ours] = await api.scripting.executeScript({ target, func: recorded });
    const [page] = await api.scripting.executeScript({ target, func: recorded, world: 'MAIN' });
    return {
      background: [...((own as unknown as Recording).recorded ?? [])],
      ours: ours?.result as string[],
      page: page?.result as string[],
    };
  }, withoutQuery(page));
}

/** Logs `text` and throws it into the void in all these places: a recording that misses it proves nothing. */
export async function plantInLogs(driver: Driver, page: Page, text: string): Promise<void> {
  await driver.background.evaluate(
    async (api, url, planted) => {
      const log = (what: string, world = globalThis as unknown as typeof globalThis) => {
        world.console.info(what);
        world.setTimeout(() => world.Promise.reject(new world.Error(`${what} thrown`)), 0);
      };
      const own = 'document' in globalThis ? await api.runtime.getBackgroundPage() : globalThis;
      log(planted, own as unknown as typeof globalThis);
      const [tab] = await api.tabs.query({ url });
      const target = { tabId: tab?.id ?? -1 };
      await api.scripting.executeScript({ target, func: log as (what: string) => void, args: [planted] });
      await api.scripting.executeScript({
        target,
        func: log as (what: string) => void,
        args: [planted],
        world: 'MAIN',
      });
    },
    withoutQuery(page),
    text,
  );
}

/** A match pattern of the page's address: patterns know no query. */
function withoutQuery(page: Page): string {
  return page.url().replace(/[?#].*|$/, '*');
}
