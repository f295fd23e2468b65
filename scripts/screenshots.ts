/**
 * `npm run screenshots`: photographs every screen in Chromium, light and dark, 360 px wide, at 200 % zoom and with
 * long names, under `tests/.output/screens`, and renews the pictures of the documentation. With words after it
 * (`npm run screenshots popup options`), it photographs only the screens whose names contain one of them.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page, ScreenshotClip, Viewport } from 'puppeteer';
import { type ColorScheme, showIn } from '../tests/e2e/support/color-scheme';
import { inPanel } from '../tests/e2e/support/page-library';
import { openScene, resetScene, type Scene } from '../tests/e2e/support/scene';
import { type Screen, screens, states, useLongNames } from '../tests/e2e/support/screens';
import { buildExtension, root } from './build';

interface Look {
  name: string;
  viewport: Viewport;
  scheme: ColorScheme;
}

const wide: Viewport = { width: 1280, height: 720 };
const narrow: Viewport = { width: 360, height: 740, deviceScaleFactor: 2 };
// A window of 1280 × 900 at 200 % has half the CSS pixels, each twice as large.
const zoomed: Viewport = { width: 640, height: 450, deviceScaleFactor: 2 };

const looks: Look[] = [
  { name: 'light', viewport: wide, scheme: 'light' },
  { name: 'dark', viewport: wide, scheme: 'dark' },
  { name: 'narrow', viewport: narrow, scheme: 'light' },
  { name: 'zoomed', viewport: zoomed, scheme: 'light' },
];
const longLooks: Look[] = [
  { name: 'long', viewport: wide, scheme: 'light' },
  { name: 'long-narrow', viewport: narrow, scheme: 'dark' },
  { name: 'long-zoomed', viewport: zoomed, scheme: 'light' },
];

/** Pictures that the documentation shows: of the whole window, or of Passerelle's own part of it. */
const illustrated: Record<string, 'window' | 'part'> = {
  'ent-wrong-settings': 'window',
  'ent-captured': 'part',
  'ent-error': 'part',
  'elea-login': 'part',
  'elea-import': 'window',
  'elea-finished': 'part',
  'popup-activate': 'part',
  'popup-held': 'part',
  lists: 'window',
  save: 'part',
};

const output = join(root, 'tests/.output/screens');
const images = join(root, 'docs/images');

/** Gives the window another size, and waits until the page has followed. */
async function resize(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewport(viewport);
  await page.evaluate(
    '(async () => { for (const _ of [1, 2]) await new Promise((next) => requestAnimationFrame(next)); })()',
  );
}

async function take(scene: Scene, screen: Screen, page: Page, look: Look): Promise<void> {
  await resize(page, look.viewport);
  await showIn(scene.driver, page, look.scheme);
  if (screen.isPaper) await page.emulateMediaType('print');
  await page.screenshot({ path: `${join(output, look.name, screen.name)}.png` });
}

async function illustrate(screen: Screen, page: Page, extent: 'window' | 'part'): Promise<void> {
  await resize(page, { ...wide, deviceScaleFactor: extent === 'part' ? 1.5 : 1 });
  const path = `${join(images, screen.name)}.png` as const;
  const clip = extent === 'part' ? await surroundings(page, screen.isPanel) : undefined;
  await page.screenshot({ path, clip });
}

/** The part to photograph: the panel with a little of the page around it, or the content of a page of ours. */
async function surroundings(page: Page, isPanel: boolean): Promise<ScreenshotClip> {
  const main = () => JSON.stringify(document.querySelector('main')?.getBoundingClientRect());
  const section = (root: ShadowRoot) =>
    JSON.stringify(root.querySelector('section')?.getBoundingClientRect());
  const json = await (isPanel ? inPanel(page, section) : page.evaluate(main));
  const { x, y, width, height } = JSON.parse(json) as ScreenshotClip;
  const margin = isPanel ? 12 : 0;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/**
 * The popup as a tab, because the bubble's viewport cannot be set. The press that opened the bubble has granted
 * `activeTab`, so the tab shows the same.
 */
async function unfold(scene: Scene, bubble: Page): Promise<Page> {
  const id = await bubble.evaluate(
    'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
  );
  await bubble.close();
  const page = await scene.driver.openExtensionPage(`popup.html?tab=${String(id)}`);
  await page.waitForSelector('main footer');
  return page;
}

async function show(scene: Scene, screen: Screen): Promise<Page> {
  const page = await screen.show(scene);
  if (!screen.name.startsWith('popup')) return page;
  const popup = await unfold(scene, page);
  await screen.redo?.(popup);
  return popup;
}

async function photograph(scene: Scene, screen: Screen): Promise<void> {
  await resetScene(scene);
  const page = await show(scene, screen);
  for (const look of looks) await take(scene, screen, page, look);
  const extent = illustrated[screen.name];
  if (extent) {
    await showIn(scene.driver, page, 'light');
    await illustrate(screen, page, extent);
  }
  await resetScene(scene);
  useLongNames(scene);
  const long = await show(scene, screen);
  for (const look of longLooks) await take(scene, screen, long, look);
  console.log(screen.name);
}

async function main(): Promise<void> {
  process.env.PASSERELLE_BROWSER = 'chromium';
  process.env.PASSERELLE_EXTENSION ??= await buildExtension('chromium');
  const wanted = process.argv.slice(2);
  const isWanted = ({ name }: Screen) => !wanted.length || wanted.some((word) => name.includes(word));
  if (!wanted.length) rmSync(output, { recursive: true, force: true });
  for (const { name } of [...looks, ...longLooks]) mkdirSync(join(output, name), { recursive: true });
  mkdirSync(images, { recursive: true });
  const scene = await openScene();
  try {
    for (const screen of [...screens, ...states].filter(isWanted)) {
      // Go on with the other screens: a busy computer may be too slow for one.
      await photograph(scene, screen).catch((error: unknown) => {
        console.error(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      });
    }
  } finally {
    await scene.close();
  }
  console.log(`\nIn ${relative(root, output)}, and for the documentation in ${relative(root, images)}.`);
}

await main();
