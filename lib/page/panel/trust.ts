import type { Drawing } from './drawing';
import { controlAt, followFocus } from './focus-path';
import { hasNativeBubble } from './native-bubble';
import { followPainted } from './painted';
import { isReadable, refusalOf } from './press-rules';
import { openEyes } from './sight';

/**
 * Between two looks, in milliseconds: after a frame that showed something new to read, while somebody is about to press,
 * and otherwise, drawn by lot up to the last.
 */
const pace = { begin: 20, near: 100, idle: 400, idleMost: 600 };
/** Somebody is about to press for so long after a sign of a person, in milliseconds. */
const nearFor = 1000;
/** Somebody may still be there for so long after a sign of a person, or after something new to read, in milliseconds. */
const hereFor = 30_000;
/** What was in view before a longer pause than this is not known to have stayed there, in milliseconds. */
const longestPause = 1500;
/** Where nobody is near, every so many looks compare all of the drawing. */
const thoroughEvery = 4;
/** Smaller controls can't be read. */
const smallest = 16;

interface Seen {
  since: number;
  left: number;
  top: number;
  words: string | null;
}

/**
 * Tells a person's own press on a control of `shadow`, on words that the person could read, from one that a page made,
 * provoked or lured. {@link refusalOf} decides; here the facts are gathered. Each look asks for a frame, for some browsers
 * see what moves only then; a collapsed panel and a hidden tab are not looked at, nor a page that nobody has touched for
 * {@link hereFor}: of that time nothing is known, and what was readable then counts from the next sign of a person. The
 * pace of an idle page is drawn by lot: a page that knew it would cover the panel in between. `afterDrawing` is for
 * whoever has drawn.
 */
