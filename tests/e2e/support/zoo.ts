import type { Page } from 'puppeteer';
import { zooUrl } from '../../zoo/handler';
import type { Widget } from '../../zoo/widgets';
import { panel, screen } from '.';
import { deposit } from './elea-pages';
import { waitFor } from './elements';
import { recordPanel } from './panel-history';
import type { Scene } from './scene';
import { until } from './until';

/** What the panel says once a page has shown that it took the file. */
const taken = /Éléa a pris le fichier|Étape 2 sur 4/;

/** What became of one file in one page. */
export interface Outcome {
  uploads: { field: string; name: string; size: number; sha256: string }[];
  /** The file as the page's own script saw it, where it has one. */
  given?: { name: string; type: string; lastModified: number };
  /** By which ways the page saw it come. */
  ways: string;
  /** From the press on the panel's button to its last word, in milliseconds. */
  ms: number;
}

/** Opens the page of a widget and has the panel put the held file in; the answer is not awaited. */
export async function beginDeposit({ driver }: Scene, name: string, mark = 'ready'): Promise<Begun> {
  const page = await driver.newPage(`${zooUrl}${name}`);
  await waitFor(page, `html[data-${mark}]`);
  const history = await recordPanel(page);
  // One held file serves for all the pages of the zoo: each stands for the first that it is given to.
  await driver.background.evaluate((api) => api.storage.session.remove('givings'));
  await deposit(page);
  // The next page must not find this one's claim, which comes some time after the press.
  const isGiven = () =>
    driver.background.evaluate(async (api) => 'givings' in (await api.storage.session.get('givings')));
  let text = '';
  await until(
    async () => {
      text = (await panel(page).text()) ?? '';
      const isOver = Object.values(endings).some((words) => words.test(text));
      return isOver || (await isGiven()) || undefined;
    },
    () => `${name} was given nothing; the panel shows: ${text}`,
    40_000,
  );
  return { page, start: performance.now(), history };
}

export interface Begun {
  page: Page;
  /** When the button was pressed, as `performance.now` has it. */
  start: number;
  /** When it said that the file was taken, where that is watched already. */
  said?: Promise<number>;
  /** What the panel showed since. */
  history: Awaited<ReturnType<typeof recordPanel>>;
}

/**
 * Waits for the panel's « taken » and the page's own end, and then for another round of both page and server: what would
 * come twice has come by then.
 */
export async function endDeposit(
  scene: Scene,
  { name, button }: Widget,
  { page, start, said }: Begun,
): Promise<Outcome> {
  if (button) {
    await panel(page).waitForText(`cliquez sur ${button}`);
    await screen(page).click(button);
  }
  const ms = await (said ?? sayTaken(page, start));
  await waitFor(page, 'html[data-done]');
  // A tab in the background draws no frames.
  await page.bringToFront();
  await anotherRound(page);
  const { ways = '', given } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.close();
  const uploads = scene.sites.zoo.uploads.filter(({ widget }) => widget === name);
  return { uploads, given: given ? JSON.parse(given) : undefined, ways: wayTaken(ways), ms };
}

/** Milliseconds from `start` until the panel says that the file was taken. */
export async function sayTaken(page: Page, start: number): Promise<number> {
  await panel(page).waitForText(taken, 30_000);
  return Math.round(performance.now() - start);
}

async function anotherRound(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await fetch('/zoo/echo');
    await frame();
  });
}

/** What never enters a page tells it nothing of its own. */
function wayTaken(ways: string): string {
  return ways === 'opener pressed' ? 'opener pressed, input never attached' : ways;
}

const endings = {
  accepted: taken,
  refused: /Éléa a refusé le fichier/,
  asked: /Le fichier est-il arrivé/,
  'no place': /La zone de dépôt est introuvable/,
} as const;

export interface Verdict {
  uploads: Scene['sites']['zoo']['uploads'];
  /** The panel's last word. */
  verdict: keyof typeof endings;
  /** Whether it ever said that the file was taken. */
  claimed: boolean;
}

/** Waits for the panel's last word on a page whose widget may do anything, pressing the button that it points at. */
export async function judge({ sites }: Scene, name: string, { page, history }: Begun): Promise<Verdict> {
  const button = /cliquez sur Déposer ce fichier/;
  const all = new RegExp([...Object.values(endings), button].map(({ source }) => source).join('|'));
  if (button.test(await panel(page).waitForText(all, 40_000))) {
    await page.evaluate('zoo.button.click()');
    await panel(page).waitForText(
      new RegExp(
        Object.values(endings)
          .map(({ source }) => source)
          .join('|'),
      ),
      40_000,
    );
  }
  await page.bringToFront();
  await anotherRound(page);
  const text = (await panel(page).text()) ?? '';
  const [verdict] = Object.entries(endings).find(([, words]) => words.test(text)) ?? [];
  const claimed = (await history()).some((moment) => taken.test(moment.text));
  await page.close();
  const uploads = sites.zoo.uploads.filter(({ widget }) => widget === name);
  return { uploads, verdict: verdict as Verdict['verdict'], claimed };
}
