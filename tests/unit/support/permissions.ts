import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser refuses what it has not: in unit tests, our scripts may run wherever they do. */
Object.assign(fakeBrowser.permissions, { contains: async () => true });
