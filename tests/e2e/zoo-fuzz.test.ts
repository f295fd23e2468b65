import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../lib/vault/types';
import { traitsOf } from '../zoo/fuzz';
import { holdExport } from './support/export-page';
import { openScene, resetScene, type Scene } from './support/scene';
import { type Begun, beginDeposit, judge, type Verdict } from './support/zoo';

/** Seeds tried in every run; `npm run fuzz` has more, or those that it is given. */
const count = Number(process.env.PASSERELLE_FUZZ ?? 20);
/**
 * Seeds that once failed, whatever their number: a picker and a zone at once; a link « # » in a frame; a frame in a
 * shadow root; a page that shows nothing after its own « Déposer ce fichier »; a form in a form, which broke the page.
 */
const failedOnce: number[] = [0, 14, ...[22, 30, 68, 174], 127, ...[55, 73, 86, 125]];
const only = process.env.PASSERELLE_SEEDS?.split(',').map(Number);
const seeds = only ?? [...new Set([...failedOnce, ...Array.from({ length: count }, (_, seed) => seed)])];
/** Tabs at a time: a page that shows nothing takes twenty seconds to be asked about. */
const batch = 10;

let scene: Scene;
let held: Receipt;
beforeAll(async () => {
  scene = await openScene();
  await resetScene(scene);
  held = (await holdExport(scene)).receipt;
}, 180_000);
afterAll(() => scene?.close());

const batches = Array.from({ length: Math.ceil(seeds.length / batch) }, (_, index) => {
  const some = seeds.slice(index * batch, (index + 1) * batch);
  return [some.join(', '), some] as const;
});

describe('zones of random traits', () => {
  test.for(batches)(
    'get the file at most once, and « accepted » is true: %s',
    { timeout: 180_000 },
    async ([, some]) => {
      const begun: [number, Begun][] = [];
      for (const seed of some) begun.push([seed, await beginDeposit(scene, `fuzz-${seed}`, 'built')]);
      for (const [seed, one] of begun) check(seed, await judge(scene, `fuzz-${seed}`, one));
    },
  );
});

/** Softly: one seed that fails keeps none of its batch from being looked at. */
function check(seed: number, { uploads, verdict, claimed }: Verdict): void {
  const traits = traitsOf(seed);
  const said = {
    seed,
    ...traits,
    verdict,
    claimed,
    uploads: uploads.map(({ field, refused }) => [field, refused]),
  };
  expect.soft(uploads.length, JSON.stringify(said)).toBeLessThanOrEqual(1);
  const [upload] = uploads;
  if (claimed)
    expect.soft(upload, JSON.stringify(said)).toMatchObject({ sha256: held.sha256, refused: undefined });
  if (upload) expect.soft(upload.field, JSON.stringify(said)).toBe('fichier');
  // A page that shows what it does is read right.
  if (traits.server === 'refuses' && upload) expect.soft(verdict, JSON.stringify(said)).toBe('refused');
  else if (traits.shows !== 'nothing') expect.soft(verdict, JSON.stringify(said)).toBe('accepted');
}
