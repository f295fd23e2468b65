import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { hosts, pageUrl } from '../sites/educonnect/site';
import { panel } from './support';
import { inspectPanel } from './support/axe';
import { showIn } from './support/color-scheme';
import {
  activateHere,
  allowHost,
  ask,
  buttons,
  confirm,
  done,
  isDone,
  openAccounts,
  type Place,
  populate,
  pressThere,
  search,
  selected,
  tickAll,
  tickRows,
} from './support/educonnect';
import { clickOn, readAll, typeInto, typeKeys, waitFor } from './support/elements';
import { press as pressInPanel, tabTo } from './support/keyboard';
import { inPage } from './support/page-library';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowHost(scene, hosts.admin);
});

const heldBack = 'Passerelle a retenu';
const layouts = ['table', 'div'] as const;

/** A page with accounts found. */
async function found(place: Place): Promise<Page> {
  const page = await openAccounts(scene, place);
  await search(page);
  return page;
}

test('a host allowed while its page is open: the panel asks for a reload, and then holds back', async () => {
  populate(scene, 2);
  const { driver, sites } = scene;
  sites.educonnect.layout = 'div';
  const page = await driver.newPage(pageUrl('depannage', 'div', 'eleves'));
  await waitFor(page, '#resultats');
  await activateHere(scene, page, hosts.depannage);
  await panel(page).waitForText('Rechargez la page pour activer la protection');
  await page.reload({ waitUntil: 'domcontentloaded' });
  await panel(page).button('Classe suivante').appears();
  await expect.poll(() => panel(page).text()).not.toContain('Rechargez');
  await search(page);

  // The button of one row, which the panel may cover: of an activated account, then of one that is not.
  await pressThere(page, buttons.resetOne, 'Enter');
  await panel(page).waitForText(`${heldBack} « Réinitialiser les mots de passe » : 1 compte sélectionné`);
  await panel(page).click('Renoncer');
  await panel(page).waitForText("Rien n'a été fait");
  expect(done(scene)).toEqual([]);
  await pressThere(page, '[role=row]:nth-child(5) [data-action=reinitialiserUn]', 'Enter');
  await isDone(scene, page, ['reset 1']);
});

describe('a selection on the server', () => {
  test.for(layouts)('of more than 200 is notified only once confirmed, %s', async (layout) => {
    populate(scene, 0, { pupils: 240 });
    scene.sites.educonnect.selection = 'server';
    const page = await found({ layout });
    await tickAll(page, 240);
    await pressThere(page, buttons.notify);
    await panel(page).waitForText(`${heldBack} « (Re)Notifier les comptes » : 240 comptes`);
    for (const words of [
      '0 non notifié, 25 notifiés et non activés, 0 activé',
      "215 comptes sélectionnés ne sont pas à l'écran",
      'classe par classe',
    ])
      await panel(page).waitForText(words);
    expect(done(scene)).toEqual([]);
    await confirm(page, ask.notify, 'Notifier');
    await panel(page).waitForText('Cliquez de nouveau sur « (Re)Notifier les comptes »');
    await pressThere(page, buttons.notify);
    await isDone(scene, page, ['notify 240']);
  });

  test.for(layouts)('of few is held back too where not all are in view, %s', async (layout) => {
    populate(scene);
    scene.sites.educonnect.selection = 'server';
    const page = await found({ layout });
    await tickAll(page, 60);
    await pressThere(page, buttons.reset);
    await panel(page).waitForText("35 comptes sélectionnés ne sont pas à l'écran");
    await expect.poll(() => panel(page).text()).not.toContain('ÉduConnect est lent');
    expect(done(scene)).toEqual([]);
  });
});

test('a confirmation is for one press, one word and one count', async () => {
  populate(scene, 2);
  const page = await found({ layout: 'div' });
  await tickRows(page, 4);
  await pressThere(page, buttons.reset);
  await panel(page).waitForText(heldBack);
  await confirm(page, ask.reset, 'notifier');
  await panel(page).waitForText("Ce n'est pas le mot attendu. Tapez RÉINITIALISER");
  await pressThere(page, buttons.reset);
  await panel(page).waitForText(heldBack);
  await confirm(page, ask.reset, 'RéINITIALISER');
  await panel(page).waitForText('Cliquez de nouveau');

  await clickOn(page, '[role=row]:nth-child(5) [role=checkbox]');
  await selected(page, 3);
  await pressThere(page, buttons.reset);
  await panel(page).waitForText(`${heldBack} « Réinitialiser les mots de passe » : 3 comptes`);
  await confirm(page, ask.reset, 'réinitialiser');
  await panel(page).waitForText('Cliquez de nouveau');
  expect(done(scene)).toEqual([]);
  await pressThere(page, buttons.reset);
  await isDone(scene, page, ['reset 3']);

  // Nothing has left this document: the same count again, of activated accounts again.
  populate(scene, 2);
  await search(page);
  await tickRows(page, 3);
  await pressThere(page, buttons.reset);
  await panel(page).waitForText(heldBack);
  expect(done(scene)).toEqual(['reset 3']);
});

