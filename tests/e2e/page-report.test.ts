import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { canaries, canaryBody, survivors } from '../sites/reported/canaries';
import { panel, screen } from './support';
import { canariesFor } from './support/canaries';
import { readAll } from './support/elements';
import { savedFile } from './support/list-tab';
import { platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const [first, last] = canaries;

const scene = useScene();

/** A page of Éléa's that is not recognised and has an invented person in every place there is. */
async function openCanaryPage(): Promise<Page> {
  const page = await scene.driver.newPage(platformUrl);
  await panel(page).appears();
  const typed = Object.values(canariesFor(last)).join(' ');
  await page.evaluate(
    (body, name, surname, value) => {
      document.title = name;
      document.body.innerHTML = body;
      for (const field of document.querySelectorAll<HTMLInputElement>('input[name], textarea'))
        field.value = value;
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = `<p title="${surname}">${name} <b>Exporter</b></p>`;
      history.replaceState(null, '', `/${surname}?nom=${name}#${surname}`);
    },
    canaryBody,
    first,
    last,
    typed,
  );
  await panel(page).button('Vérifier cette page').disappears();
  return page;
}

async function openReport(page: Page): Promise<Page> {
  const { driver } = scene;
  const popup = await driver.openPopup(page);
  await screen(popup).click('Préparer un rapport');
  const report = await driver.waitForPage((url) => url.startsWith(`${driver.extensionOrigin}/report.html`));
  await screen(report).button('Enregistrer report.json').appears();
  return report;
}

test('a report shows in full what it saves, and has nothing of anybody', async () => {
  const { driver } = scene;
  const page = await openCanaryPage();
  expect(survivors(await page.content())).toEqual([...canaries]);

  const report = await openReport(page);
  const [shown = ''] = await readAll(report, 'pre', ({ textContent }) => textContent ?? '');
  expect(survivors(await report.content())).toEqual([]);
  expect(JSON.parse(shown)).toMatchObject({ address: 'https://plateforme.elea.apps.education.fr/x' });
  expect(shown).toContain('Dépôt du fichier');
  expect(shown).toContain('"shadow"');
  expect(driver.downloads()).toEqual([]);

  await screen(report).click('Enregistrer report.json');
  await screen(report).waitForText('report.json est dans vos téléchargements.');
  expect((await savedFile(driver, 'report.json')).toString('utf8')).toBe(shown);
});

test('a page that is gone is said to be so', async () => {
  const page = await scene.driver.openExtensionPage('report.html?tab=987654321');
  await screen(page).waitForText('Passerelle ne peut pas lire cette page.');
  await expect.poll(() => screen(page).buttons()).toEqual([]);
});
