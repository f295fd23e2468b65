import { describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { ciphertextIds, heldReceipts } from './support/held';
import { useScene } from './support/use-scene';

const scene = useScene();

/** The export page, with its file just taken. */
async function captured() {
  const page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt : 1 500 comptes, 39 classes');
  return page;
}

describe('a held file', () => {
  test('is erased at its expiry, and the panel stops offering it', async () => {
    const page = await captured();
    await scene.driver.background.evaluate(async (api) => {
      for (const [key, entry] of Object.entries(await api.storage.session.get(null))) {
        if (!key.startsWith('held:')) continue;
        const held = entry as { receipt: { id: string; expiresAt: number } };
        held.receipt.expiresAt = Date.now();
        await api.storage.session.set({ [key]: held });
        api.alarms.create(`expiry:${held.receipt.id}`, { when: Date.now() });
      }
    });
    await panel(page).button('Supprimer le fichier').disappears(45_000);
    // « Le fichier est prêt » is no longer true.
    await panel(page).waitForText('est effacé');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(scene.driver)).toEqual([]);
  });

  test('is erased on « Supprimer le fichier »', async () => {
    const page = await captured();
    await panel(page).click('Supprimer le fichier');
    await panel(page).waitForText('Le fichier est effacé.');
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    await expect.poll(() => ciphertextIds(scene.driver)).toEqual([]);
  });

  test('is replaced by a new one of the same school, which is said', async () => {
    const page = await captured();
    const [former] = await heldReceipts(scene.driver);
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('il remplace le précédent');
    await expect.poll(() => heldReceipts(scene.driver)).toHaveLength(1);
    const [held] = await heldReceipts(scene.driver);
    expect(held?.id).not.toBe(former?.id);
    await expect.poll(() => ciphertextIds(scene.driver)).toEqual([held?.id]);
  });

  test('is offered 30 minutes more in the panel, once it has less than five', async () => {
    const page = await captured();
    const extend = panel(page).button('Prolonger de 30 min');
    await expect.poll(() => extend.now()).toBeUndefined();
    await scene.driver.background.evaluate(async (api) => {
      for (const [key, entry] of Object.entries(await api.storage.session.get(null))) {
        if (!key.startsWith('held:')) continue;
        const held = entry as { receipt: { expiresAt: number } };
        held.receipt.expiresAt = Date.now() + 4 * 60_000;
        await api.storage.session.set({ [key]: held });
      }
    });
    await page.reload();
    await extend.click();
    await panel(page).waitForText(/effacé dans (29|30) min/);
    await extend.disappears();
    // What came and went is known as ours: the other buttons still count.
    await panel(page).click('Supprimer le fichier');
    await panel(page).waitForText('Le fichier est effacé.');
  });

  test('lives 30 minutes more after « Prolonger de 30 min » in the popup', async () => {
    const page = await captured();
    const [before] = await heldReceipts(scene.driver);
    const popup = await scene.driver.openPopup(page);
    await screen(popup).click('Prolonger de 30 min');
    const later = async () =>
      ((await heldReceipts(scene.driver))[0]?.expiresAt ?? 0) > (before?.expiresAt ?? 0);
    await expect.poll(later).toBe(true);
    await popup.close();
  });
});
