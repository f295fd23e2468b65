import type { Page } from 'puppeteer';
import { usualZipName } from '../../people/siecle-xml';
import { portals, type SiecleConfig, thisYear } from '../../sites/siecle/control';
import { clickFound, type Find, patienceMs, type Where, waitUntil } from './elements';
import { panel, screen } from './panel';
import { platform, type Scene } from './scene';
import { until } from './until';
import { knowPlatform } from './walk';

/** One portal and its application for each layout: two academies. */
const portalOf = { table: 'externet.ac-creteil.fr', div: 'id.ac-versailles.fr' } as const;

/** The portal's first page in the layout set. */
export function arenaUrl({ sites }: Scene): string {
  const host = portalOf[sites.siecle.layout];
  return `https://${host}${portals[host]?.path}`;
}

/** SIECLE's first page in the layout set, as the portal opens it. */
export function siecleUrl({ sites }: Scene): string {
  return `https://${applicationHost(sites.siecle.layout)}/bee/identification.do?module=consultation`;
}

export function applicationHost(layout: SiecleConfig['layout']): string {
  return portals[portalOf[layout]]?.application ?? '';
}

/** Presses « Activer sur ce site » in the popup of `page`, as at a first visit; nothing where that was done before. */
export async function activate({ driver }: Scene, page: Page): Promise<void> {
  const { host } = new URL(page.url());
  const isAllowed = () =>
    driver.background.evaluate(
      (api, origin) => api.permissions.contains({ origins: [origin] }),
      `https://${host}/*`,
    );
  if (await isAllowed()) return;
  await driver.grantHost(`https://${host}`);
  const popup = await driver.openPopup(page);
  await screen(popup).waitForText(`Passerelle n'est pas activée sur ${host}.`);
  await screen(popup).click('Activer sur ce site');
  const allowed = async () => ((await isAllowed()) ? true : undefined);
  await until(allowed, () => `${host} is not allowed`, patienceMs);
  await popup.close();
  await page.bringToFront();
}

/**
 * Runs in the page: its controls that a person sees, by what is written on them, without accents, capitals or breaks.
 * No function has a name in here: `npm run screenshots` would add to it what the page does not have.
 */
function controlNamed(label: string): Element | undefined {
  const controls = 'a, button, input[type=submit], input[type=radio], [role]';
  return [...document.querySelectorAll<HTMLElement>(controls)].find((one) => {
    const { type, value } = one as HTMLInputElement;
    const text =
      type === 'submit' && value
        ? value
        : type === 'radio'
          ? (one.closest('tr')?.innerText ?? '')
          : one.innerText;
    const box = one.getBoundingClientRect();
    const [written, wanted] = [text, label].map((one) =>
      one
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase(),
    );
    return written === wanted && one.checkVisibility() && box.right > 0;
  });
}

/** A person's click on a control of the page's own. */
export function press(where: Where, label: string): Promise<void> {
  return clickFound(where, controlNamed, label);
}

/** Resolved once the ring lies around the page's control of that name, in sight, and around nothing else. */
export function pointsAt(page: Page, label: string): Promise<void> {
  return isRinged(page, controlNamed, label);
}

async function isRinged(page: Page, find: Find, label: string): Promise<void> {
  const isAround = (element: Element): boolean => {
    const rings = [...document.querySelectorAll('passerelle-pointer')];
    const [ring] = rings.map((one) => one.getBoundingClientRect());
    const box = element.getBoundingClientRect();
    if (!ring || rings.length > 1 || box.top < 0 || box.bottom > window.innerHeight) return false;
    const gaps = [box.left - ring.left, box.top - ring.top, ring.right - box.right, ring.bottom - box.bottom];
    return gaps.every((gap) => Math.abs(gap - 5) < 1);
  };
  await waitUntil(page, isAround, find, label).catch(async (error: Error) => {
    throw new Error(`Nothing points at « ${label} »: ${await panel(page).text()}`, { cause: error });
  });
}

/** What the panel says, as a status, and what it points at. */
export async function isTold(page: Page, said: string, label: string): Promise<void> {
  await panel(page).waitForText(said);
  await pointsAt(page, label);
}

/** SIECLE's page of exports, from its first page by the person's own clicks; its host is allowed on the way. */
export async function openExports(scene: Scene): Promise<Page> {
  const page = await scene.driver.newPage(siecleUrl(scene));
  await activate(scene, page);
  for (const label of [`Année ${thisYear}-${thisYear + 1}`, 'Entrer', 'Exportations', 'En XML']) {
    await press(page, label);
  }
  await panel(page).button('Exporter vers Éléa').appears();
  return page;
}

/** Takes the file from SIECLE without Éléa opening by itself; gives its page. */
export async function holdZip(scene: Scene): Promise<Page> {
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
  const page = await openExports(scene);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText(`${usualZipName} prêt`);
  return page;
}

/** Prepares for Éléa to open by itself after an export, and gives that tab once it has. */
export async function platformOpened(scene: Scene, act: () => Promise<void>): Promise<Page> {
  await knowPlatform(scene.driver);
  await act();
  return scene.driver.waitForPage((url) => url.includes(platform));
}

const students = 'Elèves sans adresse';

/** Runs in the page: the row that begins with this and says little more, or what it holds of a CSS selector. */
function inRow(label: string, selector?: string): Element | null | undefined {
  const row = [...document.querySelectorAll<HTMLElement>('tr, [role=listitem]')].find(({ innerText }) => {
    const [text = '', start = ''] = [innerText, label].map((one) =>
      one
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return text.startsWith(start) && text.length < 60;
  });
  return selector ? row?.querySelector(selector) : row;
}

/** Resolved once the ring lies around that row. */
export function pointsAtStudents(page: Page): Promise<void> {
  return isRinged(page, inRow, students);
}

/** A person's click on the icon of that row, which has no name. */
export function pressIcon(page: Page): Promise<void> {
  return clickFound(page, inRow, students, 'a, button, [role=button]');
}
