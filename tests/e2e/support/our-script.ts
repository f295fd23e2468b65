import type { Page } from 'puppeteer';
import type { ProtocolMap } from '../../../lib/messages/protocol';
import type { Driver } from './driver';

/** What the background answered; undefined when it refused with an error. */
type Answer<Name extends keyof ProtocolMap> = Awaited<ReturnType<ProtocolMap[Name]>> | undefined;

/**
 * Sends a message from the world of our scripts in `page`, even where no script of ours would speak: what the
 * background answers does not depend on the good behaviour of what runs in a page.
 */
export async function sendAs<Name extends keyof ProtocolMap>(
  driver: Driver,
  page: Page,
  name: Name,
  data: Parameters<ProtocolMap[Name]>[0],
): Promise<Answer<Name>> {
  const answer = await driver.background.evaluate(
    async (api, url, type, content) => {
      const [tab] = await api.tabs.query({ url });
      const [injection] = await api.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async (message) => {
          const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof api>;
          const answer = (await (browser ?? chrome).runtime.sendMessage(message)) as { res?: unknown };
          return answer?.res;
        },
        args: [{ id: 1, type, data: content, timestamp: Date.now() }],
      });
      return injection?.result;
    },
    page.url().replace(/[?#].*/, '*'),
    name,
    data,
  );
  return (answer ?? undefined) as Answer<Name>;
}
