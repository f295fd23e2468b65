import type { Page } from 'puppeteer';
import { panel } from '../e2e/support';
import { inPanel } from '../e2e/support/page-library';
import { platformUrl, resetScene, type Scene } from '../e2e/support/scene';
import { checkMainJob, knowPlatform, walkMainJob, wrongSettingsUrl } from '../e2e/support/walk';
import { median, ms, type Row } from './row';

/** The budget: milliseconds more than the server's own time. */
const budget = 300;
const runs = 7;

/** Times « Exporter vers Éléa » from the click to « prêt », with three settings to correct and with Éléa opening. */
export async function benchClickToReady(scene: Scene): Promise<Row[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeExport(scene));
  const middle = median(times);
  return [
    {
      name: `click to « prêt », over the server's own time (median of ${runs})`,
      measured: `${ms(middle)} (worst ${ms(Math.max(...times))})`,
      budget: `≤ ${budget} ms`,
      ok: middle <= budget,
    },
  ];
}

async function timeExport(scene: Scene): Promise<number> {
  const { driver, sites } = scene;
  await resetScene(scene);
  await driver.background.evaluate(
    (api, elea) => api.storage.local.set({ targets: { elea } }),
    new URL(platformUrl).origin,
  );
  const page = await driver.newPage(wrongSettingsUrl(sites));
  await panel(page).button('Exporter vers Éléa').appears();
  await noteMoments(page);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  const total = Number(await page.evaluate('window.benchReady - window.benchClick'));
  const asked = sites.requests.find(({ url }) => url.includes('/directory/export/users'))?.at;
  const answered = sites.ent.exports.at(-1)?.at;
  if (!(total > 0) || asked === undefined || answered === undefined) throw new Error('Nothing to measure');
  return total - (answered - asked);
}

/** Notes in the page when the trusted click came, and when the panel showed the file's card. */
async function noteMoments(page: Page): Promise<void> {
  await inPanel(page, (root) => {
    const times = window as unknown as { benchClick?: number; benchReady?: number };
    const onClick = (event: Event) => {
      if (event.isTrusted) times.benchClick = event.timeStamp;
    };
    addEventListener('click', onClick, { capture: true });
    new MutationObserver(() => {
      if (/ prêt : /.test(root.textContent ?? '')) times.benchReady ??= performance.now();
    }).observe(root, { childList: true, subtree: true, characterData: true });
  });
}

/** Counts the trusted clicks of the whole job. */
export async function benchClicks(scene: Scene): Promise<Row[]> {
  const { driver, sites } = scene;
  await resetScene(scene);
  await knowPlatform(driver);
  const before = driver.clicks;
  for await (const _ of walkMainJob(driver, sites));
  const wrong = checkMainJob(driver, sites, before).filter(({ ok }) => !ok);
  const clicks = driver.clicks - before;
  return [
    {
      name: 'trusted clicks for the whole job, with wrong settings',
      measured: String(clicks),
      budget: '≤ 3',
      ok: wrong.length === 0,
    },
  ];
}
