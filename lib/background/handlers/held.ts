import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages/send';
import { platformAt } from '../../sites/targets';
import { announceErased } from '../../vault/erased';
import {
  eraseFile,
  eraseFiles,
  expiryAlarm,
  extendLife,
  heldFiles,
  livingReceipts,
  sameContext,
  sweepVault,
  withWallTimes,
} from '../../vault/vault';
import { handle, type Sender } from '../handle';

/** Lists, extends and erases held files, on demand, at expiry and when windows close. */
export function handleHeldFiles(): void {
  handle('held/list', 'both', v.undefined(), async (_, sender) => {
    const files = await heldFiles();
    return withWallTimes(files.filter((file) => mayList(file, sender)));
  });
  handle('held/extend', 'both', v.string(), async (id, sender) => {
    if (await mayTouch(id, sender)) await extendLife(id);
    await announce();
  });
  handle('held/erase', 'both', v.string(), async (id, sender) => {
    if (await mayTouch(id, sender)) {
      await eraseFile(id);
      announceErased(id);
    }
    await announce();
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (!name.startsWith(expiryAlarm)) return;
    // What can't be erased now is over all the same, and swept at the next start.
    await sweepVault().catch(() => undefined);
    await announce();
  });
  // Firefox for Android has no windows.
  browser.windows?.onRemoved.addListener(forgetWithWindows);
}

/**
 * Tells the assistants of the tabs `where` that what is held, or what they may do, changed; pages without one do not
 * answer. Never throws: what changed has changed, whether or not anybody hears of it.
 */
export async function announce(where: { url?: string } = { url: 'https://*/*' }): Promise<void> {
  const tabs = await browser.tabs.query(where).catch(() => []);
  for (const { id } of tabs) {
    if (id !== undefined) void sendMessage('assistant/changed', undefined, id).catch(() => undefined);
  }
}

/** Browsers stay alive in the background: the last window takes the files with it, and so do private ones. */
async function forgetWithWindows(): Promise<void> {
  const windows = await browser.windows.getAll().catch(() => undefined);
  // The browser does not say: what is held has its time, and no longer.
  if (!windows) return;
  if (windows.length === 0) await eraseFiles(() => true);
  else if (!windows.some(({ incognito }) => incognito)) await eraseFiles(({ context }) => context.incognito);
}

/** A page learns only of files of its own windows: taken on its origin, or meant for it. */
function mayList(file: Awaited<ReturnType<typeof heldFiles>>[number], { tab, context }: Sender): boolean {
  if (!tab) return true;
  const platform = platformAt(tab.url);
  const concerned = file.source.origin === tab.url.origin || (platform && file.target === platform.id);
  return Boolean(concerned) && sameContext(file.context, context);
}

async function mayTouch(id: string, sender: Sender): Promise<boolean> {
  return (await livingReceipts()).some((file) => file.id === id && mayList(file, sender));
}
