import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import {
  baladoUrl,
  chooseInOldest,
  ent77,
  exportBoth,
  openOldest,
  openOldestUsers,
  peopleOf,
  profilesAsked,
  shownInOldest,
} from './support/balado';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { alertsAnew } from './support/refusal';
import { exportUrlOf } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();

/** Waits until the panel lists `expected`. */
async function settingsAre(page: Page, expected: string[]): Promise<void> {
  await expect.poll(() => panel(page).settings(), { timeout: 20_000 }).toEqual(expected);
}

/** Both files are held, each the whole of its profile, byte for byte what the ENT sent; nothing is on the disk. */
async function expectBothHeld(): Promise<void> {
  const { sites, driver } = scene;
  const [students, teachers] = await heldReceipts(driver);
  const [first, second] = sites.ent.exports;
  expect(profilesAsked(scene)).toEqual(['Teacher', 'Student']);
  expect(teachers).toMatchObject({
    kind: 'ent-teachers',
    name: 'export.csv',
    target: 'balado',
    sha256: first?.sha256,
    warnings: [],
    summary: { profiles: { Enseignant: peopleOf(scene, 'Teacher').length } },
  });
  expect(students).toMatchObject({
    kind: 'ent-students',
    name: 'export.csv',
    sha256: second?.sha256,
    warnings: [],
    summary: { profiles: { Élève: peopleOf(scene, 'Student').length } },
  });
  expect(Object.keys(students?.summary.profiles ?? {})).toEqual(['Élève']);
  expect(Object.keys(teachers?.summary.profiles ?? {})).toEqual(['Enseignant']);
  expect(driver.downloads()).toEqual([]);
}

describe('the oldest console', () => {
  test('is recognised once its tab is clicked, shows what is wrong, corrects it, and asks for the school', async () => {
    const { school } = scene.sites.ent;
    const ent = await openOldestUsers(scene, '?type=Gepi&profile=Relative&filter=active');
    await expect.poll(() => panel(ent).text()).toBeUndefined();
    await ent.click('nav a:nth-child(3)');
    await settingsAre(ent, [
      "Type d'export : Export Gepi à corriger",
      "Portée de l'export : Établissement conforme",
      'Profil : Parent à corriger',
      'Filtre : Utilisateurs activés à corriger',
      'Établissement : non choisi à corriger',
    ]);
    await panel(ent).click('Corriger les réglages');
    await expect.poll(() => alertOf(ent)).toContain('Établissement');
    // The sentence of the press before is still there.
    await alertsAnew(ent, 'Établissement', () => panel(ent).click('Exporter vers Balado'));
    await chooseInOldest(ent, 'structure', school.name);
    await settingsAre(ent, [
      "Type d'export : Export classique conforme",
      "Portée de l'export : Établissement conforme",
      'Profil : Tous profils conforme',
      "Filtre : Pas de filtre sur l'activation conforme",
      `Établissement : ${school.name} conforme`,
    ]);
    expect(scene.sites.ent.exports).toEqual([]);
  });

  test.for(['window', 'location'] as const)(
    'that opens its export by its %s gives both files in one click',
    async (opens) => {
      const { sites } = scene;
      sites.ent.oldestOpens = opens;
      const ent = await openOldest(scene, '?type=Gepi&profile=Relative&filter=active');
      // The classes of the school are still on their way when the export is taken.
      sites.ent.dataDelayMs = 4000;
      await chooseInOldest(ent, 'structure', sites.ent.school.name);
      await chooseInOldest(ent, 'export_mode', 'Classe');
      await exportBoth(ent);
      await expectBothHeld();
      const shown = [
        'Export classique',
        'Établissement',
        'Tous profils',
        sites.ent.school.name,
        "Pas de filtre sur l'activation",
      ];
      await expect.poll(() => shownInOldest(ent)).toEqual(shown);
      expect(ent.url()).toContain('/directory/admin-console');
      // What the page had asked for itself when the export was taken has come too.
      await chooseInOldest(ent, 'export_mode', 'Classe');
      await expect
        .poll(() => ent.$$eval('select[ng-model="exportData.classId"] option', (all) => all.length), {
          timeout: 10_000,
        })
        .toBeGreaterThan(2);
    },
  );
});

