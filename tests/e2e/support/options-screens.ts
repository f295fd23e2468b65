import { holdExport } from './export-page';
import { screen } from './panel';
import type { Screen } from './screens';
import { knowPlatform } from './walk';

const ownPage = (name: string, show: Screen['show']): Screen => ({ name, isPanel: false, show });

/** The options page, with nothing and with everything remembered. */
export const optionsScreens: Screen[] = [
  ownPage('options-empty', async ({ driver }) => {
    const page = await driver.openExtensionPage('options.html');
    await screen(page).waitForText('Options de Passerelle');
    return page;
  }),
  ownPage('options-full', async (scene) => {
    await knowPlatform(scene.driver);
    await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
    await holdExport(scene);
    await scene.driver.background.evaluate(
      (api, [one, other], name, at) => {
        const origin = 'https://ent.iledefrance.fr';
        const schools = {
          [`${origin} ${one}`]: {
            origin,
            school: one,
            name,
            uai: '0921234A',
            lastImport: { accounts: 1487, at },
          },
          [`${origin} ${other}`]: { origin, school: other, uai: '092', lastImport: { accounts: 1, at } },
        };
        return api.storage.local.set({ schools });
      },
      [scene.sites.ent.school.structureId, scene.sites.ent.otherSchool.structureId],
      scene.sites.ent.school.name,
      Date.UTC(2026, 8, 12),
    );
    const page = await scene.driver.openExtensionPage('options.html');
    await screen(page).button('Effacer tous les fichiers').appears();
    return page;
  }),
  ownPage('options-suggested', async ({ driver }) => {
    // The background must be up for that: it validates the academy's policy as it starts.
    await driver.background.instance();
    await driver.background.evaluate((api) =>
      api.storage.local.set({ policy: { labels: {}, hosts: ['ent.nouvelle-academie.fr', 'ent.autre.fr'] } }),
    );
    const page = await driver.openExtensionPage('options.html');
    await screen(page).waitForText('Proposés par votre académie');
    return page;
  }),
];
