// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { activationRole } from '../../../lib/assistant/activation';
import { loginRole } from '../../../lib/assistant/login';
import type { Role } from '../../../lib/assistant/role';
import type { ActivationPage, LoginPage } from '../../../lib/sites/contract';
import { speakFrench } from '../support/french';
import { MemoryBackground } from './support/background';

let background: MemoryBackground;
let page: AbortController;
beforeEach(() => {
  speakFrench();
  background = new MemoryBackground();
  background.uai = '0750001A';
  document.body.innerHTML = '<input>';
  page = new AbortController();
});
afterEach(() => page.abort());

const field = () => document.querySelector('input') as HTMLInputElement;
const surroundings = () => ({
  background,
  window,
  location: new URL('https://balado.fr/'),
  signal: page.signal,
  redraw: () => undefined,
  found: {} as never,
});
/** What the background was asked to remember. */
const remembered = () => background.asked.filter(([name]) => name === 'school/remember');

const activation = () =>
  activationRole({
    page: {
      site: 'balado',
      heading: 'balado_school_heading',
      linkLife: 1,
      labels: { filled: 'uai_label', fill: 'uai_label', explain: 'uai_label', asked: 'uai_label' },
      field,
      ask: () => undefined,
    } as unknown as ActivationPage,
    ...surroundings(),
  });

const login = () =>
  loginRole({
    page: {
      site: 'elea',
      prepare: async (_: Document, uai: string) => {
        field().value = uai;
        return 'done';
      },
    } as unknown as LoginPage,
    ...surroundings(),
  });

const kinds: [string, () => Role, string][] = [
  ['on the page that mails a link', activation, 'fill'],
  ['on the login page', login, 'prepare-login'],
];

describe.each(kinds)('a UAI typed %s', (_, role, action) => {
  test('is remembered and filled in', async () => {
    await role().act(action, { uai: ' 0771234a ' });
    expect(remembered()).toEqual([['school/remember', '0771234A']]);
    expect(field().value).toBe('0771234A');
  });

  test('is filled in even where it can not be remembered', async () => {
    background.answers['school/remember'] = () => Promise.reject(new Error('No background'));
    await role().act(action, { uai: '0771234A' });
    expect(field().value).toBe('0771234A');
    const failure = { place: 'panel/uai', name: 'Error', code: 'unexpected' };
    expect(background.asked).toContainEqual(['failures/note', failure]);
  });

  test('is refused in words, and sent nowhere, when no code is as long', async () => {
    const one = role();
    await one.act(action, { uai: '0771234A 0771235B' });
    expect(one.view().message).toEqual({
      tone: 'alert',
      text: expect.stringContaining('7 chiffres et une lettre'),
    });
    expect(remembered()).toEqual([]);
    expect(field().value).toBe('');
  });
});
