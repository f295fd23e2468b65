// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { leadRole } from '../../../lib/assistant/lead';
import type { LeadPage } from '../../../lib/sites/contract';
import { eleaPages } from '../../../lib/sites/elea/pages';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';
import { MemoryBackground } from './support/background';
import { startRole } from './support/stage';

const link = () => document.querySelector('a') ?? undefined;
const page: LeadPage = { ...eleaPages['elea-home'], link, linkToFollow: link };
let background: MemoryBackground;
/** The links that were pressed, by their texts. */
let pressed: string[];

/** The page with one link. */
function show(text: string): void {
  document.body.innerHTML = `<a href="#">${text}</a>`;
  link()?.addEventListener('click', () => pressed.push(text));
}

beforeEach(() => {
  speakFrench();
  background = new MemoryBackground();
  pressed = [];
  show('Importer');
});

const start = () => startRole(leadRole, page, { background });
const led = ['delivery/lead', { id: 'fichier-1', by: expect.any(String) }];
const button = '[Importer des utilisateurs*]';

test('without a file, it says where to get one, and follows no link', async () => {
  const role = start();
  await role.reload();
  expect(role.says()).toBe(
    `Aucun fichier en attente. Exportez d'abord les comptes depuis la console de l'ENT. | ${button}`,
  );
  expect(background.asked).toEqual([['held/list']]);
  expect(pressed).toEqual([]);
});

describe('with a file that waits for this site', () => {
  beforeEach(() => {
    background.held = [receipt()];
  });

  test('it follows the link, once for the file', async () => {
    const role = start();
    await role.reload();
    await role.reload();
    expect(background.asked).toEqual([['held/list'], led, ['held/list']]);
    expect(pressed).toEqual(['Importer']);
    expect(role.says()).toBe(
      `Un fichier attend : il se dépose dans « Importer des utilisateurs ». | export.csv prêt : 3 comptes, 1 classe | ${button}`,
    );
  });

  test('it follows it for the next file too', async () => {
    const role = start();
    await role.reload();
    background.held = [receipt({ id: 'fichier-2' })];
    await role.reload();
    expect(pressed).toEqual(['Importer', 'Importer']);
    expect(background.told).toEqual([led, ['delivery/lead', { ...(led[1] as object), id: 'fichier-2' }]]);
  });

  test('it follows no link where another page of the tab has led there', async () => {
    background.answers['delivery/lead'] = () => false;
    await start().reload();
    expect(background.told).toEqual([led]);
    expect(pressed).toEqual([]);
  });

  test('it does not even ask where the page has no link', async () => {
    document.body.innerHTML = '';
    await start().reload();
    expect(background.told).toEqual([]);
  });

  test.each([
    ['follows the link that took its place', () => show('Importer ici'), ['Importer ici']],
    [
      'follows nothing where it has gone',
      () => {
        document.body.innerHTML = '';
      },
      [],
    ],
  ])('it %s, when the page has changed while the background was asked', async (_, change, followed) => {
    background.meanwhile = (name) => {
      if (name === 'delivery/lead') change();
    };
    await start().reload();
    expect(pressed).toEqual(followed);
  });
});

test('a file for another site is none of its', async () => {
  background.held = [receipt({ target: 'balado' })];
  const role = start();
  await role.reload();
  expect(background.told).toEqual([]);
  expect(role.view().files).toEqual([]);
});

describe("the person's own press", () => {
  test('follows the link without asking', async () => {
    const role = start();
    await role.act('lead', {});
    expect(pressed).toEqual(['Importer']);
    expect(background.asked).toEqual([]);
  });

  test('says so where the link has gone, until it is there', async () => {
    document.body.innerHTML = '';
    const role = start();
    await role.act('lead', {});
    expect(role.says()).toMatch(/^! Le lien n'est plus dans cette page\./);
    show('Importer');
    await role.act('lead', {});
    expect(role.says()).not.toContain('!');
  });
});
