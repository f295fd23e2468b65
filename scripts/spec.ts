/**
 * `npm run spec -- options firefox`: one end-to-end spec in one browser (Chromium unless named), with all it needs:
 * the browser, the fixture sites and the extension as the sources are now. Specs that `npm test` leaves out run too.
 * What follows goes to Vitest: `npm run spec -- options -t policy`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntConsole } from '../tests/sites/ent-console/build';
import { buildZoo } from '../tests/zoo/build';
import { type BrowserName, findBrowser } from './browsers';
import { buildExtension, root } from './build';
import { runVitest } from './run-vitest';

const folder = join(root, 'tests/e2e');
const usage = 'npm run spec -- <name of a file in tests/e2e, without .test.ts> [chromium|firefox]';

const isBrowser = (word: string | undefined): word is BrowserName =>
  word === 'chromium' || word === 'firefox';

/** What the command line asks for; throws with the usage and the names there are when it makes no sense. */
function readArguments([name = '', ...rest]: string[]): {
  file: string;
  browser: BrowserName;
  rest: string[];
} {
  const file = `tests/e2e/${name}.test.ts`;
  if (!existsSync(join(root, file))) {
    const names = readdirSync(folder).filter((entry) => entry.endsWith('.test.ts'));
    throw new Error(
      `${usage}\nThere are: ${names.map((entry) => entry.slice(0, -'.test.ts'.length)).join(', ')}`,
    );
  }
  const [browser] = rest;
  return isBrowser(browser) ? { file, browser, rest: rest.slice(1) } : { file, browser: 'chromium', rest };
}

async function main(): Promise<void> {
  const { file, browser, rest } = readArguments(process.argv.slice(2));
  console.log(await findBrowser(browser));
  console.log('Building the fixture sites…');
  await buildEntConsole();
  await buildZoo();
  await buildExtension(browser);
  // PASSERELLE_ALL: else a spec that `npm test` runs in the other browser only would not be found here.
  process.exitCode = await runVitest(['--project', browser, file, ...rest], { PASSERELLE_ALL: '1' });
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
