import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../lib/vault/types';
import { buildZoo } from '../zoo/build';
import { type Widget, widgets } from '../zoo/widgets';
import { holdExport } from './support/export-page';
import { openScene, resetScene, type Scene } from './support/scene';
import { type Begun, beginDeposit, endDeposit, type Outcome, sayTaken } from './support/zoo';
import { writeTable } from './support/zoo-table';

let scene: Scene;
let held: Receipt;
const outcomes = new Map<Widget, Outcome>();
/** Those whose server takes its time are begun first, and looked at last. */
const slow = widgets.filter((widget) => widget.slow);
const begun = new Map<Widget, Begun>();

beforeAll(async () => {
  await buildZoo();
  scene = await openScene();
  await resetScene(scene);
  held = (await holdExport(scene)).receipt;
  for (const widget of slow) {
    const one = await beginDeposit(scene, widget.name);
    const said = sayTaken(one.page, one.start);
    // Its own test will tell.
    said.catch(() => undefined);
    begun.set(widget, { ...one, said });
  }
}, 180_000);
afterAll(async () => {
  if (process.env.PASSERELLE_ZOO_TABLE) await writeTable(scene.driver.name, outcomes);
  await scene?.close();
});

describe('a file put into', () => {
  const quick = widgets.filter((widget) => !widget.slow);
  test.for([...quick, ...slow])('$name arrives once, whole', async (widget) => {
    const start = begun.get(widget) ?? (await beginDeposit(scene, widget.name));
    const outcome = await endDeposit(scene, widget, start);
    outcomes.set(widget, outcome);
    const { size, sha256 } = held;
    expect(outcome.uploads).toMatchObject([{ name: 'export.csv', size, sha256 }]);
    expect(outcome.uploads[0]?.field).not.toContain('decoy');
    const { takenAt } = held;
    if (!outcome.given) return;
    const { lastModified, ...given } = outcome.given;
    expect(given).toEqual({ name: 'export.csv', type: 'text/csv' });
    // The receipt holds the session's time, and pages see it on the wall clock: these part by some milliseconds.
    expect(Math.abs(lastModified - takenAt)).toBeLessThan(1000);
  });
});
