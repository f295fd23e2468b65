import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { plainHost } from '../sites/server/visit';
import { panel, screen } from './support';
import { readAll } from './support/elements';
import { holdExport } from './support/export-page';
import { heldReceipts } from './support/held';
import { sendAs } from './support/our-script';
import { platform } from './support/scene';
import { useScene } from './support/use-scene';

const importPath = '/local/gestion/import.php';

const scene = useScene();

/** Nothing has been put anywhere on the page, nor sent from it. */
async function nothingDropped(page: Page): Promise<void> {
  const chosen = await readAll(
    page,
    'input[type=file]',
    (input) => (input as HTMLInputElement).files?.length,
  );
  expect(chosen.filter(Boolean)).toEqual([]);
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('export.csv');
  expect(scene.sites.elea.uploads).toEqual([]);
}

describe.each([
  ['a host that begins like a platform of Éléa', `${platform}.evil.example`],
  ['a host that was allowed as a source', 'ent.nouvelle-academie.fr'],
])('%s', (_, host) => {
  test('gets no file, even once the person has activated it', async () => {
    const { driver } = scene;
    const { receipt } = await holdExport(scene);
    await driver.grantHost(`https://${host}`);
    const page = await driver.newPage(`https://${host}${importPath}`);
    const popup = await driver.openPopup(page);
    await screen(popup).click('Activer sur ce site');
    await screen(popup).waitForText('Passerelle est activée sur ce site');
    await screen(popup).waitForText('Cette page : aucun site reconnu');
    await expect.poll(() => screen(popup).buttons()).not.toContain('Déposer export.csv');
    await popup.close();
    await page.reload({ waitUntil: 'load' });

    // Even a script of ours in that page would ask in vain.
    await sendAs(driver, page, 'plan/grant', { plan: 'deliver' });
    expect(await sendAs(driver, page, 'held/list', undefined)).toEqual([]);
    const giving = { fileId: receipt.id, id: 'une' };
    expect(await sendAs(driver, page, 'delivery/release', giving)).toBe('gone');
    expect(await sendAs(driver, page, 'delivery/before', receipt.id)).toBeUndefined();
    await sendAs(driver, page, 'plan/grant', { plan: 'deliver' });
    expect(await sendAs(driver, page, 'delivery/arm', { id: receipt.id, door: 'drag' })).toBe(false);
    expect(await sendAs(driver, page, 'delivery/give', giving)).toBe('gone');
    const address = `https://${host}`;
    expect(await sendAs(driver, page, 'target/remember', { site: 'elea', address })).toBeUndefined();
    await nothingDropped(page);
    await expect.poll(() => heldReceipts(driver)).toHaveLength(1);
    await expect.poll(() => panel(page).text()).toBeUndefined();
  });
});

test('Éléa itself gets the file by the same messages, once for each click', async () => {
  const { driver } = scene;
  const { receipt } = await holdExport(scene);
  const page = await driver.newPage(`https://${platform}/`);
  await panel(page).appears();
  const release = (id: string) => sendAs(driver, page, 'delivery/release', { fileId: receipt.id, id });
  expect(await release('une')).toBe('gone');
  await sendAs(driver, page, 'plan/grant', { plan: 'deliver' });
  expect(await release('une')).toMatchObject({ sha256: receipt.sha256 });
  expect(await release('autre')).toBe('before');
});

test('a click that authorised something else does not authorise a delivery', async () => {
  const { driver } = scene;
  const { receipt } = await holdExport(scene);
  const page = await driver.newPage(`https://${platform}/`);
  await panel(page).appears();
  await sendAs(driver, page, 'plan/grant', { plan: 'prepare-login' });
  const giving = { fileId: receipt.id, id: 'une' };
  expect(await sendAs(driver, page, 'delivery/release', giving)).toBe('gone');
});

test('a page without TLS is nobody, whatever its name', async () => {
  const { driver } = scene;
  await holdExport(scene);
  const page = await driver.newPage(`http://${plainHost}${importPath}`);
  expect(page.url()).toMatch(/^http:/);
  const popup = await driver.openPopup(page);
  await screen(popup).waitForText('Cette page : aucun site reconnu');
  await screen(popup).button('Supprimer le fichier').appears();
  await expect.poll(() => screen(popup).buttons()).not.toContain('Activer sur ce site');
  await expect.poll(() => screen(popup).buttons()).not.toContain('Déposer export.csv');
  await popup.close();
  await expect.poll(() => panel(page).text()).toBeUndefined();
  await nothingDropped(page);
});
