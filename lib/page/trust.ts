import type { Drawing } from './drawing';
import { isAloneOnTop } from './top-layer';

/** A control counts as seen after this long in view, in milliseconds: nobody reads and decides faster. */
const seenAfter = 500;
const sampleEvery = 100;
/** Smaller controls can't be read: the whole page was shrunk. */
const smallest = 16;
/** Every so many samples, the page's shadow roots are searched for covers too. */
const deepEvery = 5;

interface Seen {
  since: number;
  left: number;
  top: number;
}

/**
 * Tells a person's own click on a control of `shadow` from one that a page made, provoked or lured. The page
 * may script clicks, lay its own things over the panel, make it transparent, rename its buttons, move it under the
 * pointer just in time, or focus a button and wait for Enter: none of these counts. `look` is for whoever has drawn: on a
 * busy page the next sample comes late, and a click that was meant would count for one too soon.
 */
export function watchControls(
  shadow: ShadowRoot,
  drawing: Drawing,
  signal: AbortSignal,
): { look(): void; isMeant(event: Event, control: Element): boolean } {
  const invited = watchFocus(shadow, signal);
  let seen = new Map<Element, Seen>();
  let samples = 0;

  const look = () => {
    const before = seen;
    seen = new Map();
    const clear = isAloneOnTop(shadow.host, samples++ % deepEvery === 0) && drawing.isOurs();
    if (!clear) return;
    for (const control of shadow.querySelectorAll('button, input')) {
      if (!isShown(shadow, control)) continue;
      const last = before.get(control);
      const still = last && isStill(control, last);
      seen.set(control, still ? last : { since: performance.now(), ...placeOf(control) });
    }
  };
  const timer = setInterval(look, sampleEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
  look();

  const isMeant = (event: Event, control: Element) => {
    const last = seen.get(control);
    // The clicks of a mouse are counted.
    const byKeyboard = !(event as UIEvent).detail;
    return (
      event.isTrusted &&
      last !== undefined &&
      performance.now() - last.since >= seenAfter &&
      isStill(control, last) &&
      isShown(shadow, control) &&
      drawing.isOurs() &&
      isAloneOnTop(shadow.host, true) &&
      (!byKeyboard || invited(control))
    );
  };
  return { look, isMeant };
}

/**
 * Tells whether the focus came to a control by Tab or by a press on it. A script's focus, even one given while the
 * person types, does not: the Enter that follows was not meant for us.
 */
function watchFocus(shadow: ShadowRoot, signal: AbortSignal): (control: Element) => boolean {
  let invited: EventTarget | null = null;
  let meantAt = Number.NEGATIVE_INFINITY;
  const meant = (event: Event) => {
    const towardsUs = 'key' in event ? event.key === 'Tab' : event.target === shadow.host;
    if (event.isTrusted && towardsUs) meantAt = performance.now();
  };
  // Tab leads out of the frame that the panel is about.
  for (const view of [window, shadow.ownerDocument.defaultView])
    for (const type of ['keydown', 'pointerdown'])
      view?.addEventListener(type, meant, { signal, capture: true });
  const came = ({ target }: Event) => {
    if (target !== invited) invited = performance.now() - meantAt < sampleEvery ? target : null;
    meantAt = Number.NEGATIVE_INFINITY;
  };
  // With the whole window the focus leaves for a while, and comes back by itself.
  const left = () => {
    if (shadow.ownerDocument.hasFocus()) invited = null;
  };
  shadow.addEventListener('focusin', came, { signal });
  shadow.addEventListener('focusout', left, { signal });
  return (control) => invited === control;
}

function placeOf(control: Element): Pick<Seen, 'left' | 'top'> {
  const { left, top } = control.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top) };
}

function isStill(control: Element, { left, top }: Seen): boolean {
  const place = placeOf(control);
  return place.left === left && place.top === top;
}

/**
 * True when the middle of `control` is on the screen, ours, and shown as we drew it: effects on our host or on the
 * document's root reach everything inside.
 */
function isShown(shadow: ShadowRoot, control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width < smallest || height < smallest) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  const document = shadow.ownerDocument;
  if (document.elementFromPoint(x, y) !== shadow.host) return false;
  const hit = shadow.elementFromPoint(x, y);
  if (!hit || (hit !== control && !control.contains(hit))) return false;
  return isUnaltered(control) && isUnaltered(shadow.host) && isUnaltered(document.documentElement);
}

function isUnaltered(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    Number(style.opacity) === 1 &&
    style.transform === 'none' &&
    style.filter === 'none' &&
    style.clipPath === 'none' &&
    (style.maskImage || 'none') === 'none' &&
    (style.mixBlendMode || 'normal') === 'normal' &&
    style.visibility === 'visible'
  );
}
