import { vi } from 'vitest';

/** In unit tests both clocks show the time that the test sets. A test of clocks that differ has a mock of its own. */
vi.mock('../../../lib/browser/steady-time', () => ({ steadyTime: () => Date.now() }));