export function watchControls(
  shadow: ShadowRoot,
  drawing: Drawing,
  signal: AbortSignal,
): { afterDrawing(): void; isMeant(event: Event, control: Element): boolean } {
  const document = shadow.ownerDocument;
  const focus = followFocus(shadow, signal);
  // Else what was drawn would begin to count at the next idle look.
  const painted = followPainted(signal, () => lookAgain());
  let seen = new Map<Element, Seen>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looks = 0;
  let isLookingOn = false;
  /** Something is readable of which a look between two frames has still to say so. */
  let isToBegin = false;
  let signAt = Number.NEGATIVE_INFINITY;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let press: { control: Element; began: number; readableMs: number | undefined } | undefined;

  const isNear = () => performance.now() - signAt < nearFor;
  /** Somebody may press without a further sign, or is in a frame, whose signs do not come here. */
  const isSomebodyHere = () =>
    performance.now() - Math.max(signAt, drawnAt) < hereFor ||
    shadow.host.matches(':hover') ||
    shadow.activeElement !== null ||
    document.querySelector('iframe:hover, frame:hover') !== null;

  /**
   * Where the browser tells nothing by itself, only what was seen between two frames may begin to count as readable: a
   * page may take its cover away for the scripts of each frame alone.
   */
  const look = (isBetweenFrames = false) => {
    const panel = shadow.querySelector('.panel:not(.collapsed)');
    const now = performance.now();
    // A page brings about single looks as it likes, such as with the focus: nothing is known of the time between those.
    const before = isLookingOn && now - lookedAt < longestPause ? seen : new Map<Element, Seen>();
    seen = new Map();
    lookedAt = now;
    isToBegin = false;
    focus.check();
    if (!panel) return;
    const thorough = isNear() || looks % thoroughEvery === 0;
    looks += 1;
    eyes.look(panel, thorough);
    painted.look(panel);
    const facts = {
      hasFocus: document.hasFocus(),
      isClear: eyes.isClear() && painted.isAsMeasured() && drawing.isOurs(thorough),
      zoom: (shadow.host as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1,
      hasBubble: hasNativeBubble(panel),
    };
    if (!isReadable(facts)) return;
    for (const control of panel.querySelectorAll('button, input')) {
      const place = placeOf(control);
      if (!place) continue;
      const last = before.get(control);
      if (last && isSame(last, place)) seen.set(control, last);
      else if (isBetweenFrames || !eyes.isSampled) seen.set(control, { since: now, ...place });
      else isToBegin = true;
    }
  };
  const eyes = openEyes(shadow.host as HTMLElement, signal, () => look());

  const lookOn = () => {
    clearTimeout(timer);
    const isOpen = !signal.aborted && shadow.querySelector('.panel:not(.collapsed)') !== null;
    // Firefox gives a hidden tab a frame now and then.
    isLookingOn = isOpen && !document.hidden && isSomebodyHere();
    if (!isLookingOn) return;
    const lot = Math.random();
    const idle = pace.idle + lot * (pace.idleMost - pace.idle);
    const begin = pace.begin * (1 + lot);
    timer = setTimeout(lookBetweenFrames, isToBegin ? begin : isNear() ? pace.near : idle);
  };
  const lookBetweenFrames = () => {
    // A page may take its cover away in each frame before any other script runs, and bring it back after the last one.
    if (eyes.isSampled) look(true);
    askForFrame();
  };
  const askForFrame = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(lookAgain);
  };
  const lookAgain = () => {
    look();
    lookOn();
  };
  const onSign = (event: Event) => {
    if (!event.isTrusted) return;
    const wasNear = isNear();
    signAt = performance.now();
    if (!wasNear) lookAgain();
  };
  // The signs of a person come from anywhere in the page: by the time that the pointer is here, it is known what it met.
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    document.defaultView?.addEventListener(type, onSign, { signal, capture: true, passive: true });
  document.defaultView?.addEventListener('blur', () => look(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || askForFrame(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  /**
   * How long a control had been readable when a person made `event`, in milliseconds. A page that keeps its thread busy
   * has the event wait: what became readable meanwhile was not read before.
   */
  const readableMs = (control: Element, event: Event): number | undefined => {
    look();
    const { since } = seen.get(control) ?? {};
    return since === undefined || !isOnTop(shadow, control) ? undefined : madeAt(event) - since;
  };
  const onPress = (event: Event) => {
    const control = event.isTrusted ? controlAt(event.target) : undefined;
    const began = control && press?.control === control ? press.began + 1 : 1;
    press = control && { control, began, readableMs: readableMs(control, event) };
  };
  shadow.addEventListener('pointerdown', onPress, { signal, capture: true });

  const isMeant = (event: Event, control: Element) => {
    // The clicks of a pointer are counted.
    const counted = (event as UIEvent).detail;
    const now = readableMs(control, event);
    const begun = press?.control === control ? press : undefined;
    // What was covered in the meantime was not readable all the time.
    const whenBegun = begun?.readableMs ?? 0;
    const refusal = refusalOf({
      isTrusted: event.isTrusted,
      readableMs: counted && now !== undefined ? Math.min(now, whenBegun) : now,
      ...(counted
        ? { pointer: { began: begun?.began ?? 0, counted } }
        : { keyboard: focus.factsOf(control, madeAt(event)) }),
    });
    return refusal === undefined;
  };

  return {
    afterDrawing: () => {
      drawnAt = performance.now();
      askForFrame();
    },
    isMeant,
  };
}

/** When `event` was made, as `performance.now()` tells it here: a frame's clock begins at another time. */
function madeAt(event: Event): number {
  const view = (event as UIEvent).view ?? window;
  return performance.now() - Math.max(0, view.performance.now() - event.timeStamp);
}

function placeOf(control: Element): Omit<Seen, 'since'> | undefined {
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width < smallest || height < smallest) return undefined;
  return { left: Math.round(left), top: Math.round(top), words: control.textContent };
}

function isSame(seen: Seen, { left, top, words }: Omit<Seen, 'since'>): boolean {
  return seen.left === left && seen.top === top && seen.words === words;
}

/** True when the beginning, the middle and the end of `control` are on the screen, and no part of the panel lies there. */
function isOnTop(shadow: ShadowRoot, control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  return [0.1, 0.5, 0.9].every((share) => {
    const [x, y] = [left + width * share, top + height / 2];
    const hit = shadow.ownerDocument.elementFromPoint(x, y) === shadow.host && shadow.elementFromPoint(x, y);
    return hit && (hit === control || control.contains(hit));
  });
}
