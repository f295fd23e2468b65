import { buildEntConsole } from '../../sites/ent-console/build';
import { type Sites, startSites } from '../../sites/server';
import { type Driver, launch } from '.';
import type { LaunchOptions } from './driver';

/** The fixture sites and one browser with the extension, for a whole spec file. */
export interface Scene {
  sites: Sites;
  driver: Driver;
  /** Address of the school's export page on today's console. */
  exportUrl: string;
  close(): Promise<void>;
}

/** The platform of the tests' school. */
export const platform = 'idf-92-1.elea.apps.education.fr';
export const platformUrl = `https://${platform}/`;

/** Starts sites and browser. */
export async function openScene(
  options: Pick<LaunchOptions, 'withoutHistory' | 'installable'> = {},
): Promise<Scene> {
  await buildEntConsole();
  const sites = await startSites();
  const driver = await launch({ ...sites, ...options });
  return {
    sites,
    driver,
    exportUrl: exportUrlOf(sites),
    close: async () => {
      await driver.dispose();
      await sites.close();
    },
  };
}

/** The export page of the school on `host`. */
export function exportUrlOf(sites: Sites, host = 'ent.iledefrance.fr'): string {
  return `https://${host}/admin/${sites.ent.school.structureId}/imports-exports/export`;
}

/** Back to the beginning: sites as new, nothing held, nothing remembered, one blank tab. */
export async function resetScene(scene: Scene): Promise<void> {
  scene.sites.reset();
  await closePages(scene);
  await scene.driver.background.evaluate(async (api) => {
    await api.storage.session.clear();
    await api.storage.local.clear();
  });
}

/**
 * Closes every tab but a new blank one; what is held and remembered stays. Without the blank one the last window would
 * close, and take what is held with it.
 */
export async function closePages({ driver }: Scene): Promise<void> {
  const blank = await driver.newPage();
  for (const page of await driver.pages()) if (page !== blank) await page.close();
}
