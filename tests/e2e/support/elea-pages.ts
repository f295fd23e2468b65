import type { Page } from 'puppeteer';
import type { Upload } from '../../sites/elea/control';
import { logInTo } from './login';
import { panel } from './panel';
import { platformUrl, type Scene } from './scene';

export const importUrl = `${platformUrl}local/gestion/import.php`;
export const homeUrl = `${platformUrl}local/gestion/index.php`;

/** The import wizard with a person logged in. */
export const openImport = (scene: Scene): Promise<Page> => logInTo(importUrl, scene);

/** Drops the held file by the panel's own button. */
export const deposit = (page: Page): Promise<void> => panel(page).click('Déposer export.csv');

/** The one upload that the platform had; throws unless it is the only one. */
export function onlyUpload({ sites }: Scene): Upload {
  const [upload, ...others] = sites.elea.uploads;
  if (!upload || others.length > 0) {
    const names = sites.elea.uploads.map(({ field, name }) => `${field} ${name}`);
    throw new Error(`One upload was expected, there were ${names.length}: ${names.join(', ')}`);
  }
  return upload;
}
