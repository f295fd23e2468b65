/**
 * Runs inside the page: finds things as assistive technology does, by role and accessible name.
 * Bundled and sent as one expression, so it may import libraries but nothing of the spec.
 */
import { computeAccessibleName, getRole, isDisabled } from 'dom-accessibility-api';

/** A text to equal, or a regular expression to match. */
export type Wanted = string | { source: string; flags: string };

export interface Query {
  /** Only inside the region with this accessible name; nowhere if it is missing. */
  region?: string;
  role: string;
  name?: Wanted;
}

export interface Found {
  name: string;
  text: string;
  value: string | undefined;
  enabled: boolean;
}

/** A reason why something can't be clicked yet, or the point where it can. */
export type Aim = { x: number; y: number } | { reason: string };

let panelRoot: ShadowRoot | undefined;
let checkPanel: () => void;

/**
 * From now on, the panel's closed shadow root is looked into like an open one. `check` throws once the page has another
 * panel.
 */
export function openPanel(root: ShadowRoot | undefined, check: () => void): void {
  panelRoot = root;
  checkPanel = check;
}

function shadowOf(element: Element | null): ShadowRoot | null {
  return element && element === panelRoot?.host ? panelRoot : (element?.shadowRoot ?? null);
}

function* elementsIn(root: Document | ShadowRoot | Element): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const inner = shadowOf(element);
    if (inner) yield* elementsIn(inner);
  }
}

// What HTML itself collapses, and the space that holds guillemets in sentences: it is for the eye. In names, which this
// does not touch, a no-break space is a difference that a test should see.
const collapse = (text: string): string =>
  text
    .replace(/«\u00a0|\u00a0[»:;?!]/g, (sign) => sign.replace('\u00a0', ' '))
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();

const perceptible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');

function matches(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text === wanted : new RegExp(wanted.source, wanted.flags).test(text);
}

function scopes(region: string | undefined): Iterable<Document | Element> {
  if (region === undefined) return [document];
  return [...elementsIn(document)].filter(
    (element) =>
      // Nothing else has that role, and to ask every element for its role takes long.
      (element.localName === 'section' || element.hasAttribute('role')) &&
      getRole(element) === 'region' &&
      perceptible(element) &&
      computeAccessibleName(element) === region,
  );
}

function elements(query: Query): Element[] {
  return [...scopes(query.region)].flatMap((scope) =>
    [...elementsIn(scope)].filter(
      (element) =>
        getRole(element) === query.role &&
        perceptible(element) &&
        (query.name === undefined || matches(computeAccessibleName(element), query.name)),
    ),
  );
}

/** Everything perceptible that answers the query, in document order. */
export function find(query: Query): Found[] {
  return elements(query).map((element) => ({
    name: computeAccessibleName(element),
    text: collapse(element.textContent ?? ''),
    value: 'value' in element ? String(element.value) : undefined,
    enabled: !isDisabled(element) && element.getAttribute('aria-disabled') !== 'true',
  }));
}

/** The text of the region (or the whole document), undefined while it is not there. */
export function text(region?: string): string | undefined {
  const [scope] = scopes(region);
  if (!scope) return undefined;
  const element = scope instanceof Document ? scope.body : scope;
  return collapse((element as HTMLElement).innerText);
}

function topmostAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const next = shadowOf(element)?.elementFromPoint(x, y);
    if (!next || next === element) return element;
    element = next;
  }
}

const within = (inner: Node | null, outer: Element): boolean =>
  inner !== null &&
  (inner === outer || within(inner.parentNode ?? (inner as ShadowRoot).host ?? null, outer));

function aim(
  query: Query,
  mayBeCovered: boolean,
): { element: Element; x: number; y: number } | { reason: string } {
  const [element] = elements(query);
  if (!element) return { reason: 'it is not there' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (isDisabled(element)) return { reason: 'it is disabled' };
  if (!mayBeCovered) {
    const top = topmostAt(x, y);
    if (!within(top, element)) return { reason: `it is covered by <${top?.localName ?? 'nothing'}>` };
  }
  return { element, x, y };
}

/**
 * Watches, frame by frame, until the control has stood still at one place for `steadyMs`; gives its centre.
 * After `patienceMs` it says what was in the way.
 */
export async function steady(
  query: Query,
  steadyMs: number,
  patienceMs: number,
  mayBeCovered: boolean,
): Promise<Aim> {
  const start = performance.now();
  let last: { element: Element; x: number; y: number } | undefined;
  let since = start;
  for (;;) {
    checkPanel();
    const now = performance.now();
    const seen = aim(query, mayBeCovered);
    const same =
      'element' in seen && last?.element === seen.element && last.x === seen.x && last.y === seen.y;
    if (!same) since = now;
    last = 'element' in seen ? seen : undefined;
    if (last && now - since >= steadyMs) return { x: last.x, y: last.y };
    if (now - start > patienceMs) return { reason: 'reason' in seen ? seen.reason : 'it keeps moving' };
    await new Promise(requestAnimationFrame);
  }
}

/** Puts the focus on the first element that answers the query. */
export function focus(query: Query): boolean {
  const [element] = elements(query);
  (element as HTMLElement | undefined)?.focus();
  return element !== undefined;
}

/** Where the document is, whether it is loaded, and whether its tab is behind another. */
export function whereabouts(): { url: string; loaded: boolean; hidden: boolean } {
  return {
    url: location.href,
    loaded: document.readyState === 'complete',
    hidden: document.visibilityState === 'hidden',
  };
}

/** What has the keyboard's focus, inside shadow roots too. */
export function focused(): { role: string; name: string } | undefined {
  let element = document.activeElement;
  for (let inner = element; inner; inner = shadowOf(inner)?.activeElement ?? null) element = inner;
  return element ? { role: getRole(element) ?? '', name: computeAccessibleName(element) } : undefined;
}
