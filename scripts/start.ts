/**
 * `npm start`: starts the fixture sites and a browser with the extension, to do the whole job by hand. Without a display,
 * or with `--headless`, it does the job itself and photographs each step. With `--firefox` the browser is Firefox.
 */
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, type Driver, launch, screen } from '../tests/e2e/support';
import { openList } from '../tests/e2e/support/list-tab';
import { checkMainJob, knowPlatform, walkMainJob, wrongSettingsUrl } from '../tests/e2e/support/walk';
import { makeEduconnectCsv } from '../tests/people/educonnect-csv';
import { buildEntConsole } from '../tests/sites/ent-console/build';
import { type Sites, startSites } from '../tests/sites/server';
import { findBrowser } from './browsers';
import { buildExtension, root } from './build';

const pictures = join(root, 'tests/.output/start');

const { values: options } = parseArgs({
  options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
});
const name: BrowserName = options.firefox ? 'firefox' : 'chromium';

/** A list of ÉduConnect to try, of the size of a large school. All its people are invented. */
const listName = 'Educonnect_9990001A_ListeEleve-20260901103000.csv';
const listFile = join(pictures, listName);
const list = makeEduconnectCsv({ accounts: 2213, classes: 82 });

/** True where a browser can open a window. Only on Linux may there be no display. */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(headless: boolean): Promise<{ driver: Driver; sites: Sites }> {
  console.log(`Looking for ${name}…`);
  console.log(`  ${await findBrowser(name)}`);
  console.log("Building the fixture ENT's console…");
  await buildEntConsole();
  const extensionDir = process.env.PASSERELLE_EXTENSION ?? (await buildExtension(name));
  console.log(`  ${relative(root, extensionDir)}`);
  const sites = await startSites();
  const driver = await launch({ ...sites, extensionDir, headless }, name);
  // Handled here, because Puppeteer would end this process at once and leave the profile behind. One Ctrl-C may arrive
  // twice: from the terminal, and through tsx.
  let closing = false;
  process.removeAllListeners('SIGINT').on('SIGINT', () => {
    if (!closing) void driver.close();
    closing = true;
  });
  console.log('Passerelle knows Éléa’s address, as after every first import.\n');
  await knowPlatform(driver);
  return { driver, sites };
}

/** Does the whole job without a person. True when everything is as it must be. */
async function perform({ driver, sites }: { driver: Driver; sites: Sites }): Promise<boolean> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const before = driver.clicks;
  let number = 0;
  for await (const step of walkMainJob(driver, sites)) {
    number += 1;
    const picture = join(pictures, `${String(number).padStart(2, '0')}-${step.name}.png`);
    await step.page.screenshot({ path: picture as `${string}.png` });
    console.log(`${number}. ${step.title}\n   ${relative(root, picture)}`);
  }
  const checks = checkMainJob(driver, sites, before);
  const page = await openList(driver, listName, list);
  await screen(page).waitForText('2 213 comptes');
  const picture = join(pictures, `${String(number + 1).padStart(2, '0')}-list.png`);
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`${number + 1}. A list of ÉduConnect, sorted by class\n   ${relative(root, picture)}`);
  console.log('');
  for (const check of checks) console.log(`${check.ok ? 'ok    ' : 'WRONG '} ${check.name}`);
  return checks.every(({ ok }) => ok);
}

function explain({ elea }: Sites): void {
  console.log(`The browser shows the export page of an invented school. Everything is local; nobody is real.
Three of the four settings are wrong on purpose. Do the whole job with three clicks:

  1. Click « Exporter vers Éléa » in Passerelle's panel. The settings are corrected, the export is taken
     in memory (look into your downloads: nothing), and Éléa opens.
  2. Click « Préparer la connexion ». Then type, with the keyboard:
       the UAI        ${elea.uai}   (only this first time)
       Tab, password  ${elea.password}
     and press Enter. Éléa's import page comes by itself.
  3. Click « Déposer export.csv », and wait for « Importation terminée ».

In the other tab, « Listes », open (or drop) a generated list of 2,213 pupils:

  ${relative(root, listFile)}

Close the browser, or press Ctrl-C here, when you have seen enough.`);
}

/** Opens a browser for a person. Resolves when the person closes it. */
async function show({ driver, sites }: { driver: Driver; sites: Sites }): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  writeFileSync(listFile, list);
  const blanks = await driver.pages();
  await driver.openExtensionPage('lists.html');
  const page = await driver.newPage(wrongSettingsUrl(sites));
  for (const blank of blanks) await blank.close();
  await page.bringToFront();
  explain(sites);
  await once(driver.browser as unknown as EventTarget, 'disconnected');
  const arrived = sites.elea.uploads.map((upload) => upload.name).join(', ');
  console.log(`\nThe browser is closed. Éléa received: ${arrived || 'nothing'}.`);
}

async function main(): Promise<void> {
  const headless = options.headless || !hasDisplay;
  if (headless && !options.headless)
    console.log('There is no display: the job will be done without a window.');
  const scene = await start(headless);
  try {
    if (headless) process.exitCode = (await perform(scene)) ? 0 : 1;
    else await show(scene);
  } finally {
    await scene.driver.dispose();
    await scene.sites.close();
  }
}

await main();
