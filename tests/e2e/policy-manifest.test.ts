import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSites } from '../sites/server';
import { currentBrowser, launch, screen } from './support';
import { until } from './support/until';

const id = 'passerelle@passerelle.invalid';
const host = 'ent.nouvelle-academie.fr';
const data = {
  labels: { elea: { importUsers: ['Verser les comptes', 'Valider'] } },
  hosts: [host, 'https://autre.exemple.fr/'],
};

/** Chromium reads policies in `/etc` alone, which is no test's to write. */
test.runIf(currentBrowser() === 'firefox')(
  "an academy's manifest is read by Firefox itself, and what has not the right shape left out",
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'passerelle-home-'));
    const folder = join(home, '.mozilla', 'managed-storage');
    await mkdir(folder, { recursive: true });
    const manifest = { name: id, description: 'Passerelle', type: 'storage', data };
    await writeFile(join(folder, `${id}.json`), JSON.stringify(manifest));
    const sites = await startSites();
    const driver = await launch({ ...sites, env: { HOME: home } });
    try {
      await driver.background.instance();
      const kept = () =>
        driver.background.evaluate(async (api) => (await api.storage.local.get('policy')).policy);
      expect(await until(kept, () => 'The background has kept no policy', 20_000)).toEqual({
        labels: { elea: { importUsers: ['Verser les comptes'] } },
        hosts: [host],
        refused: [{ site: 'elea', label: 'importUsers', wording: 'Valider' }],
      });
      const page = await driver.openExtensionPage('options.html');
      await screen(page).waitForText('Proposés par votre académie');
      await screen(page).waitForText(host);
      await screen(page).waitForText('« Valider » (elea.importUsers)');
    } finally {
      await driver.dispose();
      await sites.close();
      await rm(home, { recursive: true });
    }
  },
);
