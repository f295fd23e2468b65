/** What a press would do, in figures: nothing of it names anybody. */
export interface Danger {
  /** Which of the site's guarded actions. */
  action: string;
  /** How many it would touch. */
  count: number;
}

/** What a press on a guarded control means. */
export interface Verdict<Found extends Danger> {
  action: string;
  /** Present when the person must confirm it first. */
  danger?: Found;
}

/** The door before a page's dangerous buttons, shared by our scripts of one document. */
export interface Gate<Found extends Danger = Danger> {
  /** The last press held back. */
  held?: Found;
  /** Lets one press of that action through, for that count. */
  pass?: Danger & { until: number; press?: number };
  /** What a press means; until the assistant has told, nothing is held back. */
  judge?(path: readonly EventTarget[]): Verdict<Found> | undefined;
  onHeld?(danger: Found): void;
  onPassed?(action: string): void;
}

const key = Symbol.for('passerelle gate');
type World = Record<symbol, Gate | undefined>;

/** Every event on which a page may act. */
const types = [
  ...['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'],
  ...['click', 'dblclick', 'keydown', 'keyup', 'submit'],
];

/**
 * Holds back the presses that the gate's judge calls dangerous, until one is let through. To be installed before the
 * page's own scripts run: later, theirs would hear first.
 */
export function installGate(window: Window): void {
  const world = window as unknown as World;
  if (world[key]) return;
  const gate: Gate = {};
  world[key] = gate;
  let press = 0;
  let told = -1;
  let clicked = false;

  const onEvent = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    // A press runs from its first event to its click; tools for disabled people give the click alone.
    const begins =
      event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat);
    if (begins || (event.type === 'click' && clicked)) press++;
    clicked = event.type === 'click' || (clicked && !begins);
    const { submitter } = event as SubmitEvent;
    const verdict = gate.judge?.(submitter ? [submitter] : event.composedPath());
    if (!verdict || isLetThrough(verdict, event)) return;
    if (!verdict.danger) {
      if (event.type === 'click') gate.onPassed?.(verdict.action);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (told === press) return;
    told = press;
    gate.held = verdict.danger;
    gate.onHeld?.(verdict.danger);
  };

  function isLetThrough({ action, danger }: Verdict<Danger>, event: Event): boolean {
    const { pass } = gate;
    if (!pass || pass.action !== action) return false;
    if (pass.press === press) return !(event as KeyboardEvent).repeat;
    const fits = danger?.count === pass.count && Date.now() < pass.until;
    if (pass.press !== undefined || !fits) return false;
    pass.press = press;
    gate.held = undefined;
    gate.onPassed?.(action);
    return true;
  }

  for (const type of types) window.addEventListener(type, onEvent, { capture: true, passive: false });
}

/** The gate of this document; undefined where Passerelle came after the page's own scripts. */
export function gateOf<Found extends Danger>(window: Window): Gate<Found> | undefined {
  return (window as unknown as World)[key] as Gate<Found> | undefined;
}
