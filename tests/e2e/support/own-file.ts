import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { panel } from './panel';

/** A folder with files that the person saved some day. */
export async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-own-'));
  return {
    /** Saves `bytes` there, presses « Choisir un fichier… » and chooses that file in the browser's dialog. */
    choose: async (page: Page, name: string, bytes: Uint8Array, where = panel(page)): Promise<void> => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const opened = page.waitForFileChooser();
      await where.click('Choisir un fichier…');
      await (await opened).accept([path]);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
