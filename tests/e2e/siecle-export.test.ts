import type { Page } from 'puppeteer';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualZipName } from '../people/siecle-xml';
import { type Failure, lastYear, type SiecleConfig, thisYear } from '../sites/siecle/control';
import { panel } from './support';
import { heldReceipts } from './support/held';
import { openExports, pointsAtStudents, pressIcon } from './support/siecle';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeEach(async () => {
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
});

/** The file is held as SIECLE sent it, once, with its token spent once, and nothing is on the disk. */
async function expectHeld(page: Page): Promise<void> {
  const { siecle } = scene.sites;
  await panel(page).waitForText(`${usualZipName} prêt : 137 comptes, 8 classes`);
  await expect.poll(() => panel(page).status()).toContain('Le fichier est prêt. Rien');
  const [download, ...others] = siecle.downloads;
  expect(others).toEqual([]);
  expect(siecle.refusedTokens).toBe(0);
  await expect
    .poll(() => heldReceipts(scene.driver))
    .toEqual([
      expect.objectContaining({
        kind: 'siecle-students',
        name: usualZipName,
        target: 'elea',
        sha256: download?.sha256,
        size: download?.size,
      }),
    ]);
  expect(scene.driver.downloads()).toEqual([]);
}

type Way = Pick<SiecleConfig, 'layout' | 'download'>;
const layouts = ['table', 'div'] as const;
const ways = layouts.flatMap((layout) =>
  (['link', 'blank', 'form-post', 'script', 'location', 'frame'] as const).map(
    (download): Way => ({ layout, download }),
  ),
);

describe('« Exporter vers Éléa » on the page of the exports', () => {
  test.for(ways)('takes the file of the $layout layout that comes by $download', async (way) => {
    Object.assign(scene.sites.siecle, way, { contentType: 'application/octet-stream' });
    const page = await openExports(scene);
    const address = page.url();
    await panel(page).click('Exporter vers Éléa');
    await expectHeld(page);
    expect(page.url()).toBe(address);
  });

  const byHand: Way[] = [
    { layout: 'table', download: 'form-post' },
    { layout: 'table', download: 'script' },
    { layout: 'div', download: 'blank' },
    { layout: 'div', download: 'location' },
  ];
  test.for(byHand)('asks for a click on the icon of the $layout layout, by $download', async (way) => {
    Object.assign(scene.sites.siecle, way, { exportControl: 'icon' });
    const page = await openExports(scene);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('Cliquez maintenant sur « Elèves sans adresse »');
    await pointsAtStudents(page);
    expect(scene.sites.siecle.downloads).toEqual([]);
    await pressIcon(page);
    await expectHeld(page);
  });

  test('can be given up while it asks for a click', async () => {
    Object.assign(scene.sites.siecle, { exportControl: 'icon' });
    const page = await openExports(scene);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('Cliquez maintenant sur « Elèves sans adresse »');
    await panel(page).click('Annuler');
    await panel(page).waitForText('Annulé.');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await panel(page).button('Exporter vers Éléa').appears();
  });
});

const refusals: [failure: Failure, said: RegExp][] = [
  ['session-expired', /page web au lieu du fichier : votre session a sans doute expiré/],
  ['server-error', /a répondu par une erreur \(500\)/],
  ['wrong-file', /« Elèves sans adresse »/],
  ['other-school', /0770000B.*0921234S/],
  ['last-year', new RegExp(`${lastYear}-${thisYear}`)],
  ['password', /protégé par un mot de passe/],
  ['cut', /incomplet ou abîmé/],
  ['bomb', /trop gros|12 Mo/],
];

test('what is no file of this school and year is refused in words, and the file held before stays', async () => {
  const { sites, driver } = scene;
  const page = await openExports(scene);
  await panel(page).click('Exporter vers Éléa');
  await expectHeld(page);
  const before = await heldReceipts(driver);

  for (const [failure, said] of refusals) {
    sites.siecle.failure = failure;
    await panel(page).click('Exporter vers Éléa');
    await expect.poll(() => panel(page).alert(), { timeout: 20_000 }).toMatch(said);
    expect(await panel(page).alert(), failure).toContain('Le fichier déjà en attente est gardé.');
    expect(await heldReceipts(driver), failure).toEqual(before);
  }
  expect(driver.downloads()).toEqual([]);
});
