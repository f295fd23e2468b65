import type { Page } from 'puppeteer';
import { callExpression } from './source';

/** What the two functions below share in the page, and nothing of Passerelle's knows. */
interface Spy {
  /** Nodes inside shadow roots that the page got hold of: « where: node in open », or « in closed ». */
  found: Set<string>;
  /** Keeps every node that can be read from `value`, two steps deep. */
  keep(where: string, value: unknown, depth?: number): void;
  /** The panel's root, where the page has got it. */
  root?: ShadowRoot;
}

/**
 * Before any other script of its next documents, has the page do all that a page can to get into the panel, and into an
 * open shadow root of its own, by which one sees that it would find something.
 */
export async function spyOnPanel(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(callExpression(spy, []));
}

/** What the page has got hold of so far, looking around once more. */
export async function insidesFound(page: Page): Promise<string[]> {
  return (await page.evaluate(callExpression(lookAround, []))) as string[];
}

/** Runs `run` in the page with the panel's root, if the page has got it by {@link spyOnPanel}; tells whether it has. */
export async function attackInside(page: Page, run: (root: ShadowRoot) => void): Promise<boolean> {
  const attack = (attacking: typeof run): boolean => {
    const { root } = (window as unknown as { spy: Spy }).spy;
    if (root) attacking(root);
    return root !== undefined;
  };
  return (await page.evaluate(callExpression(attack, [], [String(run)]))) as boolean;
}

/** Runs in the page, and sees nothing else of this file. */
function spy(): void {
  const found = new Set<string>();
  const reading =
    /^(composedPath|getCoalescedEvents|getPredictedEvents|getTargetRanges|getRangeAt|getComposedRanges)$/;
  const read = (owner: object, name: string): unknown => {
    try {
      const value = (owner as Record<string, unknown>)[name];
      if (typeof value !== 'function') return value;
      return reading.test(name) ? value.call(owner, ...(name === 'getRangeAt' ? [0] : [])) : undefined;
    } catch {
      return undefined;
    }
  };
  const all: Spy = {
    found,
    keep(where, value, depth = 0) {
      if (typeof value !== 'object' || value === null) return;
      if (value instanceof Node) {
        const root = value.getRootNode();
        if (!(root instanceof ShadowRoot)) return;
        found.add(`${where}: ${value.nodeName} in ${root.mode}`);
        if (root.mode === 'closed') all.root = root;
      } else if (Array.isArray(value)) {
        for (const one of value) all.keep(`${where}[]`, one, depth + 1);
      } else if (depth < 3 && !(value instanceof Window)) {
        for (const name in value) all.keep(`${where}.${name}`, read(value, name), depth + 1);
      }
    },
  };
  Object.assign(window, { spy: all });

  const types = new Set(
    ['', ...Object.keys(HTMLElement.prototype), ...Object.keys(Document.prototype), ...Object.keys(window)]
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2)),
  );
  for (const type of [
    'focusin',
    'focusout',
    'DOMActivate',
    'DOMFocusIn',
    'DOMMouseScroll',
    'DOMNodeInserted',
  ])
    types.add(type);
  for (const type of types)
    addEventListener(type, (event) => all.keep(`event ${type}`, event), { capture: true });

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    if (this.localName === 'passerelle-panel') all.keep('attachShadow', root.appendChild(new Text()));
    return root;
  };
  customElements.define(
    'passerelle-panel',
    class extends HTMLElement {
      static formAssociated = true;
      #internals = this.attachInternals();
      connectedCallback(): void {
        all.keep('attachInternals', this.#internals.shadowRoot);
      }
    },
  );
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => all.keep(`performance ${type}`, list.getEntries())).observe({
      type,
      buffered: true,
    });

  addEventListener('DOMContentLoaded', () => {
    const own = document.body.appendChild(document.createElement('div'));
    own.id = 'own';
    own.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9; background: white';
    const button = own.attachShadow({ mode: 'open' }).appendChild(document.createElement('button'));
    button.textContent = 'Exporter vers Éléa';
    button.animate({ opacity: [1, 1] }, { duration: 1e6 });
  });
}

/** Runs in the page, and sees nothing else of this file. */
function lookAround(): string[] {
  const { keep, found } = (window as unknown as { spy: Spy }).spy;
  for (const host of document.querySelectorAll<HTMLElement>('passerelle-panel, #own')) {
    keep('shadowRoot', host.shadowRoot);
    host.tabIndex = -1;
    host.focus();
    keep('focus', [document.activeElement]);
    host.removeAttribute('tabindex');
    keep('children', [
      ...host.children,
      host.firstChild,
      host.assignedSlot,
      ...host.getRootNode().childNodes,
    ]);
    const { left, top } = host.getBoundingClientRect();
    for (let x = 10; x < 350; x += 20)
      for (let y = 10; y < 360; y += 20) {
        const at = host.id ? ([left + x, top + y] as const) : ([innerWidth - x, innerHeight - y] as const);
        keep('elementsFromPoint', document.elementsFromPoint(...at));
        keep('caretPositionFromPoint', document.caretPositionFromPoint?.(...at));
        keep('caretRangeFromPoint', document.caretRangeFromPoint?.(...at));
      }
  }
  for (const root of [document.documentElement, ...document.querySelectorAll('passerelle-panel')])
    keep('getAnimations', root.getAnimations({ subtree: true }));
  keep('getAnimations', document.getAnimations());
  const selection = getSelection();
  if (!selection) throw new Error('No selection');
  const panel = document.querySelector('passerelle-panel') as Element;
  const search = (words: string) =>
    (window as unknown as { find(words: string, ...how: boolean[]): boolean }).find(
      words,
      false,
      false,
      true,
    );
  const selecting: Record<string, () => unknown> = {
    'as it is': () => undefined,
    find: () => search('Exporter vers Éléa'),
    'find the next': () => search('Vérifier cette page'),
    selectAllChildren: () => selection.selectAllChildren(document.documentElement),
    selectAll: () => document.execCommand('selectAll'),
    setBaseAndExtent: () => selection.setBaseAndExtent(document.body, 0, panel, 0),
    collapse: () => selection.collapse(panel, 0),
    'extend by a word': () => selection.modify('extend', 'forward', 'word'),
    'extend by a line': () => selection.modify('extend', 'forward', 'line'),
    'move back': () => selection.modify('move', 'backward', 'word'),
    'extend to the end': () => selection.modify('extend', 'forward', 'documentboundary'),
  };
  for (const [how, select] of Object.entries(selecting)) {
    select();
    keep(`selection (${how})`, selection);
    keep(`focus (${how})`, [document.activeElement]);
  }
  selection.removeAllRanges();
  return [...found];
}
