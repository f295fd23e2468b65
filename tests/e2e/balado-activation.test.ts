import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { panel } from './support';
import { askForLink, openActivation, searchSchool } from './support/balado';
import { focusOn, waitFor } from './support/elements';
import { useScene } from './support/use-scene';

const scene = useScene();

const layouts = ['table', 'div'] as const;
const asked = /Lien demandé à \d\d:\d\d, valable 2 heures/;

/** Fills the RNE by the panel, and has the page look for the school. */
async function findSchool(page: Page): Promise<void> {
  await panel(page).textbox("UAI de l'établissement").type(scene.sites.ent.school.uai);
  await panel(page).click('Remplir le RNE');
  await panel(page).waitForText('Le RNE est rempli.');
  await searchSchool(scene, page);
}

describe("the activation of a school's Balado", () => {
  test.for(layouts)(
    'fills the RNE, counts down from the request, and still after a reload: %s layout',
    async (layout) => {
      const { balado, ent } = scene.sites;
      balado.layout = layout;
      const page = await openActivation(scene);
      await panel(page).waitForText('ce.RNE@ac-creteil.fr');
      await findSchool(page);
      expect(balado.links).toEqual([]);
      // In the table layout the search loads the page anew.
      await waitFor(page, 'passerelle-pointer');
      await expect.poll(() => panel(page).text()).not.toMatch(asked);

      await askForLink(page);
      await panel(page).waitForText(asked);
      await expect.poll(() => balado.links.map(({ uai }) => uai)).toEqual([ent.school.uai]);
      await expect.poll(() => panel(page).status()).toBe('');
      await panel(page).waitForText(/encore 1 h 59 min|encore 2 h 0 min/);

      // Not « reload », which would send the table layout's form again.
      await page.goto(page.url(), { waitUntil: 'domcontentloaded' });
      await panel(page).waitForText(asked);
      // Known from now on.
      await expect
        .poll(async () => (await panel(page).textbox("UAI de l'établissement").appears()).value)
        .toBe(ent.school.uai);
    },
  );

  test('hears the request by the keyboard too', async () => {
    const { balado } = scene.sites;
    balado.layout = 'div';
    const page = await openActivation(scene);
    await findSchool(page);
    await focusOn(page, '#recevoir');
    await page.keyboard.press('Enter');
    await panel(page).waitForText(asked);
    await expect.poll(() => balado.links).toHaveLength(1);
  });

  test('says what is wrong with no RNE', async () => {
    const page = await openActivation(scene);
    await panel(page).click('Remplir le RNE');
    await expect.poll(() => panel(page).control('alert').appears()).toMatchObject({ text: /7 chiffres/ });
  });
});
