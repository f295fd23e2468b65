import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import type { EleaConfig } from '../sites/elea/control';
import { panel } from './support';
import { platformUrl } from './support/scene';
import { useScene } from './support/use-scene';

const scene = useScene();

/** Every three of these four together; the form's place follows from the others. */
const looks = (['select', 'dropdown'] as const).flatMap((choiceWidget, c) =>
  (['local', 'autres'] as const).flatMap((wording, w) =>
    (['text', 'style'] as const).map((startButton, s): Partial<EleaConfig> => {
      const loginForm = (c + w + s) % 2 ? 'inline' : 'page';
      return { choiceWidget, wording, startButton, loginForm };
    }),
  ),
);

/** What stands in Éléa's own fields, and which of them has the cursor. */
function form(page: Page): Promise<{ userName: string; password: string; cursor: string | undefined }> {
  return page.evaluate(() => ({
    userName: document.querySelector<HTMLInputElement>('#username')?.value ?? '',
    password: document.querySelector<HTMLInputElement>('#password')?.value ?? '',
    cursor: document.activeElement?.id,
  }));
}

/** Types the UAI in the panel and has the log-in prepared. */
async function prepare(page: Page, uai: string): Promise<void> {
  await panel(page).textbox("UAI de l'établissement").type(uai);
  await panel(page).click('Préparer la connexion');
  await panel(page).waitForText('Tapez votre mot de passe');
}

async function typePassword(page: Page, password: string): Promise<void> {
  await page.keyboard.type(password);
  const answered = page.waitForNavigation();
  await page.keyboard.press('Enter');
  await answered;
}

/** Everything that the extension keeps. */
function kept(): Promise<string> {
  return scene.driver.background.evaluate(async (api) =>
    JSON.stringify([await api.storage.local.get(null), await api.storage.session.get(null)]),
  );
}

describe('« Préparer la connexion »', () => {
  test.for(looks)(
    'with $choiceWidget, wording $wording, DÉMARRER as $startButton, form $loginForm',
    async (look) => {
      const { driver, sites } = scene;
      Object.assign(sites.elea, look);
      const page = await driver.newPage(platformUrl);
      await prepare(page, sites.elea.uai);
      await expect
        .poll(() => form(page))
        .toEqual({ userName: sites.elea.uai, password: '', cursor: 'password' });

      await typePassword(page, sites.elea.password);
      expect(sites.elea.logins).toBe(1);
      await panel(page).waitForText("Gestion d'Éléa");
      await expect.poll(() => kept()).toContain(sites.elea.uai);
      await expect.poll(() => kept()).not.toContain(sites.elea.password);
    },
  );

  test('fills the UAI without being told the next time', async () => {
    const { driver, sites } = scene;
    const first = await driver.newPage(platformUrl);
    await prepare(first, sites.elea.uai.toLowerCase());
    await first.close();

    const next = await driver.newPage(platformUrl);
    await expect
      .poll(() => panel(next).textbox("UAI de l'établissement").appears())
      .toMatchObject({
        value: sites.elea.uai,
      });
    await panel(next).click('Préparer la connexion');
    await panel(next).waitForText('Tapez votre mot de passe');
    await expect.poll(() => form(next)).toMatchObject({ userName: sites.elea.uai, cursor: 'password' });
  });

  test('puts the cursor in the user name when the UAI is not known', async () => {
    const { driver, sites } = scene;
    const page = await driver.newPage(platformUrl);
    await panel(page).click('Préparer la connexion');
    await panel(page).waitForText("Tapez l'UAI de l'établissement et votre mot de passe");
    await expect.poll(() => form(page)).toEqual({ userName: '', password: '', cursor: 'username' });
    expect(sites.elea.logins).toBe(0);
  });

  test('only warns of an odd check letter', async () => {
    const { driver } = scene;
    const page = await driver.newPage(platformUrl);
    await prepare(page, '0771234B');
    await expect
      .poll(() => panel(page).status())
      .toContain('La lettre finale ne correspond pas aux chiffres.');
    await expect.poll(() => form(page)).toMatchObject({ userName: '0771234B', cursor: 'password' });
  });
});

describe('after a wrong password', () => {
  test.for(['page', 'inline'] as const)(
    'the form stays and can be prepared again (%s)',
    async (loginForm) => {
      const { driver, sites } = scene;
      sites.elea.loginForm = loginForm;
      const page = await driver.newPage(platformUrl);
      await prepare(page, sites.elea.uai);
      await typePassword(page, 'un-autre-mot');

      await panel(page).button('Préparer la connexion').appears();
      await expect.poll(() => panel(page).heading()).toBe('Connexion à Éléa');
      await expect.poll(() => panel(page).alert()).toBe('');
      expect(sites.elea.logins).toBe(0);
      await panel(page).click('Préparer la connexion');
      await panel(page).waitForText('Tapez votre mot de passe');
      await expect
        .poll(() => form(page))
        .toEqual({ userName: sites.elea.uai, password: '', cursor: 'password' });
      await expect.poll(() => kept()).not.toContain('un-autre-mot');
    },
  );

  test('a UAI corrected in the panel takes the place of the wrong one', async () => {
    const { driver, sites } = scene;
    const page = await driver.newPage(platformUrl);
    await prepare(page, '0771234B');
    await typePassword(page, sites.elea.password);
    const textbox = panel(page).textbox("UAI de l'établissement");
    await textbox.appears();
    await textbox.click();
    await page.keyboard.press('End');
    for (const _ of '0771234B') await page.keyboard.press('Backspace');
    await page.keyboard.type(sites.elea.uai);
    await page.keyboard.press('Enter');
    await panel(page).waitForText('Tapez votre mot de passe');
    await expect.poll(() => form(page)).toMatchObject({ userName: sites.elea.uai, cursor: 'password' });
    await typePassword(page, sites.elea.password);
    expect(sites.elea.logins).toBe(1);
  });
});
