import { shadowRootsIn } from '../read/roots';

/**
 * Tells whether what we drew still stands there as we drew it: our buttons under their names, in our styles, nothing laid
 * over them from inside.
 *
 * In Chromium no page reaches into a closed shadow root, and there is nothing to compare. In Firefox (ESR 153, measured)
 * every page does: the nodes of a selection made by `window.find()` and, once the pointer or the focus is on the panel, the
 * `originalTarget`, `explicitOriginalTarget` and `rangeParent` of its events are the very nodes inside, and
 * `getRootNode()` of one is the root. There this is the only defence against a page that gives one button the name of
 * another. A change of the tree is noted at once, even one that was put back. Style sheets, animations and shadow roots of
 * our own elements change without a record: they are compared whenever somebody asks.
 */
export class Drawing {
  readonly #observer: MutationObserver | undefined;
  #styles: string | undefined;
  #touched = false;

  /** `reachable`: whether the page may get the nodes of `shadow`. */
  constructor(
    private readonly shadow: ShadowRoot,
    reachable = 'originalTarget' in Event.prototype,
  ) {
    if (!reachable) return;
    this.#observer = new MutationObserver((changes) => this.#judge(changes));
    this.#observer.observe(shadow, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** Does all drawing of ours; the shadow root holds its styles by now, and is in the document. */
  draw(work: () => void): void {
    this.#look(true);
    work();
    this.#observer?.takeRecords();
    if (this.#observer) this.#styles ??= stylesOf(this.shadow);
  }

  /**
   * False from the moment that anything but us changed the drawing: in this page it is never trusted again. Only a
   * `thorough` look, which costs a millisecond, compares what changes without a record.
   */
  isOurs(thorough = true): boolean {
    this.#look(thorough);
    return !this.#touched;
  }

  #look(thorough: boolean): void {
    if (!this.#observer || this.#touched) return;
    this.#judge(this.#observer.takeRecords());
    // Out of the document a style element has no style sheet, and nobody can press anything.
    if (!thorough || this.#styles === undefined || !this.shadow.isConnected) return;
    this.#touched ||=
      isAnimated(this.shadow) || isHollowed(this.shadow) || this.#styles !== stylesOf(this.shadow);
  }

  /** Other extensions mark a page's elements for themselves. */
  #judge(changes: MutationRecord[]): void {
    this.#touched ||= changes.some(({ attributeName }) => !attributeName?.startsWith('data-'));
  }
}

/** What moves in our own style sheet, the bar of a progress and of a countdown; Firefox names the margin by its side. */
const moving = ['width', 'marginInlineStart', 'marginLeft'];

/** True when anything moves that our style sheet leaves at rest; a script may also change the animations that it has. */
function isAnimated(shadow: ShadowRoot): boolean {
  const keyframes = shadow.getAnimations().map(({ effect }) => effect as KeyframeEffect);
  return keyframes.some((effect) => {
    const properties = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
    const ours = ['offset', 'computedOffset', 'easing', 'composite', ...moving];
    return !effect.target?.matches('.bar > i') || !properties.every((name) => ours.includes(name));
  });
}

/** True when an element of ours has got a shadow root of its own, which is shown in place of its words. */
function isHollowed(shadow: ShadowRoot): boolean {
  return [...shadowRootsIn(shadow)].length > 1;
}

function stylesOf({ adoptedStyleSheets, styleSheets }: ShadowRoot): string {
  return [...adoptedStyleSheets, ...styleSheets]
    .map(({ cssRules, disabled, media }) =>
      [disabled, media.mediaText, ...[...cssRules].map((rule) => rule.cssText)].join('\n'),
    )
    .join('\n\n');
}
