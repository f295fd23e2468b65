import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canaryNames } from '../people/school';
import { panel } from './support';
import { canariesFor, plantCanaries } from './support/canaries';
import { searchFiles } from './support/profile-search';
import { openScene, type Scene } from './support/scene';
import { knowPlatform, walkMainJob } from './support/walk';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** Names of people in the export that are found in any folder the browser writes to. */
async function namesOnDisk(): Promise<string[]> {
  const { driver, sites } = scene;
  const hits = await searchFiles([...driver.folders], canaryNames(sites.ent.school));
  return hits.map(({ file, needle, encoding, how }) => `${needle} in ${file} (${encoding}, ${how})`);
}

describe('what the browser leaves on the disk', { timeout: 300_000 }, () => {
  test('no name is found while the file is held, nor when the job is done, nor in the downloads', async () => {
    const { driver, sites } = scene;
    expect(canaryNames(sites.ent.school).length).toBeGreaterThan(2);
    await knowPlatform(driver);
    for await (const step of walkMainJob(driver, sites)) {
      if (step.name === 'captured' || step.name === 'import') expect(await namesOnDisk()).toEqual([]);
    }
    expect(sites.elea.uploads).toHaveLength(1);
    expect(await namesOnDisk()).toEqual([]);
    expect(driver.downloads()).toEqual([]);
  });

  test('after a SIGKILL with a file held no name is found, though the same search finds what was planted', async () => {
    const { driver } = scene;
    const needle = `Planté exprès ${Math.random().toString(36).slice(2)}`;
    await plantCanaries(driver, needle);
    const ent = await driver.newPage(scene.exportUrl);
    await panel(ent).click('Exporter vers Éléa');
    await panel(ent).waitForText('export.csv prêt');
    await driver.sigkill();

    expect(await namesOnDisk()).toEqual([]);
    const planted = Object.values(canariesFor(needle));
    const found = new Set((await searchFiles([...driver.folders], planted)).map((hit) => hit.needle));
    expect([...found].sort()).toEqual([...planted].sort());
  });

  test('what was held is gone when the browser starts again, its ciphertext too', async () => {
    scene.driver = await scene.driver.relaunch();
    const left = () =>
      scene.driver.background.evaluate(async (api) => {
        const session = Object.keys(await api.storage.session.get(null));
        const databases = await indexedDB.databases();
        const opening = indexedDB.open('vault');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const counting = database.transaction('ciphertexts').objectStore('ciphertexts').count();
        const ciphertexts = await new Promise((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        });
        database.close();
        return {
          held: session.filter((key) => key.startsWith('held:')),
          databases: databases.length,
          ciphertexts,
        };
      });
    // The background sweeps as it starts.
    await expect.poll(left).toEqual({ held: [], databases: 1, ciphertexts: 0 });
  });
});
