/**
 * `npm run fuzz`: drop zones of random traits, 200 seeds in each browser, after `npm run build`.
 * `npm run fuzz -- --seeds 12,57` tries these alone, `--browser firefox` in that browser alone.
 *
 * `npm run fuzz -- --readers 100000` damages so many files of invented pupils and reads them, without a browser, from a
 * random seed that it prints, or from `--seed 12`; then it makes texts of up to 1 MB that go on and on, one for each
 * hundred files, and measures how the readers' time grows.
 *
 * `npm run fuzz -- --growth` does the same with every piece in every place of every reader, of texts here and of pages
 * in Chromium, which takes some hours; it ends with a table of readers and shapes. `--only educonnect,slips,report` tries these readers
 * alone, `--places 'a line'` these places.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { makeRandom } from '../tests/people/random';
import { describeCampaign, runCampaign } from '../tests/readers/campaign';
import { describeGrowth, type Growth, growthOf, isTooMuch } from '../tests/readers/growth';
import { GrowthTable } from '../tests/readers/growth-table';
import { PageBench } from '../tests/readers/page-growth';
import { pageShapes, places } from '../tests/readers/page-shapes';
import { anyAttack, everyAttackOn, readerNames } from '../tests/readers/pump';
import { shapeOf, shapes } from '../tests/readers/shapes';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seeds: { type: 'string' },
    browser: { type: 'string' },
    readers: { type: 'string' },
    seed: { type: 'string' },
    growth: { type: 'boolean' },
    only: { type: 'string' },
    places: { type: 'string' },
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

async function fuzzReaders(count: number, seed: number): Promise<boolean> {
  console.log(`${count} damaged files from seed ${seed}`);
  const campaign = runCampaign(count, seed);
  console.log(describeCampaign(campaign));
  for (const failure of campaign.failures) console.log(`FAILED ${failure}`);
  const random = makeRandom(seed);
  let slowest: Growth | undefined;
  let failed = campaign.failures.length;
  for (let text = 0; text < Math.floor(count / 100); text++) {
    const grown = await growthOf(anyAttack(random));
    if (slowest === undefined || grown.time > slowest.time) slowest = grown;
    if (failedOf(grown)) failed++;
  }
  if (slowest) console.log(`The slowest text: ${describeGrowth(slowest)}`);
  return failed === 0;
}

/** True, and says so, where a text takes too long. */
function failedOf(grown: Growth): boolean {
  if (isTooMuch(grown)) console.log(`FAILED ${describeGrowth(grown)}`);
  return isTooMuch(grown);
}

const isWanted = (wanted: string | undefined, name: string) => !wanted || wanted.split(',').includes(name);

/** Every piece in every place of every reader of text. */
async function growTexts(): Promise<boolean> {
  const wanted = readerNames.filter((name) => isWanted(values.only, name));
  if (wanted.length === 0) return true;
  const table = new GrowthTable(Object.keys(shapes));
  for (const reader of wanted) {
    for (const attack of everyAttackOn(reader)) {
      if (!isWanted(values.places, attack.frame)) continue;
      const grown = await growthOf(attack);
      failedOf(grown);
      table.add(reader, shapeOf(attack.unit), grown);
    }
    console.log(table.lineOf(reader));
  }
  console.log(`\n${table}`);
  return table.isGood;
}

/** The same of every reader of pages: each page is shown once to all of them. */
async function growPages(): Promise<boolean> {
  const bench = await PageBench.open();
  try {
    const wanted = bench.names.filter((name) => isWanted(values.only, name));
    if (wanted.length === 0) return true;
    const table = new GrowthTable(Object.keys(pageShapes));
    for (const [shape, units] of Object.entries(pageShapes)) {
      for (const place of Object.keys(places).filter((name) => isWanted(values.places, name))) {
        for (const unit of units) {
          for (const grown of await bench.growthOfAll(wanted, { place, unit })) {
            failedOf(grown);
            table.add(grown.reader, shape, grown);
          }
        }
      }
      console.log(table.columnOf(shape));
    }
    console.log(`\n${table}`);
    return table.isGood;
  } finally {
    await bench.close();
  }
}

async function main(): Promise<boolean> {
  if (values.growth) {
    const good = await growTexts();
    return (await growPages()) && good;
  }
  if (values.readers === undefined) return fuzzZones();
  return fuzzReaders(
    Number(values.readers),
    Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000)),
  );
}

process.exitCode = (await main()) ? 0 : 1;
