import type { Target } from 'puppeteer';
import type { Driver } from './driver';

/** The version that Chromium runs now, by its own list of extensions. */
export async function installedVersion({ browser, extensionOrigin }: Driver): Promise<string> {
  const address = 'chrome://extensions/';
  const opened = (await browser.pages()).find((page) => page.url().startsWith(address));
  const page = opened ?? (await browser.newPage({ background: true }));
  if (!opened) await page.goto(address);
  const id = new URL(extensionOrigin).host;
  return (await page.evaluate(`chrome.management.get('${id}').then(({ version }) => version)`)) as string;
}

/** Resolved once a worker runs: until then the driver would open a page of ours to wake one, and updates wait for it. */
export async function backgroundBegins({ browser, extensionOrigin }: Driver): Promise<void> {
  await browser.waitForTarget(isWorkerOf(extensionOrigin));
}

/** Looks no more into Chromium's worker: one that is debugged never sleeps. */
export async function letBackgroundSleep({ browser, extensionOrigin }: Driver): Promise<void> {
  const worker = await browser.targets().find(isWorkerOf(extensionOrigin))?.worker();
  await worker?.client.detach();
}

/** What the session's memory holds, by the worker that runs; the browser's other tools would wake one or open a page. */
export async function sessionMemory({ browser, extensionOrigin }: Driver): Promise<Record<string, unknown>> {
  const session = await browser.targets().find(isWorkerOf(extensionOrigin))?.createCDPSession();
  if (!session) throw new Error('No worker runs');
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'chrome.storage.session.get(null)',
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as Record<string, unknown>;
}

/** From now on: gives true once a worker has ended. */
export function backgroundEnds({ browser, extensionOrigin }: Driver): () => boolean {
  let ended = false;
  const isWorker = isWorkerOf(extensionOrigin);
  browser.on('targetdestroyed', (target) => {
    ended ||= isWorker(target);
  });
  return () => ended;
}

const isWorkerOf =
  (extensionOrigin: string) =>
  (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(extensionOrigin);
