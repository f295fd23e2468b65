// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { campaignRole } from '../../../../lib/assistant/campaign/campaign';
import { type Gate, gateOf, installGate } from '../../../../lib/page/gate';
import type { AccountDanger, CampaignPage } from '../../../../lib/sites/contract';
import { educonnectPages } from '../../../../lib/sites/educonnect/pages';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

const origin = 'https://educonnect.exemple.fr';
const list = () =>
  receipt({
    id: 'liste',
    kind: 'educonnect-list',
    name: 'liste.csv',
    target: undefined,
    source: { site: 'educonnect', origin, school: '' },
  });
let rows: boolean;
let selected: number;
let background: MemoryBackground;
const page: CampaignPage = {
  ...educonnectPages['educonnect-accounts'],
  exportButton: () => document.querySelector<HTMLElement>('.csv') ?? undefined,
  classes: () => ({ options: ['6A', '6B'], chosen: [], choose: () => true }),
  search: () => document.querySelector<HTMLElement>('.search') ?? undefined,
  statesFiltered: () => ['notified'],
  selection: () => ({
    total: selected,
    states: { 'not-notified': 0, notified: selected, activated: 0 },
    unseen: 0,
  }),
  hasRows: () => rows,
  saysDone: () => false,
};
let role: ReturnType<typeof startRole>;
const start = async () => {
  role = startRole(campaignRole, page, { background, address: `${origin}/admin` });
  await role.reload();
  return role;
};
const gate = () => gateOf(window) as Gate<AccountDanger>;
const buttons = () => role.view().actions.map(({ label, main }) => `${label}${main ? '*' : ''}`);

beforeEach(() => {
  speakFrench();
  installGate(window, () => undefined);
  document.body.innerHTML = '<button class="search">Rechercher</button><button class="csv">CSV</button>';
  rows = true;
  selected = 2;
  background = new MemoryBackground({
    'capture/collect': () => ({ how: 'bytes', url: `blob:${origin}/1`, chunks: ['QQ=='], name: 'liste.csv' }),
    'capture/take': () => {
      background.held = [list()];
      return { ok: true, receipt: list(), replaced: false };
    },
  });
});
afterEach(() => {
  role.leave();
  gate()?.release();
});

test('it shows the steps, the next class and what each state means', async () => {
  await start();
  expect(role.says()).toBe(
    [
      'Filtrer les états : « Non notifié » et « Notifié et non activé » (fait)',
      'Rechercher (fait)',
      'Sélectionner les comptes (fait)',
      'Notifier, ou réinitialiser les mots de passe (à faire)',
      'Lister les comptes au format CSV',
      'Classe par classe : la prochaine est 6A (1 sur 2).',
      "Non notifié : le compte n'a pas encore de mot de passe ; notifiez-le d'abord.",
      'Notifié et non activé : la liste donne son mot de passe provisoire ; réinitialiser en crée un autre.',
      'Activé : la personne a choisi son mot de passe ; réinitialiser le lui fait perdre.',
      '[Prendre la liste (CSV)*]',
      '[Classe suivante]',
    ].join(' | '),
  );
  expect(background.asked).toEqual([['held/list'], ['campaign/class']]);
});

test('it says where the page came before its guard', async () => {
  gate().release();
  await start();
  expect(role.view().notes[0]).toMatch(/^Rechargez la page pour activer la protection/);
});

describe('the list', () => {
  test('is taken by a click, and then opened or erased', async () => {
    await start();
    await role.act('export list', {});
    expect(background.told.map(([name]) => name)).toEqual(['capture/arm', 'capture/collect', 'capture/take']);
    expect(buttons()).toEqual([
      'Ouvrir dans Listes*',
      'Prendre la liste (CSV)',
      'Classe suivante',
      'Effacer la liste',
    ]);
    expect(role.view().steps.at(-1)?.state).toBe('done');
    await role.act('open', {});
    await role.act('erase', {});
    expect(background.told.slice(3)).toEqual([
      ['lists/open', 'liste'],
      ['held/erase', 'liste'],
    ]);
    expect(role.view()).toMatchObject({ files: [], message: { text: 'Le fichier est effacé.' } });
  });

  test('is not taken while nobody is selected', async () => {
    selected = 0;
    await start();
    expect(buttons()[0]).toBe('Prendre la liste (CSV)');
    await role.act('export list', {});
    expect(role.says()).toMatch(
      /^! Sélectionnez d'abord, dans la page, les comptes à mettre dans la liste\./,
    );
    expect(background.told).toEqual([]);
  });

  test('is not to be had where the page has no button for it', async () => {
    document.body.innerHTML = '';
    await start();
    expect(buttons()).toEqual(['Classe suivante']);
  });

  test('can be called off while it comes', async () => {
    await start();
    background.meanwhile = (name) => {
      if (name !== 'capture/collect') return;
      expect(buttons()).toEqual(['Annuler']);
      void role.act('cancel', {});
    };
    await role.act('export list', {});
    expect(role.view().message?.text).toBe('Annulé.');
  });

  test('of the class before is none of this batch', async () => {
    background.held = [list()];
    background.class = { name: '6A', since: Date.now() + 1000 };
    await start();
    expect(role.view().steps.at(-1)?.state).not.toBe('done');
  });

  test('that is gone is said to be', async () => {
    background.held = [list()];
    await start();
    background.held = [];
    await role.reload();
    expect(role.says()).toMatch(/^Le fichier est effacé : il a été déposé, supprimé, ou perdu/);
  });
});

describe('the two buttons of the page', () => {
  const step = () => role.view().steps[3]?.state;
  const danger: AccountDanger = {
    action: 'reset',
    count: 2,
    selection: { total: 2, states: { 'not-notified': 0, notified: 1, activated: 1 }, unseen: 0 },
  };

  test('a reset is told to the background, whose lists are stale from then on', async () => {
    await start();
    gate().onPassed?.('reset');
    expect(background.told).toEqual([['campaign/reset']]);
    expect(step()).toBe('done');
  });

  test('a notification makes no list stale', async () => {
    await start();
    gate().onPassed?.('notify');
    expect(background.told).toEqual([]);
    expect(step()).toBe('done');
  });

  test('a reset that could not be told is said to have failed', async () => {
    background.answers['campaign/reset'] = () => Promise.reject(new Error('No background'));
    await start();
    gate().onPassed?.('reset');
    await vi.waitFor(() => expect(role.says()).toMatch(/^! Une erreur inattendue/), 20_000);
  });

  test('a press that is held back is all there is until it is answered', async () => {
    background.held = [list()];
    await start();
    gate().onHeld?.(danger);
    expect(role.view()).toMatchObject({ urgent: true, steps: [], files: [] });
    expect(buttons()).toEqual(['Renoncer*', 'Confirmer']);
    await role.act('confirm', { confirm: 'RÉINITIALISER' });
    expect(gate().pass).toMatchObject({ action: 'reset', count: 2 });
    expect(role.view().steps).toHaveLength(5);
    expect(role.says()).toContain('Confirmé. Cliquez de nouveau');
  });

  test('the next class is a new batch, in which nothing was done yet', async () => {
    await start();
    gate().onPassed?.('notify');
    await role.act('next-class', {});
    expect(background.told).toEqual([['campaign/set-class', '6A']]);
    expect(step()).toBe('todo');
    expect(role.pointAt?.()).toBe(document.querySelector('.search'));
  });

  test('say nothing once the page is left', async () => {
    await start();
    role.leave();
    expect(gate().onPassed).toBeUndefined();
    expect(gate().onHeld).toBeUndefined();
  });
});
