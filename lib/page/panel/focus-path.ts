import type { PressFacts } from './press-rules';

type KeyboardFacts = NonNullable<PressFacts['keyboard']>;

/** Firefox counts keys some frames after they were pressed; by then it has, in milliseconds. */
const settledAfter = 300;

/** The focus of one control: how it came, and when. */
interface Arrival {
  control: Element;
  way: 'tab' | 'press';
  at: number;
}

/**
 * Follows the keyboard's focus inside `shadow`. A page can put its own focus right before our panel, on any event, and
 * wait for the next Tab: so the Tab that leads into the panel authorises nothing. One pressed on a control of ours does,
 * when it leads on to another one; and so does a press of the pointer on the control itself. Everything here is gained by
 * an event that a page can't make: it can keep events from us, and then nothing counts. Does not see which keys are
 * pressed elsewhere, only that they are.
 */
export function followFocus(shadow: ShadowRoot, signal: AbortSignal) {
  let arrival: Arrival | undefined;
  /** A Tab that is pressed, and where: once it has been everywhere, the event itself names the host alone. */
  let tab: { event: Event; at: EventTarget | null } | undefined;
  let pressed: Element | undefined;
  /** Since the focus came into the panel. */
  let visit = { at: 0, countedBefore: 0, isSettled: false, seenKeys: 0, strayKeys: 0 };

  const begin = () => {
    visit = { at: performance.now(), countedBefore: 0, isSettled: false, seenKeys: 0, strayKeys: 0 };
    settle();
  };
  /** What was pressed before the visit may be counted during it. */
  const settle = () => {
    if (visit.isSettled) return;
    visit.countedBefore = keysPressed(shadow) - visit.seenKeys;
    visit.isSettled = performance.now() - visit.at >= settledAfter;
  };
  const onKeyDown = (event: Event) => {
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    if (!event.isTrusted) return;
    visit.seenKeys += 1;
    const types = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
    if (types && !isField(event.target as Element)) visit.strayKeys += 1;
    tab = key === 'Tab' ? { event, at: event.target } : undefined;
  };
  const onPointerDown = (event: Event) => {
    if (!event.isTrusted) return;
    pressed = controlAt(event.target);
    begin();
    // No focus comes to what has it already.
    if (pressed && pressed === shadow.activeElement)
      arrival = { control: pressed, way: 'press', at: performance.now() };
  };
  const onFocusIn = (event: Event) => {
    const control = event.target as Element;
    const from = (event as FocusEvent).relatedTarget as Element | null;
    // With the whole window the focus leaves for a while, and comes back by itself.
    if (arrival?.control === control && !from) return;
    const isOurs = from !== null && shadow.contains(from);
    if (!isOurs && pressed !== control) begin();
    const byTab = isOurs && tab?.at === from && !tab.event.defaultPrevented;
    const way = pressed === control ? 'press' : byTab ? 'tab' : undefined;
    arrival = way && { control, way, at: performance.now() };
    tab = pressed = undefined;
  };
  const onFocusOut = () => {
    if (shadow.ownerDocument.hasFocus()) arrival = undefined;
  };
  const options = { signal, capture: true };
  shadow.addEventListener('keydown', onKeyDown, options);
  shadow.addEventListener('keyup', () => (tab = undefined), options);
  shadow.addEventListener('pointerdown', onPointerDown, options);
  shadow.addEventListener('focusin', onFocusIn, options);
  shadow.addEventListener('focusout', onFocusOut, options);

  return {
    /** What is known of a key pressed on `control` at the time `pressedAt`. */
    factsOf: (control: Element, pressedAt: number): KeyboardFacts => {
      const here = arrival?.control === control && shadow.activeElement === control ? arrival : undefined;
      return {
        arrival: here?.way,
        focusedMs: here ? pressedAt - here.at : 0,
        strayKeys: visit.strayKeys,
        hiddenKeys: keysPressed(shadow) - visit.countedBefore - visit.seenKeys,
      };
    },
    /** To be called now and then: what a page kept from us is found out by where the focus is. */
    check: () => {
      settle();
      if (arrival && shadow.activeElement !== arrival.control && shadow.ownerDocument.hasFocus())
        arrival = undefined;
    },
  };
}

/** The control that a press on `target` is meant for. */
export function controlAt(target: EventTarget | null): Element | undefined {
  const element = (target as Element | null)?.closest?.('button, input, label');
  return (element?.localName === 'label' ? (element as HTMLLabelElement).control : element) ?? undefined;
}

function isField(element: Element): boolean {
  return element.localName === 'input';
}

/** The keys pressed in the panel's window so far. The browser itself counts them: no page can hide one. */
function keysPressed({ ownerDocument }: ShadowRoot): number {
  return ownerDocument.defaultView?.performance.eventCounts?.get('keydown') ?? 0;
}
