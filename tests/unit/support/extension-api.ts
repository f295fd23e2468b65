import { fakeBrowser } from 'wxt/testing/fake-browser';

/** In unit tests every permission is granted. The fake browser has no `contains` of its own. */
Object.assign(fakeBrowser.permissions, { contains: async () => true });

/** A background that holds a file calls this every 20 seconds, be its spec over or not. */
Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
