import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { handle } from '../handle';

/** Gives the texts of the interface to a page to whose scripts the browser gives none. */
export function handleTexts(): void {
  handle('texts/get', 'pages', v.undefined(), async () => {
    const file = await fetch(browser.runtime.getURL('/_locales/fr/messages.json' as never));
    const messages = (await file.json()) as Record<string, { message: string }>;
    return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
  });
}
