import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { panel, screen } from './support';
import { press } from './support/keyboard';
import { sendLogIn } from './support/login';
import { platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const check = 'Vérifier cette page';
const report = 'Préparer un rapport';

const scene = useScene();

/** Éléa's import page, for a person who is logged in. */
async function openImport(): Promise<Page> {
  const page = await sendLogIn(scene);
  await panel(page).waitForText('Aucun fichier en attente');
  await page.goto(`${platformUrl}local/gestion/import.php`, { waitUntil: 'domcontentloaded' });
  await panel(page).button('Choisir un fichier…').appears();
  return page;
}

/** As if the site had changed: no text on the page names the drop zone any more. */
const renameZone = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (/glisse|déposez|sélectionne|choisir/i.test(text.nodeValue ?? '')) text.nodeValue = 'Par ici';
    }
    for (const input of document.querySelectorAll('input[type=file]')) input.remove();
  });

describe('« Vérifier cette page »', () => {
  test('says in the panel that all is there, and what no longer works when the drop zone is gone', async () => {
    const page = await openImport();
    await panel(page).click(check);
    await panel(page).waitForText('tout ce que Passerelle cherche ici a été trouvé');
    await expect
      .poll(() => panel(page).settings())
      .toContain('Zone de dépôt : trouvée (texte « Faites glisser le fichier ici »)');

    await renameZone(page);
    await panel(page).click(check);
    await panel(page).waitForText('Zone de dépôt : introuvable');
    await panel(page).waitForText('Ne fonctionne plus ici : déposer le fichier.');
    await panel(page).waitForText("Fonctionne encore : suivre l'importation.");
  });

  test('is reached by the keyboard on the ENT, and what was found goes with the next act', async () => {
    const page = await scene.driver.newPage(scene.exportUrl);
    await press(page, check);
    await panel(page).waitForText('Réglage Profil : trouvé');
    await expect.poll(() => panel(page).settings()).toContain('Bouton Exporter : trouvé');
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('export.csv prêt');
    await expect.poll(() => panel(page).text()).not.toContain('Bouton Exporter');
  });

  test('tells in the popup what a page resembles that is no longer recognised', async () => {
    const page = await scene.driver.newPage(scene.exportUrl);
    await panel(page).appears();
    await page.evaluate(() => document.querySelector('ode-mono-select[name="profile"]')?.remove());
    const popup = await scene.driver.openPopup(page);
    // What was found for the page before goes with it.
    await screen(popup).waitForText('aucun site reconnu');
    await screen(popup).click(check);
    await screen(popup).waitForText('Page non reconnue : elle ressemble à « Export des comptes »');
    await screen(popup).waitForText('Réglage Profil : introuvable');
    await screen(popup).button(report).appears();
  });

  test('does the same in the popup as in the panel, and offers a report where something is missing', async () => {
    const page = await openImport();
    const popup = await scene.driver.openPopup(page);
    await screen(popup).click(check);
    await screen(popup).waitForText('Zone de dépôt : trouvée');
    await expect.poll(() => screen(popup).buttons()).not.toContain(report);
    await renameZone(page);
    await screen(popup).click(check);
    await screen(popup).waitForText('Zone de dépôt : introuvable');
    await screen(popup).button(report).appears();
  });
});
