import { type Browser, browser } from 'wxt/browser';
import { pageOf, type Sender } from './handle';

/** Aims at the very document that asked, where the browser can name it; else at its frame. */
export function documentTarget(page: NonNullable<Sender['tab']>): Browser.scripting.InjectionTarget {
  if (page.documentId) {
    return { tabId: page.id, documentIds: [page.documentId] };
  }
  return { tabId: page.id, frameIds: [page.frameId] };
}

/** Runs `func` in the own world of the page that asked; what it gives is the page's word, to be checked. */
export async function inPageWorld<Args extends unknown[]>(
  sender: Sender,
  func: (...args: Args) => unknown,
  ...args: Args
): Promise<unknown> {
  const target = documentTarget(pageOf(sender));
  const [injection] = await browser.scripting.executeScript({ target, world: 'MAIN', func, args });
  return injection?.result;
}

/** Runs `func` in the own world of the page that asked and of all frames of its tab where we may; waits for no frame. */
export async function inEveryFrame(sender: Sender, func: () => void): Promise<void> {
  const target = { tabId: pageOf(sender).id, allFrames: true };
  await browser.scripting.executeScript({ target, world: 'MAIN', func, injectImmediately: true });
}
