import type { Page } from 'puppeteer';
import { callExpression } from './source';

/** What a page does to the panel, of which it has the host element alone: the shadow root is closed. */
type Attack = (host: HTMLElement) => void;

/** Runs an attack in the page's own world, with nothing but the rights of a page. */
export async function attack(page: Page, run: Attack): Promise<void> {
  const host = "document.querySelector('passerelle-panel')";
  await page.evaluate(`void ${callExpression(run, [], [host])}`);
}

/** The page's own styles, aimed at the panel's host: the panel must not even notice them. */
export const outsideStyles: Record<string, Attack> = {
  'a style sheet': () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `passerelle-panel, passerelle-panel * {
      opacity: 0 !important; transform: scale(0.01) !important; translate: 2000px !important;
      clip-path: inset(100%) !important; filter: blur(40px) !important; mask: url(#none) !important;
      visibility: hidden !important; display: none !important; color: transparent !important;
      font-size: 1px !important; text-indent: -9999px !important; pointer-events: none !important;
      content-visibility: hidden !important; zoom: 0.01 !important; mix-blend-mode: difference !important;
    }`;
  },
  'a style attribute': (host) => {
    const hidden = ['opacity:0', 'transform:scale(.01)', 'translate:2000px', 'clip-path:inset(100%)'];
    hidden.push('visibility:hidden', 'display:none', 'color:transparent', 'pointer-events:none', 'zoom:.01');
    host.style.cssText = hidden.map((rule) => `${rule}!important`).join(';');
  },
  'an animation that never ends': (host) => {
    const hidden = { opacity: 0, clipPath: 'inset(100%)', visibility: 'hidden', filter: 'blur(40px)' };
    host.animate([hidden, hidden], { duration: 1, fill: 'forwards' });
  },
};

/** Covers that let clicks through: what lies under the pointer is not what the person was shown. */
export const disguises: Record<string, Attack> = {
  'takes the panel out of the top layer and covers it': (host) => {
    host.hidePopover();
    const sheet = document.documentElement.appendChild(document.createElement('div'));
    sheet.className = 'lure';
    sheet.style.cssText = 'position:fixed;inset:0;background:gold;pointer-events:none;z-index:2147483647';
  },
  'covers it with a popover that lets clicks through': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none';
    sheet.showPopover();
  },
  'covers it with an inert popover': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.inert = true;
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold';
    sheet.showPopover();
  },
  'covers it with the backdrop of a tiny popover': () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `#tiny { width: 1px; height: 1px; padding: 0; border: 0; margin: 0; inset: 0 auto auto 0 }
      #tiny::backdrop { background: gold; pointer-events: none }`;
    const tiny = document.body.appendChild(document.createElement('div'));
    tiny.id = 'tiny';
    tiny.popover = 'manual';
    tiny.showPopover();
  },
  'covers it with a popover in a closed shadow root': () => {
    const around = document.body.appendChild(document.createElement('div'));
    around.className = 'lure';
    const root = around.attachShadow({ mode: 'closed' });
    const sheet = root.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none';
    sheet.showPopover();
  },
};

/** After these a click where the button was does not reach the panel, or does not count. */
export const covers: Record<string, Attack> = {
  'shows a popover after it': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold';
    sheet.showPopover();
  },
  'shows a modal dialog': () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Votre avis nous intéresse';
    dialog.showModal();
  },
  'shows an element in fullscreen that lets clicks through': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.style.cssText = 'background:gold;pointer-events:none';
    // Evaluations of the tests' driver count as a person's gesture.
    void sheet.requestFullscreen();
  },
  'shows the picture of a transition': () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `::view-transition { pointer-events: none; background: gold }
      ::view-transition-group(*) { animation-duration: 60s }`;
    document.startViewTransition(() => undefined);
  },
  'squeezes the panel with an animation': (host) => {
    const small = { transform: 'scale(0.01)' };
    host.animate([small, small], { duration: 1, fill: 'forwards' });
  },
  'removes the panel': (host) => host.remove(),
  'closes the popover': (host) => host.hidePopover(),
};

/** Presses the panel by script, in the ways there are: no button of it is within reach. */
export const scriptedPresses: Record<string, Attack> = {
  'click()': (host) => host.click(),
  'an event': (host) => {
    const init = { bubbles: true, composed: true, cancelable: true, detail: 1, view: window };
    host.dispatchEvent(new MouseEvent('click', init));
  },
  'a pointer': (host) => {
    const init = { bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 1 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new PointerEvent(type, init));
  },
  'a label of its own': (host) => {
    const label = document.body.appendChild(document.createElement('label'));
    host.id = 'lured';
    label.htmlFor = 'lured';
    label.click();
  },
};
