import { afterEach, describe, expect, test } from 'vitest';
import type { EleaConfig } from '../sites/elea/control';
import { panel } from './support';
import { deposit, onlyUpload, openImport } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { ciphertextIds, heldReceipts } from './support/held';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

type Way = Pick<EleaConfig, 'zone' | 'stepStyle' | 'decoys' | 'resultStyle'>;

const zones = ['dropzone', 'input', 'drop-only'] as const;
const stepStyles = ['same-page', 'navigation'] as const;
const resultStyles = ['sentence', 'separate', 'table'] as const;

/** Every zone with every step style, with and without decoys; every result style meets each of these. */
const ways = zones.flatMap((zone, z) =>
  stepStyles.flatMap((stepStyle, s) =>
    [false, true].map((decoys, d): Way => {
      const resultStyle = resultStyles[(z + s + 2 * d) % 3] ?? 'sentence';
      return { zone, stepStyle, decoys, resultStyle };
    }),
  ),
);

describe('the delivery', () => {
  test.for(ways)('to a $zone zone, $stepStyle, decoys $decoys, result as $resultStyle', async (way) => {
    const { sites, driver } = scene;
    // A page of its own has to be recognised before it is left.
    Object.assign(sites.elea, way, { stepMs: way.stepStyle === 'navigation' ? 600 : 200 });
    const { receipt } = await holdExport(scene);
    const elea = await openImport(scene);
    await deposit(elea);
    await panel(elea).waitForText('Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés. ');

    const upload = onlyUpload(scene);
    expect(upload).toMatchObject({ field: 'fichier', name: 'export.csv', refused: undefined });
    expect(upload.sha256).toBe(sites.ent.exports.at(-1)?.sha256);
    await expect.poll(() => panel(elea).status()).toMatch(/Le fichier est effacé\.$/);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(driver)).not.toContain(receipt.id);
  });
});
