// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keeper } from '../../../lib/page/warn-before-leaving';

let page: AbortController;
let keep: ReturnType<typeof keeper>;
let button: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<button><b>Enregistrer</b></button><p>autre</p>';
  button = document.querySelector('button') as HTMLElement;
  page = new AbortController();
  keep = keeper(window as unknown as Window, page.signal);
});
afterEach(() => page.abort());

/** Whether leaving now would be asked about. */
const holds = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** A click as the browser makes it for a person, or as a page's script does. */
function click(element: Element | null, isTrusted = true): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element?.dispatchEvent(event);
}

test('nothing holds a page that shows nothing once only', () => {
  expect(keep([])).toBe(false);
  expect(holds()).toBe(false);
});

test('a page is held until a person pressed one of the controls, or something in it', () => {
  expect(keep([button])).toBe(false);
  expect(holds()).toBe(true);
  click(document.querySelector('p'));
  expect(holds()).toBe(true);
  click(document.querySelector('b'));
  expect(holds()).toBe(false);
  expect(keep([button])).toBe(true);
});

test('what a page shows once more is held once more', () => {
  keep([button]);
  click(button);
  keep([]);
  expect(keep([button])).toBe(false);
  expect(holds()).toBe(true);
});

test("a page's own script can't let itself go", () => {
  keep([button]);
  click(button, false);
  expect(holds()).toBe(true);
  expect(keep([button])).toBe(false);
});

test('a page is let go once it shows something else, and when Passerelle leaves', () => {
  keep([button]);
  keep([]);
  expect(holds()).toBe(false);
  keep([button]);
  page.abort();
  expect(holds()).toBe(false);
});
