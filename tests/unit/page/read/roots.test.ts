// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageRoots } from '../../../../lib/page/read/roots';

afterEach(() => vi.unstubAllGlobals());

/** The ids of all `p` that a person sees as one page. */
const seen = () =>
  [...pageRoots(document)].flatMap((root) => [...root.querySelectorAll('p')].map(({ id }) => id));

function shadowIn(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

/** A frame as its page sees it: `null` for a document of another origin. */
function frameWith(inner: Document | null): void {
  // An `iframe` would be loaded, which is switched off in the tests' browser.
  const frame = document.createElement('frame');
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  document.body.append(frame);
}

function documentOf(html: string): Document {
  const inner = document.implementation.createHTMLDocument();
  inner.body.innerHTML = html;
  return inner;
}

describe('what a person sees as one page', () => {
  test('is its document, first', () => {
    document.body.innerHTML = '<p id="one"></p>';
    expect(seen()).toEqual(['one']);
    expect(pageRoots(document).next().value).toBe(document);
  });

  test('and its shadow roots, one in the other', () => {
    document.body.innerHTML = '<p id="one"></p><div></div>';
    const outer = shadowIn(document.querySelector('div') as Element, '<p id="two"></p><div></div>');
    shadowIn(outer.querySelector('div') as Element, '<p id="three"></p>');
    expect(seen()).toEqual(['one', 'two', 'three']);
  });

  test.each(['chrome.dom', 'the element itself'])('and a closed shadow root, as %s gives it', (way) => {
    document.body.innerHTML = '<div></div><svg></svg>';
    const host = document.querySelector('div') as HTMLElement;
    const closed = shadowIn(host, '<p id="closed"></p>', 'closed');
    const openOrClosedShadowRoot = (element: Element) => {
      // As Chromium does for drawings.
      if (element.localName === 'svg') throw new TypeError('Not an HTMLElement');
      return element === host ? closed : null;
    };
    if (way === 'chrome.dom') vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
    else {
      vi.stubGlobal('chrome', {});
      Object.assign(host, { openOrClosedShadowRoot: closed });
    }
    expect(seen()).toEqual(['closed']);
  });

  test('and its frames of the same origin, with what is in them', () => {
    document.body.innerHTML = '<p id="one"></p>';
    const inner = documentOf('<p id="two"></p><div></div>');
    shadowIn(inner.querySelector('div') as Element, '<p id="three"></p>');
    frameWith(inner);
    expect(seen()).toEqual(['one', 'two', 'three']);
  });

  test('but no frame of another origin, nor one that is not there yet', () => {
    document.body.innerHTML = '<p id="one"></p>';
    frameWith(null);
    const empty = documentOf('');
    empty.documentElement.remove();
    frameWith(empty);
    expect(seen()).toEqual(['one']);
  });

  test('but not our own panel', () => {
    document.body.innerHTML = '<p id="one"></p><passerelle-panel></passerelle-panel>';
    shadowIn(document.querySelector('passerelle-panel') as Element, '<p id="ours"></p>');
    expect(seen()).toEqual(['one']);
  });
});
