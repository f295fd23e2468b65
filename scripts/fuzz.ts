/**
 * `npm run fuzz`: drop zones of random traits, 200 seeds in each browser, after `npm run build`.
 * `npm run fuzz -- --seeds 12,57` tries these alone, `--browser firefox` in that browser alone.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seeds: { type: 'string' },
    browser: { type: 'string' },
  },
});
const projects = values.browser ? [values.browser] : ['chromium', 'firefox'];
const { status } = spawnSync(
  'npx',
  [
    ...['--no-install', 'vitest', 'run', '--reporter=verbose', 'tests/e2e/zoo-fuzz.test.ts'],
    ...projects.flatMap((project) => ['--project', project]),
  ],
  {
    env: {
      ...process.env,
      PASSERELLE_FUZZ: values.count,
      ...(values.seeds && { PASSERELLE_SEEDS: values.seeds }),
    },
    stdio: 'inherit',
    // On Windows npx is a script, which only a shell starts.
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
