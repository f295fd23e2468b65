import { browser } from 'wxt/browser';
import { sessionTime } from '../browser/session-time';
import type { Receipt } from './types';

const prefix = 'reset:';

/** Notes that passwords were reset on `origin` now. Lists that were taken from it before have wrong passwords. */
export async function noteReset(origin: string): Promise<void> {
  await browser.storage.session.set({ [prefix + origin]: await sessionTime() });
}

/** True for a list that was taken before the last reset on its site, also when the list is no longer held. */
export async function isOutdated({ source, takenAt }: Pick<Receipt, 'source' | 'takenAt'>): Promise<boolean> {
  const key = prefix + source.origin;
  const reset = (await browser.storage.session.get(key))[key] as number | undefined;
  return reset !== undefined && reset >= takenAt;
}
