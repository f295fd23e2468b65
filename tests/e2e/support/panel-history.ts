import type { Page } from 'puppeteer';

/** What the panel showed at one moment. */
export interface Moment {
  text: string;
  /** How many buttons were drawn as the main one. */
  mainButtons: number;
}

/**
 * Notes everything that Passerelle's panel shows on this page from now on, through navigations within its origin:
 * what flashes by counts as said.
 */
export async function recordPanel(page: Page): Promise<() => Promise<Moment[]>> {
  await page.evaluateOnNewDocument(listen);
  await page.evaluate(listen);
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('moments') ?? '[]') as Moment[]);
}

/** Runs in the page: sees itself and nothing else of this file. */
function listen(): void {
  const options = { childList: true, subtree: true, characterData: true };
  const note = (): void => {
    const root = document.querySelector('passerelle-panel')?.shadowRoot;
    if (!root) return;
    observer.observe(root, options);
    const moments = JSON.parse(sessionStorage.getItem('moments') ?? '[]') as Moment[];
    const text = (root.querySelector('section')?.innerText ?? '').replace(/\s+/g, ' ');
    if (moments.at(-1)?.text === text) return;
    moments.push({ text, mainButtons: root.querySelectorAll('button.main').length });
    sessionStorage.setItem('moments', JSON.stringify(moments));
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true });
  note();
}
