import type { Dialog, Page, Viewport } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { usualZipName } from '../people/siecle-xml';
import { panel } from './support';
import { onlyUpload, openImport } from './support/elea-pages';
import { ask } from './support/page-library';
import { holdZip, isTold, press } from './support/siecle';
import { useScene } from './support/use-scene';

const scene = useScene();

const keep = 'Créer les comptes sans modifier les mots de passe existants';
const renew = 'Créer les comptes en générant de nouveaux mots de passe pour tous';

/** Éléa with SIECLE's file just dropped. */
async function dropZip(window?: Viewport): Promise<Page> {
  await holdZip(scene);
  const elea = await openImport(scene);
  if (window) await elea.setViewport(window);
  await panel(elea).click(`Déposer ${usualZipName}`);
  return elea;
}

describe("Éléa's choice about passwords", () => {
  const ways = [
    { zone: 'dropzone', stepStyle: 'same-page', decoys: true },
    { zone: 'input', stepStyle: 'navigation', decoys: true },
    { zone: 'drop-only', stepStyle: 'same-page', decoys: false },
  ] as const;
  test.for(ways)('is explained and left to the person: $zone, $stepStyle', async (way) => {
    const { elea: site, siecle } = scene.sites;
    Object.assign(site, way);
    // The choice comes below the edge of a small window.
    const elea = await dropZip({ width: 1100, height: 560 });
    await isTold(elea, 'Recommandé : « CRÉER LES COMPTES SANS MODIFIER', keep);
    await panel(elea).waitForText(
      'NOUVEAUX MOTS DE PASSE POUR TOUS » change le mot de passe de tous les élèves',
    );
    expect(onlyUpload(scene)).toMatchObject({
      field: 'fichier',
      name: usualZipName,
      type: 'application/zip',
      sha256: siecle.downloads[0]?.sha256,
      refused: undefined,
    });
    await expect.poll(() => panel(elea).buttons()).not.toContain(`Déposer ${usualZipName}`);
    expect(site.passwordButtons).toEqual([]);
    await press(elea, keep);
    await panel(elea).waitForText('Importation terminée');
    expect(site.passwordButtons).toEqual([keep]);
    expect(site.uploads).toHaveLength(1);
  });
});

describe('new identifiers, shown once', () => {
  /** Tries to leave; true when the browser asked first, and the person stayed. */
  async function isHeldBack(page: Page): Promise<boolean> {
    let asked = false;
    const stay = (dialog: Dialog) => {
      asked = dialog.type() === 'beforeunload';
      return dialog.dismiss();
    };
    page.on('dialog', stay);
    await page
      .goto('https://www.exemple.fr/', { timeout: 10_000, waitUntil: 'domcontentloaded' })
      .catch(() => undefined);
    page.off('dialog', stay);
    return asked;
  }

  const ends = [
    ['Imprimer les identifiants', 'printed'],
    ['Enregistrer les identifiants', 'saved'],
  ] as const;
  test.for(ends)('hold the page until « %s »', async ([button, done]) => {
    const { elea: site } = scene.sites;
    const elea = await dropZip();
    await press(elea, renew);
    await panel(elea).waitForText("Ces nouveaux identifiants ne sont affichés qu'une fois.");
    await panel(elea).waitForText('Importation terminée');
    await expect.poll(() => isHeldBack(elea)).toBe(true);
    // Firefox's driver knows no address after a navigation that was given up.
    await expect.poll(() => ask(elea, 'location.pathname')).toBe('/local/gestion/import.php');
    await press(elea, button);
    await expect.poll(() => [...site.identifiers]).toEqual([done]);
    await expect.poll(() => isHeldBack(elea)).toBe(false);
    await expect.poll(() => ask(elea, 'location.href')).toBe('https://www.exemple.fr/');
  });

  test('hold nothing where none were made', async () => {
    const elea = await dropZip();
    await press(elea, keep);
    await panel(elea).waitForText('Importation terminée');
    await expect.poll(() => isHeldBack(elea)).toBe(false);
  });
});
