import type { Frame, Page } from 'puppeteer';
import { clickAt } from './mouse';
import { ask } from './page-library';
import { callExpression } from './source';
import { until } from './until';

/**
 * A site's own elements, found and worked as a person does. Each step is one question to the document that is there:
 * puppeteer's own `click`, `waitForSelector` and `$` keep a handle from one message to the next, and fail with « no such
 * handle » when the page has another document in between.
 */
export type Where = Page | Frame;

/** Runs in the page and sees only its arguments: gives the element meant, nothing while it is not there. */
export type Find = (...args: string[]) => Element | null | undefined;

/** How long a person waits before giving up; long enough for two browsers on two busy cores. */
export const patienceMs = 30_000;

const bySelector: Find = (selector) => document.querySelector(selector);

/**
 * Runs in the page: the middle of an element that a mouse can reach, in the outermost viewport, or why there is none.
 * Before its scripts have run, a page may have a control that does nothing.
 */
function aim(find: Find, ...args: string[]): { x: number; y: number } | { reason: string } {
  if (document.readyState !== 'complete') return { reason: 'the page is not loaded' };
  const element = find(...args);
  if (!element) return { reason: 'it is not there' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box || box.width === 0 || box.height === 0) return { reason: 'it is not shown' };
  let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  if (!top || !element.contains(top)) return { reason: `it is covered by <${top?.localName ?? 'nothing'}>` };
  for (let view: Window = window; view.frameElement; view = view.parent) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.x + view.frameElement.clientLeft;
    y += frame.y + view.frameElement.clientTop;
  }
  return { x, y };
}

/** A person's click on what `find` gives, as soon as a mouse can reach it. */
export async function clickFound(where: Where, find: Find, ...args: string[]): Promise<void> {
  let reason = '';
  const look = async () => {
    const aimed = await ask<ReturnType<typeof aim>>(where, callExpression(aim, args, [String(find)]));
    if ('x' in aimed) return aimed;
    ({ reason } = aimed);
  };
  const point = await until(look, () => `Can't click « ${args} » in ${where.url()}: ${reason}`, patienceMs);
  await clickAt('frames' in where ? where : where.page(), point);
}

/** The same on the first element of a CSS selector. */
export function clickOn(where: Where, selector: string): Promise<void> {
  return clickFound(where, bySelector, selector);
}

/** What `read` makes, in the page, of every element of a CSS selector. */
export function readAll<Value>(
  where: Where,
  selector: string,
  read: (element: Element) => Value,
): Promise<Value[]> {
  const all = (one: typeof read, wanted: string) => [...document.querySelectorAll(wanted)].map(one);
  return ask(where, callExpression(all, [selector], [String(read)]));
}

/** Resolved once `find` gives an element of which `is` holds; both run in the page. */
export async function waitUntil(
  where: Where,
  is: (element: Element) => boolean,
  find: Find,
  ...args: string[]
): Promise<void> {
  const holds = (test: typeof is, found: Find, ...given: string[]) => {
    const element = found(...given);
    return (element && test(element)) || undefined;
  };
  const look = () => ask<true | undefined>(where, callExpression(holds, args, [String(is), String(find)]));
  await until(look, () => `Waited in vain for « ${args} » in ${where.url()}`, patienceMs);
}

/** Resolved once an element of the CSS selector is there. */
export function waitFor(where: Where, selector: string): Promise<void> {
  return waitUntil(where, () => true, bySelector, selector);
}

/** How many elements of the CSS selector are there. */
export async function count(where: Where, selector: string): Promise<number> {
  return (await readAll(where, selector, () => true)).length;
}

/** Resolved once no element of the CSS selector is there any more. */
export async function waitUntilGone(where: Where, selector: string): Promise<void> {
  const look = async () => (await count(where, selector)) === 0 || undefined;
  await until(look, () => `« ${selector} » stays in ${where.url()}`, patienceMs);
}

/** Resolved once an element of the CSS selector is there and shown. */
export function waitForShown(where: Where, selector: string): Promise<void> {
  return waitUntil(where, (element) => element.checkVisibility(), bySelector, selector);
}

/** Puts the keyboard's focus on the first element of a CSS selector, as soon as it takes it. */
export function focusOn(where: Where, selector: string): Promise<void> {
  const takes = (element: Element) => {
    (element as HTMLElement).focus();
    return element.ownerDocument.activeElement === element;
  };
  return waitUntil(where, takes, bySelector, selector);
}

/**
 * Types as a keyboard does. A letter that an American keyboard lacks comes in Chromium without a key from puppeteer, as
 * from a page's own command, which a field of the panel refuses.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const isChromium = (await page.browser().version()).includes('Chrom');
  for (const key of text) {
    if (!isChromium || /^[ -~]$/.test(key)) {
      await page.keyboard.type(key);
      continue;
    }
    const session = await page.createCDPSession();
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    await session.detach();
  }
}

/** Types into a field from the keyboard, after what stands there. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await focusOn(page, selector);
  await page.keyboard.type(text);
}

/** Chooses the options of a native select that read so, all others taken back. */
export async function choose(page: Page, selector: string, ...texts: string[]): Promise<void> {
  const pick = (wanted: string, ...labels: string[]) => {
    const select = document.querySelector<HTMLSelectElement>(wanted);
    if (!select || !labels.every((label) => [...select.options].some(({ text }) => text === label))) return;
    for (const option of select.options) option.selected = labels.includes(option.text);
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    return true;
  };
  const look = () => ask<true | undefined>(page, callExpression(pick, [selector, ...texts]));
  await until(look, () => `${selector} has no « ${texts.join(' », « ')} »`, patienceMs);
}
