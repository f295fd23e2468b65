import { afterEach, beforeEach, vi } from 'vitest';
import type { Drawing } from '../../../lib/page/panel/drawing';
import { followPainted } from '../../../lib/page/panel/painted';
import { openEyes } from '../../../lib/page/panel/sight';
import { watchControls } from '../../../lib/page/panel/trust';

// happy-dom has no layout, no painting and no trusted events: the test says what there is.
const usual = {
  place: new DOMRect(900, 800, 200, 34),
  /** What lies topmost in the document and in the panel, as a selector. */
  onPage: '#host',
  inPanel: 'b',
  clear: true,
  ours: true,
  asMeasured: true,
  sampled: false,
  hasFocus: true,
  zoom: 1,
};
export type Shown = typeof usual;

/**
 * A panel with three controls whose presses are watched, as new before each test of the file, with a clock of the test's.
 * The file has to mock `lib/page/panel/sight` and `lib/page/panel/painted`.
 */
export function useWatchedControls() {
  const scene = {
    shown: usual,
    /** As the browser counts them. */
    keysPressed: 7,
    /** What the browser calls when it has seen a change by itself. */
    onChange: (): void => undefined,
    show: (change: Partial<Shown> = {}): void => {
      scene.shown = { ...usual, ...change };
    },
  } as Scene;
  beforeEach(() => {
    vi.useFakeTimers();
    scene.show();
    scene.keysPressed = 7;
    document.body.innerHTML = '<div id="host"></div><div id="cover"></div><input id="theirs">';
    const shadow = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
    shadow.innerHTML =
      '<section class="panel"><i><button id="first">Réduire</button></i><button id="main"><b>Exporter</b></button><input></section>';
    const button = shadow.querySelector('#main') as HTMLButtonElement;
    const other = shadow.querySelector('#first') as HTMLButtonElement;
    const input = shadow.querySelector('input') as HTMLInputElement;
    for (const control of [button, other, input]) control.getBoundingClientRect = () => scene.shown.place;
    Object.defineProperty(shadow.host, 'currentCSSZoom', { get: () => scene.shown.zoom });
    Object.defineProperty(performance, 'eventCounts', {
      value: { get: () => scene.keysPressed },
      configurable: true,
    });
    document.elementFromPoint = () => document.body.querySelector(scene.shown.onPage);
    shadow.elementFromPoint = () => shadow.querySelector(scene.shown.inPanel);
    document.hasFocus = () => scene.shown.hasFocus;
    vi.mocked(openEyes).mockImplementation((_host, _signal, change) => {
      scene.onChange = change;
      return {
        get isSampled() {
          return scene.shown.sampled;
        },
        isClear: () => scene.shown.clear,
        look: () => undefined,
      };
    });
    vi.mocked(followPainted).mockReturnValue({
      look: () => undefined,
      isAsMeasured: () => scene.shown.asMeasured,
    });
    const stop = new AbortController();
    const watched = watchControls(shadow, { isOurs: () => scene.shown.ours } as Drawing, stop.signal);
    Object.assign(scene, { shadow, button, other, input, stop, watched });
    watched.afterDrawing();
    vi.advanceTimersByTime(20);
  });
  afterEach(() => {
    scene.stop.abort();
    vi.useRealTimers();
  });
  return scene;
}

interface Scene {
  shown: Shown;
  show(change?: Partial<Shown>): void;
  keysPressed: number;
  onChange(): void;
  shadow: ShadowRoot;
  button: HTMLButtonElement;
  other: HTMLButtonElement;
  input: HTMLInputElement;
  watched: ReturnType<typeof watchControls>;
  stop: AbortController;
}

export const composed = { bubbles: true, composed: true, cancelable: true };

/** `event` as one that a person made, or, with `value` false, a script. */
export function trusted<Made extends Event>(event: Made, value = true): Made {
  Object.defineProperty(event, 'isTrusted', { value });
  // A world of its own has a clock of its own; a person's event is made now.
  Object.defineProperty(event, 'timeStamp', { value: performance.now(), configurable: true });
  return event;
}

/** Lets so many milliseconds pass. */
export const pass = (ms = 1000) => vi.advanceTimersByTime(ms);

/** The pointer goes down on `control`. */
export const pressOn = (control: Element) =>
  control.dispatchEvent(trusted(new MouseEvent('pointerdown', composed)));

/** Whether a click on `control`, the `detail`-th in a row, counts. */
export const click = ({ watched, button }: Scene, control: Element = button, detail = 1) =>
  watched.isMeant(trusted(new MouseEvent('click', { detail })), control);

/** Whether a whole press on the main button counts. */
export function pressAndClick(scene: Scene): boolean {
  pressOn(scene.button);
  return click(scene);
}
