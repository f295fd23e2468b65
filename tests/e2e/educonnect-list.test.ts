import type { Page } from 'puppeteer';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EduconnectConfig } from '../sites/educonnect/control';
import { hosts } from '../sites/educonnect/site';
import { panel } from './support';
import { allowHost, openAccounts, populate, pressThere, search, tickAll } from './support/educonnect';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowHost(scene, hosts.admin);
});
beforeEach(async () => {
  populate(scene);
});
afterEach(() => {
  expect(scene.driver.downloads()).toEqual([]);
  expect(scene.sites.educonnect.uploads).toEqual([]);
});

type Way = Pick<EduconnectConfig, 'layout' | 'listing' | 'download'>;

const ways = (['table', 'div'] as const).flatMap((layout) =>
  (['direct', 'menu'] as const).flatMap((listing) =>
    (['link', 'form-post', 'script'] as const).map((download): Way => ({ layout, listing, download })),
  ),
);
const take = 'Prendre la liste (CSV)';

/** A page with 25 pupils selected, and its lists at hand. */
async function ready(way: Way): Promise<Page> {
  Object.assign(scene.sites.educonnect, way);
  const page = await openAccounts(scene, way);
  await search(page);
  await tickAll(page, 25);
  if (way.layout === 'table' && way.listing === 'menu') {
    // The choice of formats is another page: loading it is the person's.
    await expect.poll(() => panel(page).buttons()).not.toContain(take);
    await pressThere(page, `a[href*="'lister'"]`);
  }
  await panel(page).button(take).appears();
  return page;
}

async function taken(way: Way): Promise<Page> {
  const page = await ready(way);
  await panel(page).click(take);
  await panel(page).button('Ouvrir dans Listes').appears();
  return page;
}

test.for(ways)('a list is taken: $layout, $listing, $download', async (way) => {
  const page = await taken(way);
  const [list, ...others] = scene.sites.educonnect.lists;
  expect(others).toEqual([]);
  expect(list).toMatchObject({
    format: 'csv',
    accounts: 25,
    method: way.download === 'link' ? 'GET' : 'POST',
  });
  const [held] = await heldReceipts(scene.driver);
  expect(held).toMatchObject({ kind: 'educonnect-list', name: list?.filename, sha256: list?.sha256 });
  expect(held?.summary.accounts).toBe(25);
  await expect
    .poll(async () => (await panel(page).settings()).at(-1))
    .toBe('Lister les comptes au format CSV fait');
  // Passerelle has done nothing else.
  expect(scene.sites.educonnect.actions).toEqual([]);
});

describe('a list that does not come is refused in words', () => {
  const usual = { layout: 'div', listing: 'direct', download: 'link' } as const;

  test.for([
    { failure: 'expired', way: usual, words: 'votre session a sans doute expiré' },
    { failure: 'expired', way: { ...usual, layout: 'table', download: 'form-post' }, words: 'votre session' },
    { failure: 500, way: { ...usual, listing: 'menu' }, words: '500' },
    { failure: 500, way: { ...usual, download: 'script' }, words: "n'a pas lancé d'export" },
  ] as const)('$failure, $way.layout, $way.download', async ({ failure, way, words }) => {
    scene.sites.educonnect.failure = failure;
    const page = await ready(way);
    await panel(page).click(take);
    await expect.poll(() => alertOf(page)).toContain(words);
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
  });

  test('nobody selected', async () => {
    Object.assign(scene.sites.educonnect, usual);
    const page = await openAccounts(scene, usual);
    await search(page);
    await panel(page).click(take);
    await expect.poll(() => alertOf(page)).toContain("Sélectionnez d'abord");
  });
});
