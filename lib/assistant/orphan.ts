import { browser } from '@wxt-dev/browser';
import { t } from '../text/t';
import type { View } from '../view/view';

/**
 * False once the extension was updated, disabled or removed and this script stays in its page, as in Chromium: nothing
 * of the extension answers any more, and what it held is gone. Firefox ends the script itself instead.
 */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** What a person does in a page, and what a browser says of one who comes back. */
const signsOfLife = ['pointerover', 'pointerdown', 'keydown', 'focusin', 'visibilitychange', 'pageshow'];

/** Calls `onOrphaned` at the next sign of life after the extension is gone. Costs nothing while nobody is there. */
export function watchLife(windows: Iterable<Window>, onOrphaned: () => void, signal: AbortSignal): void {
  const check = () => {
    if (!isAlive()) onOrphaned();
  };
  for (const window of new Set(windows))
    for (const type of signsOfLife)
      window.addEventListener(type, check, { capture: true, passive: true, signal });
}

/** What is left to say then. To be made while the extension is alive: later there are no texts to be had. */
export function orphanView(): View {
  return {
    heading: t('panel_region'),
    settings: [],
    steps: [],
    notes: [t('orphan_note')],
    message: { tone: 'alert', text: t('orphan') },
    files: [],
    fields: [],
    actions: [],
  };
}
