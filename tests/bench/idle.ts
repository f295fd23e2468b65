import type { Page } from 'puppeteer';
import { panel } from '../e2e/support';
import type { Driver } from '../e2e/support/driver';
import { inBrowserChrome } from '../e2e/support/firefox-chrome';
import { exportUrlOf, resetScene, type Scene } from '../e2e/support/scene';
import { median, type Row } from './row';

/** Milliseconds of the main thread in each second, more than the same page takes without us (issue 10). */
const budgets = { open: 2, collapsed: 0.5, hidden: 0.5 };
/** Rounds, and seconds of each measure. */
const rounds = Number(process.env.PASSERELLE_IDLE_ROUNDS ?? 5);
const seconds = Number(process.env.PASSERELLE_IDLE_SECONDS ?? 20);

/** Hosts, each of which has a process of its own. On the last one, no script of ours runs. */
const hosts = {
  open: 'ent.iledefrance.fr',
  collapsed: 'ent77.seine-et-marne.fr',
  bare: 'ent.nouvelle-academie.fr',
};
type Which = keyof typeof hosts;
const fronts: Which[] = ['bare', 'open', 'collapsed'];

/** Measures an idle page with the panel open, with the panel collapsed, and in a hidden tab. */
export async function benchIdle(scene: Scene): Promise<Row[]> {
  await resetScene(scene);
  const pages = {} as Record<Which, Page>;
  for (const which of fronts)
    pages[which] = await scene.driver.newPage(exportUrlOf(scene.sites, hosts[which]));
  await pages.collapsed.bringToFront();
  await panel(pages.collapsed).click('Réduire');
  await pages.open.bringToFront();
  await panel(pages.open).button('Exporter vers Éléa').appears();

  const costs = { open: [] as number[], collapsed: [] as number[], hidden: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // States are measured in turn, because Firefox cleans its memory about once a minute, with us and without us.
    const measured = {} as Record<Which, Record<Which, number>>;
    for (const at of [round, round + 1, round + 2]) {
      const front = fronts[at % fronts.length] as Which;
      measured[front] = await measure(scene.driver, pages, front);
    }
    const { bare, open, collapsed } = measured;
    costs.open.push(open.open - bare.bare);
    costs.collapsed.push(collapsed.collapsed - bare.bare);
    // The panel of the other tab is open and hidden.
    costs.hidden.push(collapsed.open - collapsed.bare);
  }
  const { name } = scene.driver;
  return (['open', 'collapsed', 'hidden'] as const).map((state) => {
    const cost = median(costs[state]);
    return {
      name: `an idle page with the panel ${state}, over the same without us, in ${name} (median of ${rounds} × ${seconds} s)`,
      measured: `${cost.toFixed(2)} ms/s (${costs[state].map((one) => one.toFixed(2)).join(' · ')})`,
      budget: `≤ ${budgets[state]} ms/s`,
      ok: cost <= budgets[state],
    };
  });
}

/** Milliseconds in each second that each page's process works, while one page is in front and nobody does anything. */
async function measure(driver: Driver, pages: Record<Which, Page>, front: Which) {
  await pages[front].bringToFront();
  const before = await workOf(driver, pages);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await workOf(driver, pages);
  const cost = (which: Which) => (after[which] - before[which]) / seconds;
  return { open: cost('open'), collapsed: cost('collapsed'), bare: cost('bare') };
}

/** Milliseconds of work so far: of the main thread in Chromium, of the whole content process in Firefox. */
async function workOf(driver: Driver, pages: Record<Which, Page>): Promise<Record<Which, number>> {
  const work = {} as Record<Which, number>;
  if (driver.name === 'chromium') {
    for (const which of fronts)
      work[which] = ((await pages[which].metrics()).TaskDuration ?? Number.NaN) * 1000;
    return work;
  }
  const processes = JSON.parse(
    String(
      await inBrowserChrome(
        driver.browser,
        `(async () => {
          const { children } = await ChromeUtils.requestProcInfo();
          return JSON.stringify(children.map(({ cpuTime, windows }) => ({ cpuTime, at: windows.map((one) => one.documentURI?.spec ?? '') })));
        })()`,
      ),
    ),
  ) as { cpuTime: number; at: string[] }[];
  for (const which of fronts) {
    const process = processes.find(({ at }) =>
      at.some((address) => address.startsWith(`https://${hosts[which]}/`)),
    );
    work[which] = (process?.cpuTime ?? Number.NaN) / 1e6;
  }
  return work;
}
