import { describe, expect, test } from 'vitest';
import { panel } from './support';
import { platform } from './support/scene';
import { useScene } from './support/use-scene';
import { knowPlatform } from './support/walk';

const scene = useScene();

describe('the main job', () => {
  test('three clicks and a password carry the export from wrong settings to Éléa', async () => {
    const { driver, sites } = scene;
    await knowPlatform(driver);
    const clicks = driver.clicks;
    const ent = await driver.newPage(`${scene.exportUrl}?type=Transition&profile=Teacher&filter=active`);
    await panel(ent).waitForText('à corriger');
    await panel(ent).click('Exporter vers Éléa');

    const elea = await driver.waitForPage((url) => url.includes(platform));
    await panel(elea).textbox("UAI de l'établissement").appears();
    await panel(elea).click('Préparer la connexion');
    await panel(elea).waitForText('Tapez');
    await elea.keyboard.type(sites.elea.uai);
    await elea.keyboard.press('Tab');
    await elea.keyboard.type(sites.elea.password);
    await elea.keyboard.press('Enter');

    await panel(elea).button('Déposer export.csv').appears();
    await panel(elea).click('Déposer export.csv');
    await panel(elea).waitForText('12 utilisateurs actualisés, 3 créés, 0 protégé');

    expect(sites.elea.uploads).toHaveLength(1);
    expect(sites.elea.uploads[0]).toMatchObject({ name: 'export.csv', host: platform });
    expect(sites.elea.uploads[0]?.sha256).toBe(sites.ent.exports.at(-1)?.sha256);
    expect(driver.clicks - clicks).toBe(3);
    expect(driver.downloads()).toEqual([]);
  });
});
