import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../../public/_locales/fr/messages.json' with { type: 'json' };

const texts: Partial<Record<string, { message: string }>> = messages;

/** The French text of a key, its $1, $2… replaced as browsers do; empty when there is none. */
export function french(key: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  return (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}

/** From now on `browser.i18n` gives the texts of the French locale file, in `wxt/browser` and in `@wxt-dev/browser`. */
export function speakFrench(): void {
  fakeBrowser.i18n.getMessage = french as typeof fakeBrowser.i18n.getMessage;
}
