import { fakeBrowser } from 'wxt/testing/fake-browser';

/** In unit tests every permission is granted. The fake browser has no `contains` of its own. */
Object.assign(fakeBrowser.permissions, { contains: async () => true });