test.for(layouts)(
  'what harms nobody goes through at once, and criteria are never held back, %s',
  async (layout) => {
    populate(scene, 2);
    const page = await found({ layout });
    await tickRows(page, 5);
    await typeInto(page, 'input[name=nom]', 'DUPONT');
    await pressThere(page, buttons.clear);
    await expect
      .poll(() => readAll(page, 'input[name=nom]', (name) => (name as HTMLInputElement).value))
      .toEqual(['']);
    await panel(page).button('Classe suivante').appears();
    await expect.poll(() => panel(page).text()).not.toContain(heldBack);
    populate(scene);
    await search(page);
    await tickRows(page, 5);
    await pressThere(page, buttons.notify);
    await isDone(scene, page, ['notify 5']);
    await expect.poll(() => panel(page).text()).not.toContain(heldBack);
  },
);

test.for(layouts)(
  'a notification that resets too is held back at its own confirmation, %s',
  async (layout) => {
    populate(scene, 1);
    scene.sites.educonnect.confirm = true;
    const page = await found({ layout });
    await tickRows(page, 2);
    await pressThere(page, buttons.notify);
    await confirm(page, ask.notify, 'notifier');
    await panel(page).waitForText('Cliquez de nouveau');
    await pressThere(page, buttons.notify);
    await pressThere(page, 'input[name=avecMotDePasse], #avecMotDePasse');
    await waitFor(page, 'input[name=avecMotDePasse]:checked, #avecMotDePasse[aria-checked=true]');
    const confirmIt = 'input[name="methode:confirmer"], [data-action=confirmer]';
    await pressThere(page, confirmIt);
    await panel(page).waitForText('Les comptes activés perdront le mot de passe');
    expect(done(scene)).toEqual([]);
    await confirm(page, ask.reset, 'réinitialiser');
    await panel(page).waitForText('Cliquez de nouveau');
    await pressThere(page, confirmIt);
    await isDone(scene, page, ['notify 2']);
    expect(scene.sites.educonnect.actions[0]).toMatchObject({ withReset: true });
  },
);

test('a collapsed panel opens for it, a keyboard confirms it, and axe finds nothing', async () => {
  populate(scene, 1);
  const page = await found({ layout: 'div' });
  await tickRows(page, 2);
  await panel(page).click('Réduire');
  await panel(page).button('Ouvrir Passerelle').appears();
  await pressThere(page, buttons.reset, 'Enter');
  await panel(page).textbox(ask.reset).appears();
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(scene.driver, page, scheme);
    expect(await inspectPanel(page)).toMatchObject({ violations: [] });
  }

  await tabTo(page, 'Réduire');
  const focused = async () => (await inPage(page, 'focused'))?.name;
  while ((await focused()) !== ask.reset) await page.keyboard.press('Tab');
  await page.keyboard.type('non');
  await pressInPanel(page, 'Confirmer');
  await panel(page).waitForText("Ce n'est pas le mot attendu");
  await expect.poll(() => focused()).toBe('Confirmer');
  await page.keyboard.down('Shift');
  while ((await focused()) !== ask.reset) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  // A field that Tab enters has its text selected.
  await typeKeys(page, 'réinitialiser');
  // What Tab led to counts half a second later: nobody types that word faster.
  await inPage(
    page,
    'steady',
    { region: 'Passerelle', role: 'textbox', name: ask.reset },
    750,
    20_000,
    false,
  );
  await page.keyboard.press('Enter');
  await panel(page).waitForText('Cliquez de nouveau');
  // The field is gone: the focus stays in the panel.
  await expect.poll(() => focused()).toBe('Comptes ÉduConnect');
  await pressThere(page, buttons.reset, 'Enter');
  await isDone(scene, page, ['reset 2']);
});
