import type { Page } from 'puppeteer';
import type { Upload } from '../../sites/elea/control';
import { logInTo } from './login';
import { panel } from './panel';
import { platformUrl, type Scene } from './scene';
import { until } from './until';

export const importUrl = `${platformUrl}local/gestion/import.php`;
export const homeUrl = `${platformUrl}local/gestion/index.php`;

/** The import wizard with a person logged in. */
export const openImport = (scene: Scene): Promise<Page> => logInTo(importUrl, scene);

/** Drops the held file by the panel's own button. */
export const deposit = (page: Page): Promise<void> => panel(page).click('Déposer export.csv');

/** Ends the step that the wizard is at, where steps are ended by hand. */
export async function endStep(page: Page): Promise<void> {
  const end = () =>
    page.evaluate(() => {
      const { endStep: wizard } = window as unknown as { endStep?: () => void };
      wizard?.();
      return wizard ? true : undefined;
    });
  await until(end, () => 'The wizard is at no step that can be ended', 40_000);
}

/** The one upload that the platform had; throws unless it is the only one. */
export function onlyUpload({ sites }: Scene): Upload {
  const [upload, ...others] = sites.elea.uploads;
  if (!upload || others.length > 0) {
    const names = sites.elea.uploads.map(({ field, name }) => `${field} ${name}`);
    throw new Error(`One upload was expected, there were ${names.length}: ${names.join(', ')}`);
  }
  return upload;
}
