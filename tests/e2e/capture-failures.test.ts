import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Receipt } from '../../lib/vault/types';
import { panel } from './support';
import { cutAtLineEnd, type ExpectedFailure, failures } from './support/ent-failures';
import { alertOf, exportRequests, holdExport } from './support/export-page';
import { ciphertextIds, heldReceipts } from './support/held';
import { closePages, openScene, resetScene, type Scene } from './support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** Asks for the export on a fresh page; gives the page and its alert. */
async function exportToAlert(): Promise<{ ent: Page; alert: string }> {
  const ent = await scene.driver.newPage(scene.exportUrl);
  await panel(ent).click('Exporter vers Éléa');
  return { ent, alert: await alertOf(ent) };
}

/** The export goes wrong as told, and the alert says so. */
async function failAsTold({ failure, happened, remedy, requests }: ExpectedFailure): Promise<string> {
  scene.sites.ent.failure = failure;
  const { alert } = await exportToAlert();
  expect(alert).toMatch(happened);
  expect(alert).toContain(remedy);
  expect(exportRequests(scene)).toHaveLength(requests);
  expect(scene.driver.downloads()).toEqual([]);
  return alert;
}

describe('with nothing held, an export', () => {
  beforeEach(() => resetScene(scene));

  test.each(failures)('that fails ($failure) is told, and nothing is held', async (expected) => {
    const before = await ciphertextIds(scene.driver);
    const alert = await failAsTold(expected);
    expect(alert).not.toContain('est gardé');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    // Only what earlier tests left, if that.
    expect(before).toEqual(expect.arrayContaining(await ciphertextIds(scene.driver)));
  });

  test('cut at the end of a line is held, with an alert that names what is missing', async () => {
    scene.sites.ent.failure = 'cut-line';
    const { alert } = await exportToAlert();
    expect(alert).toContain('Le fichier est prêt, mais il est peut-être incomplet.');
    expect(alert).toContain('Aucun compte du profil Personnel.');
    expect(alert).toContain("Vérifiez avant de le déposer, ou refaites l'export.");
    await expect
      .poll(() => heldReceipts(scene.driver))
      .toMatchObject([
        { sha256: scene.sites.ent.exports[0]?.sha256, warnings: [{ code: 'profile-missing' }] },
      ]);
  });

  test('after the session has expired on the open page is told, and works after a log-in', async () => {
    const ent = await scene.driver.newPage(scene.exportUrl);
    await panel(ent).appears();
    scene.sites.ent.loggedIn = false;
    await panel(ent).click('Exporter vers Éléa');
    await expect.poll(() => alertOf(ent)).toContain('votre session a sans doute expiré');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);

    scene.sites.ent.loggedIn = true;
    await panel(ent).click('Exporter vers Éléa');
    await panel(ent).waitForText('export.csv prêt : 1 500 comptes');
    await expect.poll(() => panel(ent).alert()).toBe('');
  });

  test.each(['2017', '2019', '2020'] as const)('with the columns of %s is taken', async (generation) => {
    scene.sites.ent.generation = generation;
    const { receipt } = await holdExport(scene);
    expect(receipt.summary.accounts).toBe(1500);
    expect(receipt.warnings).toEqual([]);
    expect(receipt.sha256).toBe(scene.sites.ent.exports[0]?.sha256);
  });

  test('that takes long can be cancelled, and then nothing is held', async () => {
    scene.sites.ent.delayMs = 10_000;
    const ent = await cancelExport();
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    scene.sites.ent.delayMs = 0;
    await panel(ent).click('Exporter vers Éléa');
    await panel(ent).waitForText('export.csv prêt : 1 500 comptes');
    expect(scene.sites.ent.exports).toHaveLength(1);
  });
});

describe('with a good file held, an export', () => {
  let former: Receipt;
  beforeAll(() => resetScene(scene));
  beforeEach(async () => {
    scene.sites.reset();
    await closePages(scene);
    former = (await heldReceipts(scene.driver))[0] ?? (await holdExport(scene)).receipt;
    scene.sites.requests.length = 0;
  });

  const formerStays = async () => {
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([former]);
    await expect.poll(() => ciphertextIds(scene.driver)).toContain(former.id);
  };

  test.each([...failures, cutAtLineEnd])('that fails ($failure) leaves it as it was', async (expected) => {
    expect(await failAsTold(expected)).toContain('Le fichier déjà en attente est gardé.');
    await formerStays();
  });

  test('that takes long can be cancelled, and it is kept', async () => {
    scene.sites.ent.delayMs = 10_000;
    await cancelExport();
    await formerStays();
  });
});

describe('under a policy that forbids the page itself to fetch it, an export', () => {
  beforeEach(async () => {
    await resetScene(scene);
    scene.sites.ent.strictCsp = true;
  });

  test('is taken', async () => {
    const { receipt } = await holdExport(scene);
    expect(receipt.sha256).toBe(scene.sites.ent.exports[0]?.sha256);
    expect(exportRequests(scene)).toHaveLength(1);
    expect(scene.driver.downloads()).toEqual([]);
  });

  test.each([
    ['expired-200', 'votre session a sans doute expiré'],
    ['redirect-elsewhere', 'votre session a sans doute expiré'],
    [500, 'Le site a répondu par une erreur (500).'],
    ['cut-record', 'il est incomplet'],
    ['network-cut', "La connexion a été coupée pendant l'export."],
  ] as const)('that fails (%s) is told all the same', async (failure, happened) => {
    scene.sites.ent.failure = failure;
    expect((await exportToAlert()).alert).toContain(happened);
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });

  // Last of all: in Firefox nobody tells the ENT, which answers ten seconds later.
  test('that takes long can be cancelled, and then nothing is held', async () => {
    scene.sites.ent.delayMs = 10_000;
    await cancelExport();
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });
});

/** Starts an export and cancels it while the ENT has not answered. */
async function cancelExport(): Promise<Page> {
  const ent = await scene.driver.newPage(scene.exportUrl);
  await panel(ent).click('Exporter vers Éléa');
  await panel(ent).control('progressbar', 'Export en cours').appears();
  await panel(ent).click('Annuler');
  await panel(ent).button('Exporter vers Éléa').appears();
  await expect.poll(() => panel(ent).status()).toBe('Annulé.');
  expect(exportRequests(scene)).toHaveLength(1);
  return ent;
}
