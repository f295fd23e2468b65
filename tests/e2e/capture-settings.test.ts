import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { chooseByHand, openByHand, openLists, shownIn, typeInSelect } from './support/console';
import { alertOf, exportRequests } from './support/export-page';
import { heldReceipts } from './support/held';
import { inPanel } from './support/page-library';
import { exportUrlOf } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();

const right = [
  "Type d'export : Export classique conforme",
  'Classe : Toutes conforme',
  'Profil : Tous conforme',
  "Filtre : Pas de filtre sur l'activation conforme",
];

const consoles = {
  today: () => scene.exportUrl,
  2019: () => exportUrlOf(scene.sites, 'enthdf.fr'),
  2018: () => `${exportUrlOf(scene.sites, 'enthdf.fr')}?annee=2018`,
};

/** Waits until the panel lists `expected`. */
async function settingsAre(page: Page, expected: string[]): Promise<void> {
  await expect.poll(() => panel(page).settings(), { timeout: 20_000 }).toEqual(expected);
}

/** The last export that was asked of the ENT is everybody's, of the school shown. */
function expectWholeExport(): void {
  const request = exportRequests(scene).at(-1);
  const filled = [...(request?.searchParams ?? [])].filter(([, value]) => value);
  expect(filled).toEqual([
    ['format', 'csv'],
    ['structureId', scene.sites.ent.school.structureId],
  ]);
}

/** Presses « Exporter vers Éléa » and sees the whole school held. */
async function exportWholeSchool(page: Page): Promise<void> {
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt : 1 500 comptes');
  expectWholeExport();
}

describe('the panel', () => {
  test.each(['today', 2019] as const)('shows four right settings on the console of %s', async (year) => {
    const ent = await scene.driver.newPage(consoles[year]());
    await settingsAre(ent, right);
    await expect.poll(() => panel(ent).heading()).toBe('Export des comptes');
    await expect.poll(() => panel(ent).buttons()).toContain('Exporter vers Éléa');
    await expect.poll(() => panel(ent).buttons()).not.toContain('Corriger les réglages');
  });

  test.each([
    ['ent.iledefrance.fr', 'Distribuer les comptes'],
    ['enthdf.fr', 'Publipostage des comptes'],
  ])('comes and goes with the page on %s', async (host, otherTab) => {
    const ent = await scene.driver.newPage(`https://${host}/admin`);
    await screen(ent).button('Exporter des comptes').appears();
    await expect.poll(() => panel(ent).text()).toBeUndefined();

    await screen(ent).click('Exporter des comptes');
    await panel(ent).button('Exporter vers Éléa').appears();
    await screen(ent).click(otherTab);
    await panel(ent).button('Exporter vers Éléa').disappears();
    await expect.poll(() => panel(ent).text()).toBeUndefined();

    await screen(ent).click('Exporter des comptes');
    await settingsAre(ent, right);
  });

  test('is styled and looks the same under a strict policy', async () => {
    const usual = await mainButtonStyle(await scene.driver.newPage(scene.exportUrl));
    expect(usual.background).not.toBe(usual.bareBackground);
    scene.sites.ent.strictCsp = true;
    scene.sites.elea.strictCsp = true;
    for (const url of [scene.exportUrl, 'https://idf-92-1.elea.apps.education.fr/']) {
      expect(await mainButtonStyle(await scene.driver.newPage(url))).toMatchObject({
        background: usual.background,
        colour: usual.colour,
        position: 'fixed',
      });
    }
  });
});

