import { vi } from 'vitest';

/** In unit tests both clocks show the time that a test sets: a test of one that is set wrong brings its own. */
vi.mock('../../../lib/browser/steady-time', () => ({ steadyTime: () => Date.now() }));
