import { afterEach, describe, expect, test } from 'vitest';
import type { EleaConfig } from '../sites/elea/control';
import { panel } from './support';
import { deposit, onlyUpload, openImport } from './support/elea-pages';
import { alertOf, holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { recordPanel } from './support/panel-history';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

type Way = Pick<EleaConfig, 'zone' | 'stepStyle'>;

const finished = 'Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés.';

describe('an answer that takes ten seconds', () => {
  const ways: Way[] = [
    { zone: 'drop-only', stepStyle: 'same-page' },
    { zone: 'input', stepStyle: 'navigation' },
  ];
  test.for(ways)('is waited for, without a question ($zone, $stepStyle)', async (way) => {
    Object.assign(scene.sites.elea, way, { answerDelayMs: 10_000, stepMs: 600 });
    await holdExport(scene);
    const elea = await openImport(scene);
    const history = await recordPanel(elea);
    await deposit(elea);
    await panel(elea).waitForText(finished, 30_000);

    const texts = (await history()).map(({ text }) => text);
    expect(texts.some((text) => text.includes('Envoi en cours…'))).toBe(true);
    expect(texts.filter((text) => text.includes('Le fichier est-il arrivé ?'))).toEqual([]);
    expect(onlyUpload(scene).name).toBe('export.csv');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });
});

describe('a refusal', () => {
  const ways: (Way & { reload?: boolean })[] = [
    // Dropzone.js takes one file per page, and counts the refused one.
    { zone: 'dropzone', stepStyle: 'same-page', reload: true },
    { zone: 'input', stepStyle: 'same-page' },
    { zone: 'input', stepStyle: 'navigation' },
    { zone: 'drop-only', stepStyle: 'same-page' },
  ];
  test.for(ways)('is told in the page’s own words; the file stays ($zone, $stepStyle)', async (way) => {
    const { sites, driver } = scene;
    const { reload, ...config } = way;
    Object.assign(sites.elea, config, { refuse: 'Le fichier doit se nommer export.csv', stepMs: 600 });
    await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await expect
      .poll(() => alertOf(elea))
      .toBe(
        'Éléa a refusé le fichier : « Le fichier doit se nommer export.csv ». Le fichier reste en attente.',
      );
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
    expect(onlyUpload(scene).refused).toBe('Le fichier doit se nommer export.csv');

    sites.elea.refuse = undefined;
    if (reload) await elea.reload();
    await deposit(elea);
    await panel(elea).waitForText(finished);
    expect(sites.elea.uploads.map(({ name, refused }) => ({ name, refused }))).toEqual([
      { name: 'export.csv', refused: 'Le fichier doit se nommer export.csv' },
      { name: 'export.csv', refused: undefined },
    ]);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });

  test('by the widget itself, which uploads nothing, is told likewise', async () => {
    const { sites, driver } = scene;
    await holdExport(scene);
    const elea = await openImport(scene);
    await elea.evaluate(() => {
      const { Dropzone } = window as unknown as {
        Dropzone: { forElement(selector: string): { options: { acceptedFiles: string } } };
      };
      Dropzone.forElement('#depot').options.acceptedFiles = '.zip';
    });
    await deposit(elea);
    await expect
      .poll(() => alertOf(elea))
      .toContain("Éléa a refusé le fichier : « You can't upload files of this type. »");
    expect(sites.elea.uploads).toEqual([]);
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);

    // Dropzone.js now shows its file in place of the words that mark the zone.
    await deposit(elea);
    await panel(elea).waitForText('La zone de dépôt est introuvable sur cette page. Rechargez-la');
    expect(sites.elea.uploads).toEqual([]);
  });
});
