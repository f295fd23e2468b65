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
  /** How many it would touch. */
  count: number;
  /** Present when the person must confirm it first. */
  danger?: Found;
}

/** Tells what a press means, by the path of its event and the event's type; nothing of most presses. */
export type Judge<Found extends Danger> = (
  path: readonly EventTarget[],
  type: string,
) => Verdict<Found> | undefined;

/** The door before a page's dangerous buttons, shared by our scripts of one document. */
export interface Gate<Found extends Danger = Danger> {
  /** The last press held back. */
  held?: Found;
  /** Lets one press of that action through, for that count. */
  pass?: Danger & { until: number; press?: number };
  onHeld?(danger: Found): void;
  /** A press that touches somebody goes through to the page. */
  onPassed?(action: string): void;
  /** Takes the gate away: every press is the page's again. */
  release(): void;
}

const key = Symbol.for('passerelle gate');
type World = Record<symbol, Gate | undefined>;

/** Every event on which a page may act. */
const types = [
  ...['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'],
  ...['click', 'auxclick', 'dblclick', 'keydown', 'keyup', 'submit'],
  // Of a menu that acts once something was chosen in it.
  ...['input', 'change'],
];

/**
 * Holds back the presses that `judge` calls dangerous, until one is let through. To be installed at `document_start`:
 * listeners are called in the order of their registration, and the page's own must come after. Lets go of the page as
 * soon as `isAlive` denies: nobody could say any more why a press is held back, nor let it through.
 */
export function installGate<Found extends Danger>(
  window: Window,
  judge: Judge<Found>,
  isAlive: () => boolean = () => true,
): void {
  const world = window as unknown as World;
  if (world[key]) return;
  const listening = new AbortController();
  const release = () => {
    listening.abort();
    delete world[key];
  };
  const gate: Gate<Found> = { release };
  world[key] = gate as Gate;
  let press = 0;
  /** The last press that was told, held back or gone through. */
  let told = -1;
  let clicked = false;

  const onEvent = (event: Event) => {
    // Before anything is looked at: what reads the page may need the extension.
    if (!isAlive()) return release();
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    // Of the other buttons, the middle one alone does something to a page: it follows a link, at its end.
    const { button = 0 } = event as MouseEvent;
    const follows = event.type === 'auxclick' && button === 1;
    if (button > 0 && !follows) return;
    // A press runs from its first event to its click; tools for disabled people give the click alone.
    const begins =
      event.type === 'pointerdown' || (event.type === 'keydown' && !(event as KeyboardEvent).repeat);
    if (begins || follows || (event.type === 'click' && clicked)) press++;
    clicked = event.type === 'click' || (clicked && !begins);
    const { submitter } = event as SubmitEvent;
    const verdict = judge(submitter ? [submitter] : event.composedPath(), event.type);
    if (!verdict) return;
    const { action, count, danger } = verdict;
    const passes = !danger || isLetThrough(danger, event);
    if (!passes) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'change') takeBack(event.target);
    }
    if (told === press) return;
    told = press;
    if (!passes) {
      gate.held = danger;
      gate.onHeld?.(danger);
    } else if (count > 0) gate.onPassed?.(action);
  };

  function isLetThrough({ action, count }: Danger, event: Event): boolean {
    const { pass } = gate;
    if (!pass || pass.action !== action) return false;
    // What repeats while a key is held down is a press that nobody meant.
    if (pass.press !== undefined) return pass.press === press && !(event as KeyboardEvent).repeat;
    if (count !== pass.count || Date.now() >= pass.until) return false;
    pass.press = press;
    gate.held = undefined;
    return true;
  }

  const options = { capture: true, passive: false, signal: listening.signal };
  for (const type of types) window.addEventListener(type, onEvent, options);
}

/** A choice that the page has not heard of must not stay: made again, it would be none. */
function takeBack(menu: EventTarget | null): void {
  const select = menu as Partial<HTMLSelectElement> | null;
  if (!select?.options) return;
  const former = [...select.options].findIndex(({ defaultSelected }) => defaultSelected);
  select.selectedIndex = Math.max(0, former);
}

/** The gate of this document; undefined where Passerelle came after the page's own scripts. */
export function gateOf<Found extends Danger>(window: Window): Gate<Found> | undefined {
  return (window as unknown as World)[key] as Gate<Found> | undefined;
}
