/** A control counts as read after this long in view, in milliseconds: nobody reads and decides faster. */
export const readAfter = 500;
/** Keys that may have been pressed elsewhere: browsers count the last ones late, Firefox by a frame or two. */
const uncountedKeys = 2;

/** What is known of a press on one control of ours when it takes effect. */
export interface PressFacts {
  /** The browser says that a person made the event. */
  isTrusted: boolean;
  /** How long the control had been readable when the press began, in milliseconds; undefined where it is not. */
  readableMs: number | undefined;
  pointer?: {
    /** Presses in a row that began on this very control. */
    began: number;
    /** Clicks in a row as the browser counts them: 2 for the second half of a double click. */
    counted: number;
  };
  keyboard?: {
    /** How the focus came to the control; undefined where a script of anybody gave it. */
    arrival: 'tab' | 'press' | undefined;
    focusedMs: number;
    /** Keys pressed on our buttons that mean nothing there: somebody types, and believes to be elsewhere. */
    strayKeys: number;
    /** Keys pressed since the focus came to the panel that the page kept from us. */
    hiddenKeys: number;
  };
}

export type Refusal =
  | 'made by a script'
  | 'not readable'
  | 'not readable for long enough'
  | 'began elsewhere'
  | 'focus given by a script'
  | 'focused too shortly'
  | 'typed for the page';

/** Why a press on a control doesn't count as a person's, on words that the person could read; undefined if it does. */
export function refusalOf({ isTrusted, readableMs, pointer, keyboard }: PressFacts): Refusal | undefined {
  if (!isTrusted) return 'made by a script';
  if (readableMs === undefined) return 'not readable';
  if (readableMs < readAfter) return 'not readable for long enough';
  if (pointer) return pointer.began > 0 && pointer.began >= pointer.counted ? undefined : 'began elsewhere';
  if (!keyboard?.arrival) return 'focus given by a script';
  if (keyboard.strayKeys > 0 || keyboard.hiddenKeys > uncountedKeys) return 'typed for the page';
  // Pressing a field is a choice of its own, and what is typed there takes its time.
  return keyboard.arrival === 'tab' && keyboard.focusedMs < readAfter ? 'focused too shortly' : undefined;
}

/** What is known of the panel at one moment. */
export interface SightFacts {
  /** The window that the panel stands in has the focus; no other one of the page's lies in front. */
  hasFocus: boolean;
  /** Nothing lies over the panel, and no effect alters it, as far as the browser can say. */
  isClear: boolean;
  /** How much the page enlarges the panel: 1 as drawn. */
  zoom: number;
  /** Something of the browser's own, with the page's words in it, may lie over the panel: {@link bubbleReach}. */
  hasBubble: boolean;
}

/** Below the first, words can't be read; above the second, too little of the panel is in view. */
const zooms = { least: 0.75, most: 2 };

/** True when the words of the panel can be read. */
export function isReadable({ hasFocus, isClear, zoom, hasBubble }: SightFacts): boolean {
  return hasFocus && isClear && !hasBubble && zoom >= zooms.least && zoom <= zooms.most;
}
