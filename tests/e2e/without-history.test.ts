import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionRoom } from '../../lib/vault/in-session';
import { canaryNames } from '../people/school';
import { panel } from './support';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { logInTo } from './support/login';
import { searchFiles } from './support/profile-search';
import { openScene, platformUrl, type Scene } from './support/scene';

/** « Ne jamais conserver l'historique »: every window is private, and the browser has no database to give. */
let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ withoutHistory: true });
});
afterAll(() => scene?.close());

test('the browser gives no database, and as much memory as is counted on', async () => {
  const given = await scene.driver.background.evaluate(
    async (api, length) => {
      const opening = indexedDB.open('vault');
      const database = await new Promise<string>((resolve) => {
        opening.onsuccess = () => resolve('opened');
        opening.onerror = () => resolve('refused');
      });
      await api.storage.session.set({ trial: 'a'.repeat(length) });
      const { trial } = await api.storage.session.get('trial');
      await api.storage.session.remove('trial');
      return { database, kept: String(trial).length };
    },
    (sessionRoom * 4) / 3,
  );
  expect(given).toEqual({ database: 'refused', kept: (sessionRoom * 4) / 3 });
});

test('the export is held and delivered, and no name comes to the disk', async () => {
  const { driver, sites } = scene;
  const { receipt } = await holdExport(scene);
  expect(receipt.context.incognito).toBe(true);
  const kill = await driver.killBackground();
  const page = await logInTo(`${platformUrl}local/gestion/import.php`, scene);
  await kill.assertNewInstance();
  const hits = await searchFiles([...driver.folders], canaryNames(sites.ent.school));
  expect(hits.map(({ file, needle }) => `${needle} in ${file}`)).toEqual([]);

  await panel(page).click('Déposer export.csv');
  await panel(page).waitForText('Importation terminée');
  expect(sites.elea.uploads).toMatchObject([
    { name: 'export.csv', sha256: sites.ent.exports.at(-1)?.sha256 },
  ]);
  await expect.poll(() => heldReceipts(driver)).toEqual([]);
  const left = await driver.background.evaluate(async (api) =>
    Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith('sealed:')),
  );
  expect(left).toEqual([]);
});