describe('wrong settings', () => {
  const query = '?type=Transition&profile=Teacher&filter=active';

  test.each(['today', 2019] as const)('are told and corrected on the console of %s', async (year) => {
    const name = scene.sites.ent.school.classes[3]?.name ?? '';
    const ent = await scene.driver.newPage(`${consoles[year]()}${query}&classe=${encodeURIComponent(name)}`);
    await settingsAre(ent, [
      "Type d'export : Export Transition d'année à corriger",
      `Classe : ${name} à corriger`,
      'Profil : Enseignant à corriger',
      'Filtre : Utilisateurs activés à corriger',
    ]);
    // « Tous » is offered only once the type is right: the other order would leave the profile wrong.
    await panel(ent).click('Corriger les réglages');
    await panel(ent).waitForText('Les réglages sont corrigés.');
    await expect.poll(() => panel(ent).settings()).toEqual(right);
    await expect.poll(() => panel(ent).buttons()).not.toContain('Corriger les réglages');
    await expect.poll(() => openLists(ent)).toBe(0);
    expect(exportRequests(scene)).toEqual([]);
    await exportWholeSchool(ent);
  });

  test('are corrected by the export itself', async () => {
    const ent = await scene.driver.newPage(`${scene.exportUrl}${query}`);
    await panel(ent).waitForText('à corriger');
    await exportWholeSchool(ent);
    await expect.poll(() => panel(ent).settings()).toEqual(right);
    await expect.poll(() => openLists(ent)).toBe(0);
  });

  test('are read again after every choice by hand', async () => {
    const ent = await scene.driver.newPage(scene.exportUrl);
    await settingsAre(ent, right);
    await chooseByHand(ent, 'profile', 'Élève');
    await panel(ent).waitForText('Profil : Élève à corriger');
    await chooseByHand(ent, 'filter', 'Utilisateurs non activés');
    await panel(ent).waitForText('Filtre : Utilisateurs non activés à corriger');
    await chooseByHand(ent, 'profile', 'Tous');
    await chooseByHand(ent, 'filter', "Pas de filtre sur l'activation");
    await settingsAre(ent, right);
    await expect.poll(() => panel(ent).buttons()).not.toContain('Corriger les réglages');
  });

  test('are read again after a choice by the keyboard in a native select', async () => {
    const ent = await scene.driver.newPage(consoles[2019]());
    await settingsAre(ent, right);
    await typeInSelect(ent, 'profile', 'Ens');
    await panel(ent).waitForText('Profil : Enseignant à corriger');
    await exportWholeSchool(ent);
  });

  test('are corrected while a drop-down stands open, which is closed', async () => {
    const ent = await scene.driver.newPage(`${scene.exportUrl}${query}`);
    await panel(ent).waitForText('à corriger');
    await openByHand(ent, 'filter');
    await exportWholeSchool(ent);
    await expect.poll(() => openLists(ent)).toBe(0);
  });
});

describe('what the page does not show', () => {
  test('a missing type is said to be unread, and the request proves the export right', async () => {
    const ent = await scene.driver.newPage(consoles[2018]());
    await settingsAre(ent, ["Type d'export : illisible non lu", ...right.slice(1)]);
    await exportWholeSchool(ent);
    await expect
      .poll(async () => (await heldReceipts(scene.driver))[0]?.settings[0])
      .toBe("Type d'export : illisible");
  });

  test('a profile changed unseen with the type is set right', async () => {
    const ent = await scene.driver.newPage(scene.exportUrl);
    await settingsAre(ent, right);
    await chooseByHand(ent, 'type', "Export Transition d'année");
    await panel(ent).waitForText("Type d'export : Export Transition d'année à corriger");
    // The text lies: the page would export the teachers only.
    await expect.poll(() => shownIn(ent, 'profile')).toBe('Tous');
    await exportWholeSchool(ent);
    await expect.poll(() => openLists(ent)).toBe(0);
  });

  test('a class set to nothing is set right', async () => {
    const ent = await scene.driver.newPage(scene.exportUrl);
    await settingsAre(ent, right);
    await chooseByHand(ent, 'classe', 'Choisir une option');
    await exportWholeSchool(ent);
  });

  test('a type set to nothing, under its old text, ends in words', async () => {
    const ent = await scene.driver.newPage(scene.exportUrl);
    await settingsAre(ent, right);
    await chooseByHand(ent, 'type', 'Choisir une option');
    await expect.poll(() => shownIn(ent, 'type')).toBe('Export classique');
    await panel(ent).click('Exporter vers Éléa');
    await expect
      .poll(() => alertOf(ent))
      .toBe("La page n'a pas lancé d'export. Rechargez-la, vérifiez les réglages, puis recommencez.");
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);

    await ent.reload({ waitUntil: 'domcontentloaded' });
    await exportWholeSchool(ent);
  });
});

interface Style {
  background: string;
  colour: string;
  position: string;
  bareBackground: string;
}

/** How the panel's main button is drawn, beside a button without any style of ours. */
async function mainButtonStyle(page: Page): Promise<Style> {
  await panel(page)
    .button(/^(Exporter vers Éléa|Préparer la connexion)$/)
    .appears();
  return inPanel(page, (root) => {
    const button = root.querySelector('button.main');
    const section = root.querySelector('section');
    if (!button || !section) throw new Error('The panel has no main button');
    const bare = document.createElement('button');
    document.createElement('div').attachShadow({ mode: 'open' }).append(bare);
    const host = bare.getRootNode() as ShadowRoot;
    document.body.append(host.host);
    const bareBackground = getComputedStyle(bare).backgroundColor;
    host.host.remove();
    const { backgroundColor, color } = getComputedStyle(button);
    const { position } = getComputedStyle(section);
    return { background: backgroundColor, colour: color, position, bareBackground };
  });
}
