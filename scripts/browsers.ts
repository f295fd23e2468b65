import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variables that name an executable. They have precedence. */
  variables: string[];
  /** Names to look for on the PATH. */
  commands: string[];
  /** The places where macOS and Windows install it. */
  paths: string[];
  /** The name for `puppeteer browsers install`. */
  puppeteer: string;
  debianPackage: string;
}

const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder): folder is string => Boolean(folder));

// Without branded Chrome, which ignores --load-extension since version 137.
const places: Record<BrowserName, Places> = {
  chromium: {
    variables: ['PASSERELLE_CHROMIUM', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'microsoft-edge', 'msedge'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programs.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
      ...programs.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
    ],
    puppeteer: 'chrome',
    debianPackage: 'chromium',
  },
  firefox: {
    variables: ['PASSERELLE_FIREFOX'],
    commands: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programs.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    puppeteer: 'firefox@stable',
    debianPackage: 'firefox-esr',
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser. Undefined without one. Throws if a variable names a file that does not exist. */
function installed(name: BrowserName): string | undefined {
  const { variables, commands, paths } = places[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (path && !isExecutable(path)) throw new Error(`${variable} names ${path}, which can't be executed.`);
    if (path) return path;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...candidates, ...paths].find(isExecutable);
}

/** The path of Puppeteer's own download, in its cache. Undefined without internet access or on an unknown platform. */
async function downloaded(name: BrowserName): Promise<string | undefined> {
  try {
    const { stdout } = await execute('npx', ['puppeteer', 'browsers', 'install', places[name].puppeteer], {
      timeout: 5 * 60_000,
      shell: process.platform === 'win32',
    });
    // Printed as "chrome@131.0.1 /path/with spaces/chrome".
    const path = /^\S+@\S+ (.+)$/m.exec(stdout)?.[1]?.trim();
    if (!path || !isExecutable(path)) return undefined;
    // On a bare Debian the download does not start, because system libraries are missing: apt-get installs them.
    await execute(path, ['--version'], { timeout: 60_000 });
    return path;
  } catch {
    return undefined;
  }
}

async function fromDebian(names: BrowserName[]): Promise<void> {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A font with wide coverage too: names such as Łukasz or Nguyễn are measured and photographed.
  const packages = [...names.map((name) => places[name].debianPackage), 'fonts-dejavu-core'];
  try {
    await execute('apt-get', ['update'], { env: environment });
    await execute('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    process.stderr.write(`apt-get failed: ${String(error)}\n`);
  }
}

async function provide(names: BrowserName[]): Promise<Map<BrowserName, string>> {
  const found = new Map<BrowserName, string>();
  for (const name of names) {
    const path = installed(name) ?? (await downloaded(name));
    if (path) found.set(name, path);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) await fromDebian(missing);
  for (const name of missing) {
    const path = installed(name);
    if (!path) {
      throw new Error(
        `No ${name} was found and none could be installed. Install it (Debian: apt-get install ${places[name].debianPackage}), ` +
          `or put its path in the variable ${places[name].variables[0]}. Google Chrome itself will not do for the tests: ` +
          'it no longer loads extensions from the command line; take Chromium or Edge.',
      );
    }
    found.set(name, path);
  }
  return found;
}

/** The executable of one browser, which is installed where it is missing. Throws an error that says what to do. */
export async function findBrowser(name: BrowserName): Promise<string> {
  const path = (await provide([name])).get(name);
  if (!path) throw new Error(`No ${name}`);
  return path;
}

/** The executables of both browsers, which are installed where they are missing. Throws an error that says what to do. */
export async function findBrowsers(): Promise<{ chromium: string; firefox: string }> {
  const found = await provide(['chromium', 'firefox']);
  return { chromium: found.get('chromium') ?? '', firefox: found.get('firefox') ?? '' };
}
