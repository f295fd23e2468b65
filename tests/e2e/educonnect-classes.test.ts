import type { Page } from 'puppeteer';
import { beforeAll, expect, test } from 'vitest';
import { hosts } from '../sites/educonnect/site';
import { panel } from './support';
import {
  allowHost,
  buttons,
  isDone,
  openAccounts,
  populate,
  pressThere,
  search,
  stepDone,
  tickAll,
} from './support/educonnect';
import { readAll } from './support/elements';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowHost(scene, hosts.admin);
});

/** The classes chosen in the page's own filter. */
function chosen(page: Page): Promise<(string | null)[]> {
  return readAll(
    page,
    'select[name=classes] option:checked, [data-filtre=classes] [role=option][aria-selected=true]',
    (option) => option.textContent,
  );
}

/** What Passerelle's ring is around: the control at its middle. */
function pointed(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const ring = document.querySelector('passerelle-pointer')?.getBoundingClientRect();
    const at = ring && document.elementFromPoint(ring.x + ring.width / 2, ring.y + ring.height / 2);
    const control = at?.closest('input, [role=button]');
    return control?.getAttribute('alt') ?? control?.textContent?.trim();
  });
}

/** The steps ticked, from the second on. */
const ticked = async (page: Page) =>
  (await panel(page).settings()).map((step) => step.endsWith(' fait')).slice(1);

test.for(['table', 'div'] as const)('a school is notified class by class, %s', async (layout) => {
  populate(scene);
  scene.sites.educonnect.listing = 'direct';
  const { pupils } = scene.sites.educonnect.accounts;
  const classes = [...new Set(pupils.map(({ className }) => className))].filter(Boolean).sort();
  expect(classes).toHaveLength(3);
  let page = await openAccounts(scene, { layout });

  for (const [index, name] of classes.entries()) {
    await panel(page).waitForText(`la prochaine est ${name} (${index + 1} sur 3)`);
    await panel(page).click('Classe suivante');
    await panel(page).waitForText(`Classe ${name} choisie. Cliquez sur « Rechercher »`);
    await expect.poll(() => chosen(page)).toEqual([name]);
    await expect.poll(() => pointed(page)).toMatch(/Rechercher$/);
    await expect.poll(() => ticked(page)).toEqual([false, false, false, false]);
    await search(page);
    await expect.poll(() => pointed(page)).toBeUndefined();
    const batch = pupils.filter(({ className }) => className === name);
    await tickAll(page, batch.length);
    await pressThere(page, buttons.notify);
    await isDone(
      scene,
      page,
      classes
        .slice(0, index + 1)
        .map((one) => `notify ${pupils.filter((pupil) => pupil.className === one).length}`),
    );
    await expect.poll(() => ticked(page)).toEqual([true, true, true, false]);
    if (index === 0) {
      // Another day: the page is opened again, and Passerelle knows where it was.
      await page.close();
      page = await openAccounts(scene, { layout });
    } else if (index === 1) {
      // Its list is no sign that the next class has one, though the page is loaded anew by the search.
      await panel(page).click('Prendre la liste (CSV)');
      await stepDone(page, 'Lister les comptes au format CSV');
    }
  }

  await panel(page).waitForText('Toutes les classes ont été proposées');
  await expect.poll(() => panel(page).buttons()).not.toContain('Classe suivante');
  await panel(page).click('Revenir à la première classe');
  await panel(page).waitForText(`Classe ${classes[0]} choisie`);
  await expect.poll(() => chosen(page)).toEqual([classes[0]]);
  await panel(page).waitForText(`la prochaine est ${classes[1]} (2 sur 3)`);
});
