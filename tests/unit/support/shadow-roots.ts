import { fakeBrowser } from 'wxt/testing/fake-browser';

/** In unit tests only open shadow roots are found. The fake browser has no such function of its own. */
Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: ({ shadowRoot }: HTMLElement) => shadowRoot });
