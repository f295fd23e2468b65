import type { Page } from 'puppeteer';
import { inPage } from './page-library';
import { until } from './until';

/** More stops than a list with its classes has. */
const mostStops = 80;

/** Where the keyboard is, and whether somebody who looks at the page can see it. */
export interface Focus {
  role: string;
  name: string;
  /** The focus is on nothing but the page. */
  lost: boolean;
  /** It has a ring, and its place is in view. */
  visible: boolean;
}

/** Where the keyboard is now. Firefox shows a PDF that it has saved in a tab of its own: one comes back from it. */
export async function focusOf(page: Page): Promise<Focus> {
  if ((await inPage(page, 'whereabouts')).hidden) await page.bringToFront();
  const { role = '', name = '' } = (await inPage(page, 'focused')) ?? {};
  const looks = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement)
      return { lost: true, visible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return {
      lost: false,
      visible: inView && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
  return { role, name, ...looks };
}

/** Presses Tab, or Shift and Tab, until that control has the focus; throws on a stop that cannot be seen. */
export async function tabTo(page: Page, role: string, name: string | RegExp, back = false): Promise<void> {
  const led: string[] = [];
  while (led.length < mostStops) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const stop = await seenFocus(page, () => `after ${led.join(', ')}`);
    const place = `${stop.role} « ${stop.name} »`;
    if (stop.role === role && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return;
    led.push(place);
  }
  throw new Error(`Tab does not lead to ${role} « ${name} »; it led to ${led.join(', ')}`);
}

/** Waits until the focus is on that control, where an act has led it or left it. */
export async function focusComes(page: Page, role: string, name: string): Promise<void> {
  await seenFocus(
    page,
    () => `and not on ${role} « ${name} »`,
    (focus) => focus.role === role && focus.name === name,
  );
}

/** The focus, once it can be seen and is the right one: the browser draws its ring and switches tabs in its own time. */
function seenFocus(page: Page, where: () => string, isRight = (_focus: Focus) => true): Promise<Focus> {
  let last: Focus | undefined;
  const look = async () => {
    last = await focusOf(page);
    return last.visible && isRight(last) ? last : undefined;
  };
  return until(look, () => `The focus is ${JSON.stringify(last)}, ${where()}`, 5000);
}

/**
 * Answers the next file picker with a file, as a person would: the browser's own window is out of every test's reach in
 * Firefox. What the page does with the file is its own.
 */
export async function answerPicker(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    (fileName, base64) => {
      const { click } = HTMLInputElement.prototype;
      HTMLInputElement.prototype.click = function answer(this: HTMLInputElement) {
        if (this.type !== 'file') return click.call(this);
        HTMLInputElement.prototype.click = click;
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], fileName, { type: 'text/csv' }));
        this.files = data.files;
        this.dispatchEvent(new Event('change', { bubbles: true }));
      };
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}
