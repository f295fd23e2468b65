import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { panel } from './support';
import { exportRequests, holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { holdList } from './support/held-list';
import { openScene, resetScene, type Scene } from './support/scene';
import { beginDeposit, endDeposit } from './support/zoo';

/** Twenty megabytes of rows, no two alike. */
const rows = Array.from(
  { length: 300_000 },
  (_, row) => `${row};CANARI-${row};Zoé;4EME ${row % 9};${row * 7919}`,
);
const bytes = new TextEncoder().encode(rows.join(';'.repeat(40))).subarray(0, 20 * 1024 * 1024);

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await resetScene(scene);
  const large = { kind: 'ent-export', target: 'elea' } as const;
  await holdList(scene.driver, 'export.csv', bytes, { ...large, takenAt: Date.now() });
}, 180_000);
afterAll(() => scene?.close());

test.for([
  ['a hidden input', 'hidden-input'],
  ['a drop zone', 'drop-files'],
  ['an input that is never attached', 'detached-input'],
] as const)(
  'twenty megabytes arrive once, whole, in %s, and nothing of them stays in the page',
  async ([, name]) => {
    const begun = await beginDeposit(scene, name);
    await panel(begun.page).waitForText('Étape 2 sur 4', 60_000);
    const said = (await begun.history()).map(({ text }) => text).join();
    expect(said).toContain('Dépôt du fichier');

    const left = await begun.page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      door: Symbol.for('passerelle delivery') in window,
    }));
    expect(left.html + said).not.toContain('CANARI');
    expect(left.door).toBe(false);

    const { uploads } = await endDeposit(scene, { name }, begun);
    expect(uploads).toMatchObject([
      { name: 'export.csv', size: 20 * 1024 * 1024, sha256: await sha256(bytes) },
    ]);
  },
);

describe("an export on the ENT's page", () => {
  const megabyte = 1024 * 1024;
  const refusal =
    "Ce fichier est trop gros : un export de comptes ne dépasse pas 45 Mo. Rien n'a été pris. Vérifiez ce que vous exportez, puis recommencez. Le fichier déjà en attente est gardé.";

  test('of more than 45 megabytes is refused in words, and the file held stays', async () => {
    await resetScene(scene);
    const { ent: site } = scene.sites;
    await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
    const { ent, receipt } = await holdExport(scene);
    const tooLarge = async (page: typeof ent) => {
      const before = exportRequests(scene).length;
      await panel(page).click('Exporter vers Éléa');
      // By then what an earlier click said is gone.
      await expect.poll(() => exportRequests(scene), { timeout: 30_000 }).toHaveLength(before + 1);
      await expect.poll(() => panel(page).alert(), { timeout: 60_000 }).toBe(refusal);
      await expect.poll(() => heldReceipts(scene.driver)).toEqual([receipt]);
    };
    site.filled = { bytes: 50 * megabyte };
    await tooLarge(ent);
    site.filled = { bytes: 64 * megabyte, unannounced: true };
    await tooLarge(ent);
    // In Firefox the background fetches it then.
    site.strictCsp = true;
    await tooLarge(await scene.driver.newPage(scene.exportUrl));
    expect(scene.driver.downloads()).toEqual([]);
  });

  test('of 44 megabytes is taken whole', async () => {
    await resetScene(scene);
    await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
    scene.sites.ent.filled = { bytes: 44 * megabyte };
    const page = await scene.driver.newPage(scene.exportUrl);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('export.csv prêt', 90_000);
    const [sent] = scene.sites.ent.exports;
    expect(sent?.bytes).toBeGreaterThan(43 * megabyte);
    await expect
      .poll(() => heldReceipts(scene.driver))
      .toMatchObject([{ size: sent?.bytes, sha256: sent?.sha256 }]);
  });
});
