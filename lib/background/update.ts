import { browser } from 'wxt/browser';
import { heldFiles, isOfHeldFile } from '../vault/vault';

const waiting = 'update-waits';
/** Shorter than the 30 seconds without a call of the API after which Chromium stops a worker; milliseconds. */
const pulse = 20_000;

/**
 * Lets updates wait while a file is held: an update ends the extension's memory, and the file with it. The listener
 * makes Firefox wait until `runtime.reload()`. Chromium asks nobody whose worker sleeps, and installs the update, so
 * with `keepsAwake` the worker stays awake while a file is held. Nobody can hold up an update that the person forces.
 */
export function followUpdates({ keepsAwake }: { keepsAwake: boolean }): void {
  let heart: ReturnType<typeof setInterval> | undefined;

  const followVault = async () => {
    const holds = (await heldFiles()).length > 0;
    if (!holds) {
      clearInterval(heart);
      heart = undefined;
      if ((await browser.storage.session.get(waiting))[waiting]) browser.runtime.reload();
    } else if (keepsAwake) heart ??= setInterval(() => void browser.runtime.getPlatformInfo(), pulse);
  };
  /** Where it can't be told what is held, nothing is done: the browser installs the update at its next start. */
  const follow = () => void followVault().catch(() => undefined);

  browser.runtime.onUpdateAvailable.addListener(async () => {
    await browser.storage.session.set({ [waiting]: true }).catch(() => undefined);
    follow();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some(isOfHeldFile)) follow();
  });
  follow();
}
