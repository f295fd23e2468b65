import { readText } from '../page/read/read-text';
import { marks } from '../sites/vocabulary';
import { Aliases, neutralAttributes } from './attributes';
import { elementNames } from './known-names';
import { hasWording, neutralText, stepNumber } from './words';

/** An element without personal data. */
export interface Snapshot {
  tag: string;
  attributes?: Record<string, string>;
  children?: (Snapshot | string)[];
  /** The content of its open shadow root. */
  shadow?: (Snapshot | string)[];
  /** The number of elements that were left out. */
  more?: number;
}

/** `tag` where HTML or a known site has it, else a placeholder. */
export function neutralTag(tag: string): string {
  return elementNames.has(tag) || marks.tags.has(tag) ? tag : 'x-element';
}

/** Elements in a report. People read it before they send it, so more are left out. */
const mostElements = 4000;
/** The same of texts: comments between them, or elements that are left out, make any number of one text. */
const mostTexts = 8000;
/** How many of the similar elements that follow one another, such as rows or options, are shown. */
const mostAlike = 8;

/** Elements whose content does not show how the page is built. */
const empty = new Set(['svg', 'iframe', 'object', 'canvas', 'video', 'audio', 'picture', 'textarea']);

/**
 * The structure of a page: tags, roles, types and known wordings. Any other text, value, address, name or identifier is
 * left out or replaced by a placeholder. Only what is listed is copied; see {@link neutralAttributes}.
 */
export function snapshot(document: Document): Snapshot {
  const aliases = new Aliases();
  let count = 0;
  let texts = 0;
  const read = new Map<Node, string>();

  function take(element: Element, shown: boolean): Snapshot {
    count++;
    const tag = element.localName;
    const visible = shown && isShown(element);
    const attributes = neutralAttributes(element, aliases);
    if (shown && !visible) attributes.hidden = '';
    const node: Snapshot = { tag: neutralTag(tag) };
    if (Object.keys(attributes).length > 0) node.attributes = attributes;
    if (empty.has(tag)) return node;
    if (element.shadowRoot) node.shadow = inside(element.shadowRoot, visible, {});
    const children = inside(element, visible, node);
    if (children.length > 0) node.children = children;
    return node;
  }

  function inside(parent: ParentNode & Node, shown: boolean, node: { more?: number }): (Snapshot | string)[] {
    const children: (Snapshot | string)[] = [];
    let alike = 0;
    let former = '';
    for (const child of parent.childNodes) {
      if (child.nodeType === 3 && child.nodeValue?.trim() && texts++ < mostTexts)
        children.push(stepNumber(child.nodeValue, parent, read) ?? neutralText(child.nodeValue));
      if (child.nodeType !== 1 || isSilent(child as Element)) continue;
      const element = child as Element;
      alike = likeness(element) === former ? alike + 1 : 1;
      former = likeness(element);
      if (count >= mostElements || (alike > mostAlike && !hasWordingInside(element)))
        node.more = (node.more ?? 0) + 1;
      else children.push(take(element, shown));
    }
    return children;
  }

  return take(document.documentElement, true);
}

/** Characters of an element's text that are searched. Nested elements repeat the text of all elements inside them. */
const longestRow = 4000;

function hasWordingInside(element: Element): boolean {
  return hasWording(readText(element, longestRow).text);
}

const likeness = (element: Element): string => `${element.localName} ${element.className}`;

/** Elements that are left out: scripts, styles, texts for machines, and Passerelle's panel. */
const silent = 'script, style, template, noscript, link, meta, base, passerelle-panel';

function isSilent(element: Element): boolean {
  return element.matches(silent);
}

/** Whether the page shows `element`. Options and the title are never drawn: for them the attribute `hidden` decides. */
function isShown(element: Element): boolean {
  if (element.closest('head, select, datalist')) return !element.hasAttribute('hidden');
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}
