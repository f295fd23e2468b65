import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * The same specs in each browser, two files at a time: they wait for pages and for people's paces most of the time,
 * and need about a third of a core each.
 */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { PASSERELLE_BROWSER: browser },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/unit/support/shadow-roots.ts'],
          // Properties are tried on hundreds of inputs, beside whatever else the machine does.
          testTimeout: 30_000,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
