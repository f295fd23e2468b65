import { afterEach, describe, expect, test } from 'vitest';
import { panel } from './support';
import { deposit, onlyUpload, openImport } from './support/elea-pages';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { haltBackground, hasClaimed } from './support/lost-answers';
import { platform } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();
afterEach(() => expect(scene.sites.elea.passwordButtons).toEqual([]));

const uploads = () => scene.sites.elea.uploads.length;
const again = 'Déposer encore une fois';

test('a file that one tab was given goes to another one only for a person who is asked and says so', async () => {
  const { sites, driver } = scene;
  // The import goes on meanwhile.
  Object.assign(sites.elea, { stepMs: 600_000 });
  await holdExport(scene);
  const first = await openImport(scene);
  const second = await openImport(scene);
  await panel(second).button('Déposer export.csv').appears();
  await first.bringToFront();
  await deposit(first);
  await panel(first).waitForText('Étape 2 sur 4');
  expect(uploads()).toBe(1);

  await second.bringToFront();
  await deposit(second);
  const asked = new RegExp(`déjà été déposé le .+ à \\d\\d:\\d\\d sur ${platform}`);
  await expect.poll(() => panel(second).text(), { timeout: 20_000 }).toMatch(asked);
  await panel(second).click('Ne pas le déposer');
  await deposit(second);
  await panel(second).button(again).appears();
  expect(uploads()).toBe(1);
  await second.reload();
  await deposit(second);
  await panel(second).click(again);
  await expect.poll(uploads, { timeout: 20_000 }).toBe(2);
  await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
});

describe('a background that is stopped with its answer in hand', () => {
  const ways = [
    { zone: 'input', step: 'claim' },
    { zone: 'drop-only', step: 'claim' },
    { zone: 'drop-only', step: 'door' },
  ] as const;

  test.for(ways)('after the $step gives the file to a $zone zone once', async ({ zone, step }) => {
    const { sites, driver } = scene;
    sites.elea.zone = zone;
    await holdExport(scene);
    const elea = await openImport(scene);
    await panel(elea).button('Déposer export.csv').appears();
    await haltBackground(driver, step);
    await deposit(elea);
    const isDone = () =>
      step === 'claim' ? hasClaimed(driver) : elea.evaluate(() => Symbol.for('passerelle given') in window);
    await expect.poll(isDone, { timeout: 20_000 }).toBe(true);
    expect(uploads()).toBe(0);
    const kill = await driver.killBackground();
    await panel(elea).waitForText('Importation terminée');
    await kill.assertNewInstance();
    expect(onlyUpload(scene).sha256).toBe(sites.ent.exports.at(-1)?.sha256);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });
});
