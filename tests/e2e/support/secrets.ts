import type { Page } from 'puppeteer';
import type { School } from '../../people/school';
import { askAgain } from './page-library';
import { evaluateWithRoot } from './panel-root';
import { callExpression } from './source';

/** What an export says of its people and nobody else says: found anywhere, it is a leak. */
export function secretsOf({ people }: School): string[] {
  const words = people.flatMap(({ lastName, login, activationCode, email }) => [
    // Shorter ones also stand in ordinary words; quotes are written in other ways in markup and in JSON.
    /^[^"&<>\\]{10,}$/.test(lastName) ? lastName : '',
    login,
    activationCode,
    email,
  ]);
  return [...new Set(words)].filter(Boolean);
}

/** The secrets that `text` holds. */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

/**
 * All that a page can read of itself: markup, shadow roots, titles, address, what fields hold, its own storage; and the
 * panel's closed shadow root, which it should not be able to read.
 */
export function readable(page: Page): Promise<string> {
  const read = (panel: ShadowRoot | undefined): string => {
    const markup = (root: Document | ShadowRoot): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(root instanceof ShadowRoot && element.parentNode === root ? [element.outerHTML] : []),
        ...('value' in element ? [String(element.value)] : []),
        ...(element.shadowRoot ? markup(element.shadowRoot) : []),
        ...(element === panel?.host ? markup(panel) : []),
      ]);
    const storage = [localStorage, sessionStorage].map((each) => JSON.stringify({ ...each }));
    const address = [
      location.href,
      document.referrer,
      document.title,
      window.name,
      JSON.stringify(history.state),
    ];
    return [document.documentElement.outerHTML, ...markup(document), ...storage, ...address].join('\n');
  };
  return askAgain(page, () => evaluateWithRoot(page, `return ${callExpression(read, [], ['root'])}`));
}
