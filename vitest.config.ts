import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { leftOut } from './tests/e2e/support/which.ts';

/** The same specs in each browser, two files at a time: they wait for pages and for people's paces half the time. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    exclude: leftOut(browser),
    env: { PASSERELLE_BROWSER: browser },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A limit, not a pace: one second is little where two browsers share two cores.
    expect: { poll: { timeout: 40_000 } },
  },
});

/** Specs that run the project's own tools: they build, lint and write copies of the project. */
const tools = ['tests/unit/manifest.test.ts', 'tests/unit/scripts/{fixture,new-site}.test.ts'];

/** Specs of pure functions: they mock nothing and need no page, so they can share a worker and all that it has loaded. */
const pure = ['bytes', 'documents', 'files', 'fixtures', 'lists', 'school'].map(
  (folder) => `tests/unit/${folder}/**/*.test.ts`,
);

/** Properties are tried on hundreds of inputs, beside whatever else the machine does: a limit, not a pace. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // `npm run coverage` sums it up by folder.
    coverage: {
      include: ['{components,entrypoints,lib}/**/*.{ts,tsx}'],
      exclude: ['tests/**'],
      reporter: ['json-summary', 'html'],
      reportsDirectory: 'tests/.output/coverage',
    },
    projects: [
      {
        test: {
          name: 'pure',
          include: pure,
          environment: 'node',
          pool: 'threads',
          maxWorkers: 2,
          isolate: false,
          ...limits,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [...tools, ...pure],
          environment: 'node',
          // Each spec has a world of its own, which begins more quickly than a worker.
          pool: 'vmThreads',
          maxWorkers: 2,
          setupFiles: ['shadow-roots', 'steady-clock', 'extension-api'].map(
            (name) => `tests/unit/support/${name}.ts`,
          ),
          ...limits,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'tools', include: tools, environment: 'node', maxWorkers: 2, ...limits },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
