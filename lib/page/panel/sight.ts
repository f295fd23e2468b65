import { isUncovered, raiseAgain } from './top-layer';

/** What tells whether anything lies over the panel. */
export interface Eyes {
  /** The browser says nothing by itself: whoever wants to know asks in frames and between them. */
  readonly isSampled: boolean;
  /** False too while that is not known yet. */
  isClear(): boolean;
  /** To be called before {@link isClear}; `thorough` where somebody is about to press, and now and then. */
  look(panel: Element, thorough: boolean): void;
}

/** The eyes that this browser has; `onChange` is called when it says by itself that something changed. */
export function openEyes(host: HTMLElement, signal: AbortSignal, onChange: () => void): Eyes {
  const hasVisibility =
    typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;
  return hasVisibility ? observerEyes(host, signal, onChange) : topLayerEyes(host);
}

/** TypeScript does not know it. */
interface SeeingEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** How long the browser may take between two looks of its own, in milliseconds: the least that it allows. */
const delay = 100;
/** How often the panel is raised again at most, in milliseconds: a page that does so too must not find a fight. */
const raiseEvery = 1000;

/**
 * Chromium's own knowledge. It sees whatever is painted over the panel or alters it: what is in the top layer, on its way
 * out of it, lets clicks through, casts a shadow, or is a picture of a view transition; transforms, opacity and filters. It
 * does not see what the browser draws by itself (bubbles, tooltips, pickers), colours and fonts inside the panel, other
 * windows, nor an animation that moves without a frame of the main thread: somebody has to ask for one. It takes the
 * invisible backdrop of any later popover for a cover: so the panel is raised above one that is elsewhere, and what the
 * browser says then counts.
 */
function observerEyes(host: HTMLElement, signal: AbortSignal, onChange: () => void): Eyes {
  let watched: Element | undefined;
  let isVisible: boolean | undefined;
  let raisedAt = Number.NEGATIVE_INFINITY;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries as SeeingEntry[])
        if (entry.target === watched) isVisible = entry.isVisible === true && entry.intersectionRatio > 0.99;
      onChange();
    },
    { trackVisibility: true, delay, threshold: [0, 1] } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isSampled: false,
    // Out of the top layer anything could cover it, at once.
    isClear: () => isVisible === true && host.matches(':popover-open'),
    look: (panel) => {
      const now = performance.now();
      if (isVisible === false && now - raisedAt >= raiseEvery) {
        raisedAt = now;
        raiseAgain(host, panel);
      }
      if (panel === watched) return;
      if (watched) observer.unobserve(watched);
      isVisible = undefined;
      watched = panel;
      observer.observe(panel);
    },
  };
}

/**
 * Firefox says what is in the top layer, not what is painted nor in which order: the panel has to be alone there, or
 * everything else to draw elsewhere for certain. It does not let an element stay in the top layer for a transition, and of
 * all effects on the page's root only filters reach the panel.
 * Not seen: what Chromium does not see either, and a cover that is there at the end of each frame alone, from after its last
 * script to before the first one that follows.
 */
function topLayerEyes(host: Element): Eyes {
  let isClear = false;
  return {
    isSampled: true,
    isClear: () => isClear,
    look: (panel, thorough) => {
      isClear = isUncovered(host, panel, thorough) && isUnaltered(host.ownerDocument);
    },
  };
}

function isUnaltered({ documentElement }: Document): boolean {
  const { filter, opacity, mixBlendMode } = getComputedStyle(documentElement);
  return filter === 'none' && Number(opacity) === 1 && mixBlendMode === 'normal';
}
