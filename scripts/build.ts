import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './browsers';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** Builds the extension for one browser and gives its folder. Throws with the build's output when it fails. */
export async function buildExtension(name: BrowserName): Promise<string> {
  console.log(`Building the extension for ${name}…`);
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  await promisify(execFile)('npx', ['--no-install', 'wxt', 'build', '-b', target, '--mv3'], {
    cwd: root,
    // On Windows npx is a script, which only a shell starts.
    shell: process.platform === 'win32',
  });
  return join(root, '.output', `${target}-mv3`);
}
