import type { Page } from 'puppeteer';
import { screen } from '../e2e/support';
import { resetScene, type Scene } from '../e2e/support/scene';
import { makeEduconnectCsv } from '../people/educonnect-csv';
import { knownPasswords } from './known-passwords';
import { median, ms, type Row } from './row';
import { type WorkerCall, workerClock } from './worker-clock';

/** Milliseconds that a task may block the page. */
const longest = 50;
/** Rows, the budget in milliseconds to open and sort them (issue 3), and the number of measures. */
const sizes = [
  { accounts: 2213, budget: 40, runs: 7 },
  { accounts: 100_000, budget: 1000, runs: 3 },
];

/**
 * Times the tab « Listes » of the built extension with the files of `lists`, through the tab's own worker. The page's time
 * counts: from the moment when the bytes go to the worker until the overview of the sorted list comes back.
 */
export async function benchListsIn(scene: Scene): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { accounts, budget, runs } of sizes) {
    const page = await openTab(scene);
    await bring(page, makeEduconnectCsv({ accounts }));
    await page.evaluate('window.benchLongTasks.length = 0');
    const times: number[] = [];
    for (let run = 0; run <= runs; run++) times.push(await openAndSort(page));
    const [first = Number.NaN, ...others] = times;
    const middle = median(others);
    const name = `${accounts.toLocaleString('en')} rows`;
    rows.push({
      name: `open and sort a list of ${name} in Chromium`,
      measured: `${ms(middle)} (first ${ms(first)}; worst ${ms(Math.max(...others))})`,
      budget: `≤ ${budget} ms`,
      ok: middle <= budget,
    });
    rows.push(await heldUp(page, `the page meanwhile, ${name}`));
    if (accounts === 100_000) rows.push(...(await benchScroll(page)));
    await page.close();
  }
  return [...rows, ...(await benchDocumentsIn(scene))];
}

/** Times the documents of a large school in the tab's worker, with every password known. The first one loads the code. */
async function benchDocumentsIn(scene: Scene): Promise<Row[]> {
  const page = await openTab(scene);
  await bring(page, knownPasswords({ accounts: 2213, classes: 40 }));
  await openAndSort(page);
  const make = async (name: string, button: string, budget: number): Promise<Row> => {
    const times: number[] = [];
    for (let run = 0; run < 4; run++) {
      await page.evaluate('window.benchCalls.length = 0');
      await screen(page).click(button);
      times.push(duration(await call(page, 'make')));
    }
    const [first = Number.NaN, ...others] = times;
    const middle = median(others);
    return {
      name: `${name} in Chromium`,
      measured: `${ms(middle)} (first ${ms(first)})`,
      budget: `≤ ${budget} ms`,
      ok: middle <= budget,
    };
  };
  const rows = [
    await make('XLSX of 2,213 accounts, 41 sheets', 'Télécharger le classeur Excel', 1000),
    await make('2,213 slips, 8 per page (PDF)', 'Télécharger les fiches élèves (PDF)', 1500),
  ];
  await page.close();
  return rows;
}

/** Scrolls through the whole table, by steps of a few screens and by keys, and gives the longest task. */
async function benchScroll(page: Page): Promise<Row[]> {
  await page.evaluate(`(async () => {
    const table = document.querySelector('.accounts');
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    window.benchLongTasks.length = 0;
    const steps = 400;
    for (let step = 0; step <= steps; step++) {
      table.scrollTop = (table.scrollHeight - table.clientHeight) * step / steps;
      await frame();
    }
    for (let row = 0; row < 200; row++) {
      table.scrollTop -= 120;
      await frame();
    }
    table.focus();
  })()`);
  const keys = [...Array(30).fill('PageDown'), ...Array(30).fill('ArrowDown')] as const;
  await pressUntil(page, 'Home', 2);
  for (const key of keys) await page.keyboard.press(key);
  await pressUntil(page, 'End', 100_001);
  return [await heldUp(page, 'the table of 100,000 rows scrolled from end to end')];
}

/** Presses a key that scrolls, and waits until the table has drawn that row. */
async function pressUntil(page: Page, key: 'Home' | 'End', row: number): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector(`.accounts tr[aria-rowindex="${row}"]:not(.pending)`);
}

/** The longest task of the page since `benchLongTasks` was emptied. */
async function heldUp(page: Page, name: string): Promise<Row> {
  const worst = Number(
    await page.evaluate(`(async () => {
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      return Math.max(0, ...window.benchLongTasks.map(({ duration }) => duration));
    })()`),
  );
  const measured = worst > 0 ? `longest task ${ms(worst)}` : 'no task over 50 ms';
  return { name, measured, budget: `≤ ${longest} ms`, ok: worst <= longest };
}

async function openTab(scene: Scene): Promise<Page> {
  await resetScene(scene);
  const page = await scene.driver.newPage();
  await page.evaluateOnNewDocument(workerClock);
  await page.goto(`${scene.driver.extensionOrigin}/lists.html`);
  await screen(page).button('Ouvrir une liste ÉduConnect').appears();
  return page;
}

/** Puts the file into the page, before any measure. */
async function bring(page: Page, bytes: Uint8Array): Promise<void> {
  const whole = Buffer.from(bytes).toString('base64');
  await page.evaluate((base64) => {
    const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    Object.assign(window, { benchFile: new File([content], 'liste.csv', { type: 'text/csv' }) });
  }, whole);
}

async function openAndSort(page: Page): Promise<number> {
  await page.evaluate(`{
    window.benchCalls.length = 0;
    const data = new DataTransfer();
    data.items.add(window.benchFile);
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    document.querySelector('main').dispatchEvent(new DragEvent('drop', options));
  }`);
  const opened = await call(page, 'open');
  const sorted = await call(page, 'query');
  // The page finishes drawing before the next run.
  await call(page, 'lines');
  return sorted.end - opened.start;
}

/** The call of that method, once it is answered. */
async function call(page: Page, method: string): Promise<Required<WorkerCall>> {
  const found = await page.waitForFunction(
    `window.benchCalls.find((call) => call.method === '${method}' && call.end)`,
    { polling: 20 },
  );
  return (await found.jsonValue()) as Required<WorkerCall>;
}

const duration = ({ start, end }: Required<WorkerCall>): number => end - start;
