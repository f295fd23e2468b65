import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs `work` unless the file `mark` says that it was done for the same `state`. */
export async function once(mark: URL, state: string, work: () => Promise<void>): Promise<void> {
  const done = await readFile(mark, 'utf8').catch(() => '');
  if (done === state) return;
  await work();
  await writeFile(mark, state);
}

/** Installs a fixture's own dependencies in `folder` by its lock file, once for each version of that file. */
export async function installIn(folder: URL, lock: Buffer): Promise<void> {
  await once(new URL('node_modules/.passerelle', folder), hash(lock), async () => {
    // On Windows npm is a script, which only a shell starts.
    await promisify(execFile)('npm', ['ci'], {
      cwd: fileURLToPath(folder),
      shell: process.platform === 'win32',
    });
  });
}

export const hash = (...parts: (Buffer | string)[]): string =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');
