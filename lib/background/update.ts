import { browser } from 'wxt/browser';
import { isOfHeldFile, livingReceipts } from '../vault/vault';

const waiting = 'update-waits';
/** Shorter than the 30 seconds without a call of the API after which Chromium stops a worker; milliseconds. */
const pulse = 20_000;

/**
 * Lets updates wait while a file is held or a page of ours is open: an update ends the extension's memory and closes its
 * pages, with the list in them. Firefox 153 was measured to wake the background for whoever listens, and to wait then for
 * `runtime.reload()` or its own next start. Chromium 156 waits while the worker is awake or a page of ours is open, and
 * installs the update five seconds after the last of them has gone, whoever listens; so with `keepsAwake` the worker
 * stays awake while a file is held. Nobody can hold up an update that the person forces.
 */
export function followUpdates({ keepsAwake }: { keepsAwake: boolean }): void {
  let heart: ReturnType<typeof setInterval> | undefined;
  const beat = () => {
    void browser.runtime.getPlatformInfo().catch(() => undefined);
    void follow();
  };

  const follow = async () => {
    if (await mayHoldFile()) {
      if (keepsAwake) heart ??= setInterval(beat, pulse);
      return;
    }
    clearInterval(heart);
    heart = undefined;
    await installWaiting().catch(() => undefined);
  };

  browser.runtime.onUpdateAvailable.addListener(async () => {
    await browser.storage.session.set({ [waiting]: true }).catch(() => undefined);
    void follow();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some(isOfHeldFile)) void follow();
  });
  void follow();
}

/** True as well where the browser doesn't tell, or can't give a file's ciphertext now: it may later. */
async function mayHoldFile(): Promise<boolean> {
  return livingReceipts().then(
    (receipts) => receipts.length > 0,
    () => true,
  );
}

/** Where a page is open, the next start of the background sees to it, or the browser by itself once it is closed. */
async function installWaiting(): Promise<void> {
  const { [waiting]: waits } = await browser.storage.session.get(waiting);
  if (waits && !(await isPageOpen())) browser.runtime.reload();
}

/** True while a tab or a popup shows a page of ours. */
async function isPageOpen(): Promise<boolean> {
  // Chromium's worker has no `getViews`, and Firefox 140 no `getContexts`.
  if (import.meta.env.FIREFOX)
    return (['tab', 'popup'] as const).some((type) => browser.extension.getViews({ type }).length > 0);
  return (await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP'] })).length > 0;
}
