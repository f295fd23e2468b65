// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseLocalAccount, fillUserName } from '../../../../lib/sites/elea/login';

const form = `<form><label for="u">Nom d'utilisateur</label><input type="text" name="username" id="u">
  <input type="password" name="password"></form>`;
const { signal } = new AbortController();
const pressed: string[] = [];

function show(html: string): void {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll('button, a, li'))
    element.addEventListener('click', () => pressed.push(element.textContent?.trim() ?? ''));
}
const field = (selector: string) => document.querySelector(selector) as HTMLInputElement;

beforeEach(() => {
  vi.useFakeTimers();
  pressed.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('filling the user name', () => {
  test('writes the UAI, tells the page, and leaves the cursor in the password', async () => {
    show(form);
    const events: string[] = [];
    for (const type of ['input', 'change']) field('#u').form?.addEventListener(type, () => events.push(type));
    expect(await fillUserName(document, '0921234A')).toBe('done');
    expect(field('#u').value).toBe('0921234A');
    expect(events).toEqual(['input', 'change']);
    expect(document.activeElement).toBe(field('[type=password]'));
    expect(field('[type=password]').value).toBe('');
  });

  test('leaves the cursor where the UAI is missing', async () => {
    show(form);
    expect(await fillUserName(document, '')).toBe('done');
    expect(document.activeElement).toBe(field('#u'));
  });

  test('leaves a right one as it was typed, and replaces another', async () => {
    show(form);
    field('#u').value = ' 0921234a';
    expect(await fillUserName(document, '0921234A')).toBe('done');
    expect(field('#u').value).toBe(' 0921234a');
    field('#u').value = 'autre';
    await fillUserName(document, '0921234A');
    expect(field('#u').value).toBe('0921234A');
  });

  test('takes the field named so among several', async () => {
    show(form.replace('<label', '<input type="text" name="domaine"><label'));
    await fillUserName(document, '0921234A');
    expect(field('#u').value).toBe('0921234A');
    expect(field('[name=domaine]').value).toBe('');
  });

  test.each([
    ['there is no password', '<form><input type="text" name="username"></form>'],
    ['there is no user name', '<form><input type="password"></form>'],
    [
      'it can not be told',
      '<form><input type="text" name="a"><input type="text" name="b"><input type="password"></form>',
    ],
  ])('does nothing when %s', async (_, html) => {
    show(html);
    expect(await fillUserName(document, '0921234A')).toBe('not-found');
    for (const input of document.querySelectorAll('input')) expect(input.value).toBe('');
  });
});

describe('choosing the local account', () => {
  test.each(['Utiliser mon compte local', 'Autres utilisateurs'])(
    'in a list that offers « %s », then starts',
    async (wording) => {
      show(`<select><option>Choisissez votre compte</option><option>ENT</option><option>${wording}</option></select>
        <button>DÉMARRER</button>`);
      expect(await chooseLocalAccount(document, '', signal)).toBe('continues');
      expect(field('select').value).toBe(wording);
      expect(pressed).toEqual(['DÉMARRER']);
    },
  );

  test('in a menu that must be opened first, then starts', async () => {
    show(`<button id="opener">Choisissez votre compte</button><button>Démarrer</button>`);
    document.querySelector('#opener')?.addEventListener('click', () => {
      document.body.insertAdjacentHTML('beforeend', '<a id="local"> Autres utilisateurs </a>');
      document.querySelector('#local')?.addEventListener('click', () => pressed.push('local'));
    });
    const choosing = chooseLocalAccount(document, '', signal);
    await vi.advanceTimersByTimeAsync(100);
    expect(await choosing).toBe('continues');
    expect(pressed).toEqual(['Choisissez votre compte', 'local', 'Démarrer']);
  });

  test.each([
    ['no such account', '<select><option>ENT</option></select><button>DÉMARRER</button>'],
    ['a menu that does not open', '<button>Choisissez votre compte</button><button>DÉMARRER</button>'],
    ['nothing to start with', '<button>Autres utilisateurs</button>'],
  ])('stops at a page with %s, and starts nothing', async (_, html) => {
    show(html);
    const choosing = chooseLocalAccount(document, '', signal);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await choosing).toBe('not-found');
    expect(pressed).not.toContain('DÉMARRER');
  });
});
