import { join } from 'node:path';
import { findBrowser } from '../../../scripts/browsers';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

export type { BrowserName, Driver, ExtensionApi, Kill, LaunchOptions } from './driver';
export { panel, screen } from './panel';

const projectRoot = join(import.meta.dirname, '../../..');

/** The browser of this run, from the environment: `vitest.config.ts` sets it for each of its projects. */
export function currentBrowser(): BrowserName {
  const name = process.env.PASSERELLE_BROWSER;
  if (name !== 'chromium' && name !== 'firefox') {
    throw new Error('PASSERELLE_BROWSER must be "chromium" or "firefox"');
  }
  return name;
}

/** Starts a browser with the extension; specs leave `name` out and never ask which one they got. */
export async function launch(options: LaunchOptions, name = currentBrowser()): Promise<Driver> {
  const executablePath = await findBrowser(name);
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  return start(executablePath, { ...options, extensionDir: options.extensionDir ?? builtExtension(name) });
}

/** The folder of the extension as it was built for a browser. */
export function builtExtension(name: BrowserName): string {
  const output = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return process.env.PASSERELLE_EXTENSION ?? join(projectRoot, '.output', output);
}
