/**
 * Tells whether what we drew still stands there as we drew it: our buttons under their names, in our styles, nothing laid
 * over them from inside.
 *
 * In Chromium no page reaches into the closed shadow root. In Firefox (ESR 153, measured) every page does as soon as the
 * pointer or the focus is on the panel: `event.originalTarget`, `explicitOriginalTarget` and `rangeParent` are the very
 * nodes in it, and `getRootNode()` of one is the root. So are a selection's nodes where text of ours may be selected.
 * There this is the only defence against a page that renames « Annuler » into nothing at all and « Déposer » into it.
 */
export class Drawing {
  #styles: string | undefined;
  #picture: string | undefined;
  #touched = false;

  constructor(private readonly shadow: ShadowRoot) {}

  /**
   * Draws; the shadow root is in the document by now, and holds its styles. What the page changed before would be
   * taken for ours from now on, so it is looked for first.
   */
  draw(work: () => void): void {
    this.#look();
    work();
    this.#styles ??= stylesOf(this.shadow);
    this.#picture = pictureOf(this.shadow);
  }

  /** False from the moment that anything but us changed the drawing: in this page it is never trusted again. */
  isOurs(): boolean {
    this.#look();
    return !this.#touched;
  }

  #look(): void {
    // Out of the document a style element has no style sheet, and nobody can press anything.
    if (this.#picture === undefined || !this.shadow.isConnected) return;
    this.#touched ||= this.#picture !== pictureOf(this.shadow) || this.#styles !== stylesOf(this.shadow);
  }
}

function stylesOf({ adoptedStyleSheets, styleSheets }: ShadowRoot): string {
  return [...adoptedStyleSheets, ...styleSheets]
    .map(({ cssRules, disabled, media }) =>
      [disabled, media.mediaText, ...[...cssRules].map((rule) => rule.cssText)].join('\n'),
    )
    .join('\n\n');
}

/** Every element, attribute and text in order, but for what runs by itself: the countdown and its bar. */
function pictureOf(shadow: ShadowRoot): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Of another realm where the panel of a frame stands outside it: `instanceof` would not know it.
    if (isElement(node)) parts.push(`<${node.localName}`, ...attributesOf(node));
    else if (!node.parentElement?.matches('.countdown')) parts.push(node.nodeValue ?? '');
  }
  return parts.join('\n');
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function attributesOf(element: Element): string[] {
  const shown = [...element.attributes].filter(({ name }) => !name.startsWith('data-'));
  return shown.map(({ name, value }) => {
    if (element.matches('.bar') && name === 'class') return 'class=bar';
    if (element.matches('.bar > i') && name === 'style') return value.replace(/^width: [\d.]+%;$/, 'width');
    return `${name}=${value}`;
  });
}
