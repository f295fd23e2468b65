import { readText } from '../page/read/read-text';
import { marks } from '../sites/vocabulary';
import { Aliases, neutralAttributes } from './attributes';
import { elementNames } from './known-names';
import { hasWording, neutralText, stepNumber } from './words';

/** An element without anything of anybody's. */
export interface Snapshot {
  tag: string;
  attributes?: Record<string, string>;
  children?: (Snapshot | string)[];
  /** What stands in its open shadow root. */
  shadow?: (Snapshot | string)[];
  /** How many elements like the last one were left out. */
  more?: number;
}

/** The tag where it is HTML's or a known site's, else a placeholder. */
export function neutralTag(tag: string): string {
  return elementNames.has(tag) || marks.tags.has(tag) ? tag : 'x-element';
}

/** Elements beyond this are left out: a report is to be read. */
const mostElements = 4000;
/** The same of texts: comments between them, or elements that are left out, make any number of one text. */
const mostTexts = 8000;
/** Of elements alike that follow one another, rows or options, so many are shown. */
const mostAlike = 8;

/** Their content says nothing of how the page is built. */
const empty = new Set(['svg', 'iframe', 'object', 'canvas', 'video', 'audio', 'picture', 'textarea']);

/**
 * The page as it is built: tags, roles, types and known wordings; every other text, value, address, name and
 * identifier is a placeholder or left out. Nothing is copied but what is listed; see {@link neutralAttributes}.
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

/** Signs of a row that are searched: each element of a nest holds the text of all those inside it. */
const longestRow = 4000;

function hasWordingInside(element: Element): boolean {
  return hasWording(readText(element, longestRow).text);
}

const likeness = (element: Element): string => `${element.localName} ${element.className}`;

/** What the page does and how it looks, what it says to machines, and Passerelle itself. */
const silent = 'script, style, template, noscript, link, meta, base, passerelle-panel';

function isSilent(element: Element): boolean {
  return element.matches(silent);
}

/** Of what is never drawn, as options and the title, only the page's own word tells. */
function isShown(element: Element): boolean {
  if (element.closest('head, select, datalist')) return !element.hasAttribute('hidden');
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}
