// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activationRole } from '../../../lib/assistant/activation';
import { baladoPages } from '../../../lib/sites/balado/pages';
import type { ActivationPage } from '../../../lib/sites/contract';
import { speakFrench } from '../support/french';
import { MemoryBackground } from './support/background';
import { startRole } from './support/stage';

const now = new Date(2026, 8, 12, 10, 42).getTime();
let background: MemoryBackground;
let role: ReturnType<typeof startRole>;
const field = () => document.querySelector('input') ?? undefined;
const page: ActivationPage = {
  ...baladoPages['balado-activation'],
  field,
  ask: () => document.querySelector<HTMLElement>('.demander') ?? undefined,
};

/** Starts the role on a page of this body. */
async function show(html: string): Promise<void> {
  document.body.innerHTML = html;
  role = startRole(activationRole, page, { background });
  await role.reload();
}

const native = '<input><button class="demander"><span>Recevoir le lien</span></button>';

beforeEach(() => {
  speakFrench();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  background = new MemoryBackground();
  background.uai = '0771234A';
});
afterEach(() => {
  role.leave();
  vi.useRealTimers();
});

/** An act of the person's on what `selector` finds; `byPage` makes it one of the page's. What it asks is asked at once. */
function act(selector: string, event: Event, byPage = false): void {
  Object.defineProperty(event, 'isTrusted', { value: !byPage });
  document.querySelector(selector)?.dispatchEvent(event);
}
const click = () => new MouseEvent('click', { bubbles: true, composed: true });
const key = (name: string) => new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });

describe('the UAI', () => {
  test('is shown, and filled in by a click, which the person completes', async () => {
    await show(native);
    expect(role.says()).toBe(
      "Balado envoie un lien à la boîte mail de l'établissement (ce.RNE@ac-creteil.fr). Il est valable 2 heures : ouvrez-le dans ce navigateur, puis déposez les deux fichiers. | UAI de l'établissement « 0771234A » | [Remplir le RNE*]",
    );
    await role.act('fill', { uai: '0750001M' });
    expect(field()?.value).toBe('0750001M');
    expect(document.activeElement).toBe(field());
    expect(role.says()).toMatch(/^Le RNE est rempli\. Demandez ensuite le lien/);
    expect(background.told).toEqual([['school/remember', '0750001M']]);
  });

  test.each([
    ['no field for it', '<button class="demander">Recevoir</button>', '! Le champ est introuvable'],
    ['none known nor typed', native, '! Un UAI compte 7 chiffres et une lettre'],
  ])('is asked for or missed in words, with %s', async (_, html, says) => {
    background.uai = '';
    await show(html);
    await role.act('fill', {});
    expect(role.says()).toContain(says);
    expect(background.told).toEqual([]);
  });
});

describe('the link', () => {
  test("is noted when the person presses the page's own button, and counts down from then", async () => {
    await show(native);
    expect(role.pointAt?.()).toBe(document.querySelector('.demander'));
    act('span', click());
    expect(background.told).toEqual([['link/asked', 'balado']]);
    await vi.waitFor(() => expect(role.view().limit).toBeDefined(), 20_000);
    const until = (background.links.balado ?? 0) + 2 * 3_600_000;
    expect(role.view().limit).toEqual({ label: 'Lien demandé à 10:42, valable 2 heures', until });
    expect(role.pointAt?.()).toBeUndefined();
    expect(role.view().actions).toMatchObject([{ id: 'fill', main: false }]);
    vi.setSystemTime(until);
    expect(role.view().limit).toBeUndefined();
    expect(role.pointAt?.()).toBe(document.querySelector('.demander'));
  });

  const drawn = '<input><div class="demander" tabindex="0">Recevoir le lien</div>';
  test.each([
    ['the page presses it itself', native, '.demander', click, true],
    ['another place is pressed', native, 'input', click, false],
    [
      'a key is pressed on a native button, which a click follows',
      native,
      '.demander',
      () => key('Enter'),
      false,
    ],
    ['another key is pressed on a drawn one', drawn, '.demander', () => key('a'), false],
  ])('is not noted where %s', async (_, html, selector, event, byPage) => {
    await show(html);
    act(selector, event(), byPage);
    expect(background.told).toEqual([]);
  });

  test.each(['Enter', ' '])('is noted where « %s » is pressed on a drawn button', async (name) => {
    await show(drawn);
    act('.demander', key(name));
    expect(background.told).toEqual([['link/asked', 'balado']]);
  });

  test('says so where it could not be noted', async () => {
    background.answers['link/asked'] = () => Promise.reject(new Error('No background'));
    await show(native);
    act('.demander', click());
    await vi.waitFor(() => expect(role.says()).toContain('! '), 20_000);
    expect(background.told.at(-1)?.[0]).toBe('failures/note');
  });

  test('is not noted once the page is left', async () => {
    await show(native);
    role.leave();
    act('.demander', click());
    expect(background.told).toEqual([]);
  });
});
