import type { Page } from 'puppeteer';
import type { Receipt } from '../../../lib/vault/types';
import { heldReceipts } from './held';
import { panel } from './panel';
import type { Scene } from './scene';
import { until } from './until';

/** Opens the school's export page and takes its file; gives the page and the file's receipt. */
export async function holdExport(scene: Scene): Promise<{ ent: Page; receipt: Receipt }> {
  const ent = await scene.driver.newPage(scene.exportUrl);
  await panel(ent).click('Exporter vers Éléa');
  await panel(ent).waitForText('export.csv prêt');
  const [receipt] = await heldReceipts(scene.driver);
  if (!receipt) throw new Error('The panel says that the file is ready, and none is held');
  return { ent, receipt };
}

/** What the panel's alert says, as soon as it says something. */
export function alertOf(page: Page): Promise<string> {
  return until(
    async () => (await panel(page).alert()) || undefined,
    async () => `No alert; the panel shows: ${await panel(page).text()}`,
    20_000,
  );
}

/** The requests for the export that the ENT has had since its last reset. */
export function exportRequests({ sites }: Scene): URL[] {
  return sites.requests
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname === '/directory/export/users');
}
