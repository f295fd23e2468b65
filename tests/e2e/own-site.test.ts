import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { witnesses } from '../sites/other/handler';
import { panel } from './support';
import { heldReceipts } from './support/held';
import { applicationHost, openExports } from './support/siecle';
import { useScene } from './support/use-scene';

const scene = useScene();

/** A site that Passerelle may read, and one that it may not. */
const strangers = ['ent.iledefrance.fr', 'cas.autre-domaine.fr'];
/** The page's own fetches are held to its origin by the browser, in both alike: all of it once, the worst in the other. */
const statuses = (all: boolean) => (all ? [301, 302, 303, 307, 308] : [302, 307]);
const target = '/api/delete-everything';
const own = applicationHost('table');
const isStranger = ({ host }: { host: string }) => strangers.includes(host);

/** Opens a page on each stranger, which sets cookies of every kind. */
async function meetStrangers(): Promise<void> {
  for (const host of strangers) {
    const page = await scene.driver.newPage(`https://${host}${witnesses}`);
    await page.close();
  }
}

/** Presses for the export, and gives what the panel says once the site has answered. */
async function exportToAlert(page: Page): Promise<string> {
  scene.sites.requests.length = 0;
  await panel(page).click('Exporter vers Éléa');
  const asked = () => scene.sites.requests.filter(({ host }) => host === own);
  await expect.poll(asked, { timeout: 20_000 }).not.toEqual([]);
  await expect.poll(() => panel(page).alert(), { timeout: 20_000 }).not.toBe('');
  return panel(page).alert();
}

// Firefox holds what a content script fetches to the page's policy: there the background fetches. Chromium does not.
const inFirefox = process.env.PASSERELLE_BROWSER === 'firefox';
describe.each(inFirefox ? [false, true] : [false])(
  'with a policy against fetching: %s, an export',
  (strictCsp) => {
    test.each(['link', 'form-post'] as const)(
      'by %s that is led to another site goes nowhere, with no cookie',
      { timeout: 120_000 },
      async (download) => {
        const { siecle } = scene.sites;
        await meetStrangers();
        Object.assign(siecle, { strictCsp, download });
        const page = await openExports(scene);
        for (const status of statuses(strictCsp || !inFirefox))
          for (const host of strangers) {
            siecle.redirect = { status, location: `https://${host}${target}` };
            const alert = await exportToAlert(page);
            expect(scene.sites.requests.filter(isStranger), `${status} to ${host}`).toEqual([]);
            expect(alert).toMatch(/Le site renvoie ailleurs|La connexion a été coupée/);
          }
        await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);

        // The cookies are there: a person who goes to these sites brings them all.
        for (const host of strangers) await page.goto(`https://${host}${target}`);
        const brought = scene.sites.requests.filter(({ url }) => url.endsWith(target));
        expect(brought.map(({ headers }) => headers.cookie?.match(/temoin-\w+/g)?.sort())).toEqual(
          strangers.map(() => ['temoin-Lax', 'temoin-None', 'temoin-Strict']),
        );
      },
    );
  },
);

describe('an export that is led to another address of its own site', () => {
  const location = '/bee/fichiers/ElevesSansAdresses';

  test('is taken from there by the page', async () => {
    const page = await openExports(scene);
    scene.sites.siecle.redirect = { status: 302, location };
    expect(await exportToAlert(page)).toContain('Le site a répondu par une erreur (404).');
    const { requests } = scene.sites;
    expect(requests.map(({ url }) => url)).toContain(`https://${own}${location}`);
  });

  if (inFirefox)
    test('is refused where the page may not fetch, with what to do instead', async () => {
      scene.sites.siecle.strictCsp = true;
      const page = await openExports(scene);
      scene.sites.siecle.redirect = { status: 302, location };
      const alert = await exportToAlert(page);
      expect(alert).toMatch(/Le site renvoie ailleurs.*exportez avec le bouton de la page/);
      // The page's own pictures and scripts may still come.
      expect(scene.sites.requests.filter(({ url }) => url.endsWith(location))).toEqual([]);
    });
});
