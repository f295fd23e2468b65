import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
import { screen } from './support';
import { holdExport } from './support/export-page';
import { beginRecording, plantInLogs, recordedIn } from './support/recorder';
import { platform } from './support/scene';
import { readable, secretsIn, secretsOf } from './support/secrets';
import { useScene } from './support/use-scene';
import { knowPlatform, walkMainJob } from './support/walk';

const scene = useScene();
let secrets: string[];
beforeAll(() => {
  secrets = secretsOf(scene.sites.ent.school);
});

async function secretsShown(page: Page): Promise<string[]> {
  return secretsIn(await readable(page), secrets);
}

/** Our own scripts log nothing at all, nor do they fail in silence; what the page logs holds no secret. */
async function nothingLogged(recorded: Page): Promise<void> {
  const { background, ours, page } = await recordedIn(scene.driver, recorded);
  expect({ background, ours }).toEqual({ background: [], ours: [] });
  expect(secretsIn(page.join('\n'), secrets)).toEqual([]);
}

test('there is something to find: the export says it of every account', async () => {
  expect(secrets.length).toBeGreaterThan(scene.sites.ent.school.people.length);
});

describe('while a file is carried', () => {
  test('no page shows, keeps or logs anything of anybody in it', async () => {
    const { driver, sites } = scene;
    await knowPlatform(driver);
    const recorded: Page[] = [];
    for await (const { name, page } of walkMainJob(driver, sites)) {
      if (name === 'wrong-settings' || name === 'import') {
        await beginRecording(driver, page);
        recorded.push(page);
      }
      for (const open of await driver.pages()) {
        if (open.url().startsWith('https:')) expect(await secretsShown(open)).toEqual([]);
      }
      for (const each of recorded) await nothingLogged(each);
    }
    expect(sites.elea.uploads).toHaveLength(1);
  });

  test("the extension's own pages show counts, and the memory keeps nothing personal", async () => {
    const { driver } = scene;
    const { ent } = await holdExport(scene);
    expect(await secretsShown(ent)).toEqual([]);
    for (const open of [() => driver.openPopup(ent), () => driver.openExtensionPage('options.html')]) {
      const page = await open();
      await screen(page).waitForText('1 500 comptes');
      expect(await secretsShown(page)).toEqual([]);
      await page.close();
    }
    const kept = await driver.background.evaluate(async (api) =>
      JSON.stringify([await api.storage.local.get(null), await api.storage.session.get(null)]),
    );
    expect(kept).toContain('"accounts":1500');
    expect(secretsIn(kept, secrets)).toEqual([]);
  });
});

describe('the search itself', () => {
  test('finds a secret in a shadow root, in a field, in a title and in the storage', async () => {
    const page = await scene.driver.newPage(`https://${platform}/`);
    const [inShadow = '', inField = '', inTitle = '', inStorage = ''] = secrets;
    await page.evaluate(
      (shadow, field, title, storage) => {
        const host = document.body.appendChild(document.createElement('div'));
        host.attachShadow({ mode: 'open' }).innerHTML = `<p>${shadow}</p>`;
        document.body.appendChild(document.createElement('input')).value = field;
        document.title = title;
        sessionStorage.setItem('planted', storage);
      },
      inShadow,
      inField,
      inTitle,
      inStorage,
    );
    expect(await secretsShown(page)).toEqual([inShadow, inField, inTitle, inStorage]);
  });

  test('hears what is logged and thrown in the background and in both worlds of a page', async () => {
    const { driver } = scene;
    const page = await driver.newPage(`https://${platform}/`);
    await beginRecording(driver, page);
    await plantInLogs(driver, page, 'témoin');
    await expect
      .poll(async () => Object.values(await recordedIn(driver, page)).map((lines) => lines.length))
      .toEqual([2, 2, 2]);
  });
});
