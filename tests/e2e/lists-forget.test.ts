import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { educonnectColumns, educonnectTable, encodeTable } from '../people/educonnect-csv';
import { screen } from './support';
import { canariesFor, plantCanaries } from './support/canaries';
import { readAll } from './support/elements';
import { holdList } from './support/held-list';
import { choose } from './support/list-tab';
import { searchFiles } from './support/profile-search';
import { openScene, type Scene } from './support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

/** A person in the list and nowhere else in the world, under the four headings that tell who she is. */
const secrets = {
  lastName: 'ZZCANARI-OUBLIETTE',
  firstName: 'Zzcanarine',
  login: 'z.oubliette4711',
  password: 'QX7PZZ4K9W',
};
/** What is typed into the search field: some of the name, as nobody writes it. */
const typed = 'zzcanari oubLIE';
/** The school's own words on each slip. */
const sentence = 'Zzcanari au collège imaginaire';
const needles = [...Object.values(secrets), typed, sentence];

const list = encodeTable([
  educonnectColumns,
  ...educonnectTable({ accounts: 120, classes: 6 }).map((row, at) =>
    at === 60
      ? [
          ...row.slice(0, 2),
          secrets.lastName,
          secrets.firstName,
          row[4],
          '6EME 10',
          'Compte notifié mais non activé',
        ]
          .concat(secrets.login, secrets.password, row.slice(9))
          .map(String)
      : row,
  ),
]);

/** The list in the tab, brought by the vault: sorted, filtered, a sentence written for the slips, the person searched. */
async function work(): Promise<Page> {
  const id = await holdList(scene.driver, 'liste.csv', list);
  const page = await scene.driver.openExtensionPage(`lists.html?id=${id}`);
  await screen(page).waitForText('120 comptes');
  await choose(page, 'Trier', 2);
  await screen(page).waitForText('triés par nom, prénom');
  await screen(page)
    .control('checkbox', /^6EME 10 /)
    .click();
  await screen(page).textbox('Phrase sur les fiches').type(sentence);
  await screen(page).control('searchbox', 'Rechercher').type(typed);
  await screen(page).waitForText('1 compte sur 120');
  await screen(page).waitForText(secrets.login);
  return page;
}

/** Where the browser or the extension keeps what a page tells it of itself. */
async function told(page: Page): Promise<string> {
  const own = await page.evaluate(() =>
    [
      ...[document.title, location.href, document.referrer, window.name, JSON.stringify(history.state)],
      ...[localStorage, sessionStorage].map((each) => JSON.stringify({ ...each })),
      String(history.length),
    ].join('\n'),
  );
  const stored = await scene.driver.background.evaluate(async (api) =>
    JSON.stringify([await api.storage.local.get(null), await api.storage.session.get(null)]),
  );
  return `${own}\n${stored}`;
}

describe('a list in use', { timeout: 300_000 }, () => {
  test('is told to nobody, and after a SIGKILL nothing of it is found on the disk, nor what was searched', async () => {
    const { driver } = scene;
    const page = await work();
    const text = await told(page);
    expect(text).toContain('Listes · Passerelle');
    expect(text).toContain('liste.csv');
    expect(needles.filter((needle) => text.includes(needle))).toEqual([]);

    // Planted beside the list, and waited for: what the browser writes of its tabs in its own time is written by then.
    const needle = `Planté exprès ${Math.random().toString(36).slice(2)}`;
    await plantCanaries(driver, needle);
    await driver.sigkill();

    const planted = Object.values(canariesFor(needle));
    const hits = await searchFiles([...driver.folders], [...needles, ...planted]);
    const leaks = hits.filter((hit) => needles.includes(hit.needle));
    expect(leaks.map((hit) => `${hit.needle} in ${hit.file} (${hit.encoding}, ${hit.how})`)).toEqual([]);
    expect([...new Set(hits.map((hit) => hit.needle))].sort()).toEqual([...planted].sort());
  });

  test('is gone when the browser starts again', async () => {
    scene.driver = await scene.driver.relaunch();
    const page = await scene.driver.openExtensionPage('lists.html');
    await screen(page).waitForText('ou déposez le fichier ici');
    const held = await scene.driver.background.evaluate(async (api) =>
      Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith('held:')),
    );
    expect(held).toEqual([]);
    await expect
      .poll(async () => (await readAll(page, 'input', (field) => (field as HTMLInputElement).value)).join(''))
      .toBe('');
  });
});
