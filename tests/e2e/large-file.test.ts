import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { panel } from './support';
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
