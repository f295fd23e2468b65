import { beforeAll, expect, test } from 'vitest';
import { hosts } from '../sites/educonnect/site';
import { panel, screen } from './support';
import {
  allowHost,
  buttons,
  isDone,
  openAccounts,
  populate,
  pressThere,
  search,
  tickAll,
} from './support/educonnect';
import { heldReceipts } from './support/held';
import { accountRows } from './support/list-tab';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowHost(scene, hosts.admin);
});

const take = 'Prendre la liste (CSV)';

test.for(['table', 'div'] as const)(
  'a list opens sorted in the tab; after a reset it is stale there, in the panel and in the popup, %s',
  async (layout) => {
    const { driver, sites } = scene;
    populate(scene);
    sites.educonnect.listing = 'direct';
    const page = await openAccounts(scene, { layout });
    await search(page);
    await tickAll(page, 25);
    await panel(page).click(take);
    await panel(page).button('Ouvrir dans Listes').appears();
    await panel(page).click('Ouvrir dans Listes');
    const tab = await driver.waitForPage((url) => url.includes('/lists.html?id='));
    await screen(tab).waitForText('25 comptes');
    await screen(tab).waitForText('triés par classe');
    await expect.poll(async () => (await accountRows(tab)).length).toBe(25);
    const classes = (await accountRows(tab)).map(([className]) => className);
    expect(classes).toEqual([...classes].sort());
    expect(new Set(classes).size).toBe(3);
    await expect.poll(() => screen(tab).alert()).toBe('');

    await page.bringToFront();
    await pressThere(page, buttons.reset);
    await isDone(scene, page, ['reset 25']);
    await panel(page).waitForText('Liste périmée : des mots de passe ont été réinitialisés depuis');
    await screen(tab).waitForText('Liste périmée');
    await expect.poll(() => screen(tab).alert()).toContain('Prenez-la de nouveau');
    const popup = await driver.openPopup(page);
    await screen(popup).waitForText('Liste périmée');
    await popup.close();

    // Taken again it is as good as new, and the tab that shows the former one still warns.
    await panel(page).click(take);
    await expect.poll(() => sites.educonnect.lists).toHaveLength(2);
    await expect
      .poll(async () => (await heldReceipts(driver))[0]?.sha256)
      .toBe(sites.educonnect.lists.at(-1)?.sha256);
    await expect.poll(() => panel(page).text()).not.toContain('périmée');
    await expect.poll(() => screen(tab).alert()).toContain('Liste périmée');
  },
);
