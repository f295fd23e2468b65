import type { Driver } from './driver';

/**
 * From now on the background does this step and goes no further, so that whoever stops it then loses its answer: the
 * file is claimed (`claim`), or it is given to the door in the page (`door`).
 */
export function haltBackground(driver: Driver, step: 'claim' | 'door'): Promise<void> {
  return driver.background.evaluate(async (api, at) => {
    // Firefox's support speaks from another page of the extension than the background.
    const background = 'document' in globalThis ? await api.runtime.getBackgroundPage() : globalThis;
    const { browser, chrome } = background as unknown as Record<'browser' | 'chrome', typeof api | undefined>;
    for (const each of new Set([browser, chrome])) {
      const owner = at === 'claim' ? each?.storage.session : each?.scripting;
      if (!owner) continue;
      const methods = owner as unknown as Record<string, (...args: never[]) => Promise<unknown>>;
      const name = at === 'claim' ? 'set' : 'executeScript';
      const former = methods[name];
      methods[name] = async (...args) => {
        const answer = await former?.apply(owner, args);
        const [what] = args as { givings?: unknown; args?: { size?: unknown }[] }[];
        const isStep = at === 'claim' ? what?.givings : what?.args?.[0]?.size;
        return isStep ? new Promise(() => undefined) : answer;
      };
    }
  }, step);
}

/** True once the background has claimed a file for a page. */
export function hasClaimed(driver: Driver): Promise<boolean> {
  return driver.background.evaluate(async (api) => 'givings' in (await api.storage.session.get('givings')));
}
