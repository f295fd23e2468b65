import { expect, test } from 'vitest';
import type { Policy } from '../../lib/policy/policy';
import { panel, screen } from './support';
import { sendLogIn } from './support/login';
import { useScene } from './support/use-scene';

const scene = useScene();

/** Leaves a policy where the background, which must be up for that, leaves the academy's once it has validated it. */
async function setPolicy(policy: Policy): Promise<void> {
  await scene.driver.background.instance();
  await scene.driver.background.evaluate((api, value) => api.storage.local.set({ policy: value }), policy);
}

test('a renamed link is followed by the wording of a policy, and not without it', async () => {
  const open = async () => {
    const page = await sendLogIn(scene);
    await panel(page).waitForText("Gestion d'Éléa");
    return page;
  };
  const rename = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.nodeValue?.includes('Importer des utilisateurs')) text.nodeValue = 'Verser les comptes';
  };
  const without = await open();
  await without.evaluate(rename);
  await panel(without).button('Vérifier cette page').disappears();

  await setPolicy({ labels: { elea: { importUsers: ['Verser les comptes'] } }, hosts: [] });
  await without.reload();
  await panel(without).appears();
  await without.evaluate(rename);
  await panel(without).click('Vérifier cette page');
  await panel(without).waitForText('tout ce que Passerelle cherche ici a été trouvé');
});

test('a suggested host is offered in the options, and asked for like any other', async () => {
  const { driver } = scene;
  const host = 'ent.nouvelle-academie.fr';
  await setPolicy({ labels: {}, hosts: [host] });
  const page = await driver.openExtensionPage('options.html');
  await screen(page).waitForText('Proposés par votre académie');
  const allowed = () => driver.background.evaluate((api) => api.permissions.getAll());
  await expect.poll(async () => (await allowed()).origins).not.toContain(`https://${host}/*`);

  await driver.grantHost(`https://${host}`);
  await screen(page).click('Activer');
  await screen(page).button('Activer').disappears();
  await expect.poll(async () => (await allowed()).origins).toContain(`https://${host}/*`);
});
