import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser refuses what it has not: in unit tests, an extension sees no more shadow roots than a page. */
Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: ({ shadowRoot }: HTMLElement) => shadowRoot });