/** Lets « Exporter vers Balado » show everywhere, as the options do. */
async function offerEverywhere(): Promise<void> {
  const options = await scene.driver.openExtensionPage('options.html');
  await screen(options).control('checkbox', 'Proposer « Exporter vers Balado » sur tous les ENT').click();
  const chosen = () =>
    scene.driver.background.evaluate(async (api) => (await api.storage.local.get(null)).offers);
  await expect.poll(chosen).toEqual({ balado: true });
  await options.close();
}

test('where the second file does not come, the first stays, the page is set back, and the reason is said', async () => {
  const { sites, driver } = scene;
  await driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
  const ent = await openOldest(scene, `?school=${sites.ent.school.structureId}`);
  sites.ent.school = { ...sites.ent.school, people: peopleOf(scene, 'Teacher') };
  await panel(ent).click('Exporter vers Balado');
  await expect.poll(() => alertOf(ent)).toContain('Le fichier ne contient aucun compte');
  await panel(ent).waitForText('export.csv (enseignants) prêt');
  await settingsAre(ent, expect.arrayContaining(['Profil : Tous profils conforme']));
  await expect
    .poll(async () => (await heldReceipts(driver)).map(({ kind }) => kind))
    .toEqual(['ent-teachers']);
});

describe('a console of the other releases', () => {
  test.for([
    { release: 'today', host: ent77, query: '?type=Transition&filter=active', strictCsp: true },
    { release: '2019', host: 'enthdf.fr', query: '?type=Transition&filter=active', strictCsp: true },
    { release: '2018', host: 'enthdf.fr', query: '?annee=2018&profile=Teacher', strictCsp: false },
  ])('gives both files in one click: $release', async ({ host, query, strictCsp }) => {
    const { sites, driver } = scene;
    sites.ent.strictCsp = strictCsp;
    if (host !== ent77) await offerEverywhere();
    const ent = await driver.newPage(exportUrlOf(sites, host) + query);
    await exportBoth(ent);
    await expectBothHeld();
    await expect.poll(() => panel(ent).settings()).toContain('Profil : Tous conforme');
  });

  test('offers it only where schools go to Balado, or where the option says so', async () => {
    const { driver, sites } = scene;
    const ent = await driver.newPage(exportUrlOf(sites, 'enthdf.fr'));
    await panel(ent).button('Exporter vers Éléa').appears();
    await expect.poll(() => panel(ent).buttons()).not.toContain('Exporter vers Balado');
    await offerEverywhere();
    await ent.reload({ waitUntil: 'domcontentloaded' });
    await panel(ent).button('Exporter vers Balado').appears();
  });
});

test('the way to Balado opens by itself once both are held, and the popup shows both', async () => {
  const { driver, sites } = scene;
  sites.ent.strictCsp = true;
  const ent = await openOldest(scene, `?school=${sites.ent.school.structureId}`);
  await exportBoth(ent);
  await expectBothHeld();
  await (await driver.waitForPage((url) => url === `${baladoUrl}baladoetab`)).close();

  await panel(ent).click('Ouvrir Balado');
  await (await driver.waitForPage((url) => url.startsWith(baladoUrl))).close();
  const shown = [
    'export.csv (élèves) prêt : 721 comptes, 39 classes',
    'export.csv (enseignants) prêt : 120 comptes',
  ];
  for (const title of shown) await panel(ent).waitForText(title);
  const popup = await driver.openPopup(await driver.newPage('about:blank'));
  for (const title of shown) await screen(popup).waitForText(title);
  await expect
    .poll(async () => (await screen(popup).buttons()).filter((name) => name === 'Ouvrir Balado'))
    .toHaveLength(2);
  await popup.close();
});
