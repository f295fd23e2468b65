/**
 * `npm run fuzz`: drop zones of random traits, 200 seeds in each browser, after `npm run build`.
 * `npm run fuzz -- --seeds 12,57` tries these alone, `--browser firefox` in that browser alone.
 *
 * `npm run fuzz -- --readers 100000` damages so many files of invented pupils and reads them, without a browser, from a
 * random seed that it prints, or from `--seed 12`; then it makes texts of up to 1 MB that go on and on, one for each
 * hundred files, and measures how the readers' time grows. `--growth` tries every token in every place, which takes
 * half an hour.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { makeRandom } from '../tests/people/random';
import { describeCampaign, runCampaign } from '../tests/readers/campaign';
import { describeGrowth, growthOf, isTooMuch } from '../tests/readers/growth';
import { type Attack, anyAttack, everyAttack } from '../tests/readers/pump';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seeds: { type: 'string' },
    browser: { type: 'string' },
    readers: { type: 'string' },
    seed: { type: 'string' },
    growth: { type: 'boolean' },
  },
});

function fuzzZones(): boolean {
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
  return status === 0;
}

function fuzzReaders(count: number, seed: number): boolean {
  console.log(`${count} damaged files from seed ${seed}`);
  const campaign = runCampaign(count, seed);
  console.log(describeCampaign(campaign));
  for (const failure of campaign.failures) console.log(`FAILED ${failure}`);
  const random = makeRandom(seed);
  const attacks = Array.from({ length: Math.floor(count / 100) }, () => anyAttack(random));
  return measure(attacks) && campaign.failures.length === 0;
}

function measure(attacks: Attack[]): boolean {
  const grown = attacks.map(growthOf);
  const failed = grown.filter(isTooMuch);
  for (const one of failed) console.log(`FAILED ${describeGrowth(one)}`);
  const [slowest] = grown.sort((one, other) => other.time - one.time);
  if (slowest)
    console.log(`${attacks.length} texts that go on and on; the slowest: ${describeGrowth(slowest)}`);
  return failed.length === 0;
}

function main(): boolean {
  if (values.growth) return measure(everyAttack());
  if (values.readers === undefined) return fuzzZones();
  return fuzzReaders(
    Number(values.readers),
    Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000)),
  );
}

process.exitCode = main() ? 0 : 1;
