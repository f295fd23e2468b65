import { beforeEach, describe, expect, test, vi } from 'vitest';
import { confirmation } from '../../../../lib/assistant/campaign/confirmation';
import { Asked } from '../../../../lib/assistant/task';
import type { Gate } from '../../../../lib/page/gate';
import type { AccountDanger } from '../../../../lib/sites/contract';
import { speakFrench } from '../../support/french';
import { MemoryBackground } from '../support/background';

const danger = (changes: Partial<AccountDanger> = {}): AccountDanger => ({
  action: 'reset',
  count: 3,
  selection: { total: 3, states: { 'not-notified': 1, notified: 1, activated: 1 }, unseen: 0 },
  ...changes,
});
let gate: Gate<AccountDanger>;
let asked: Asked;
let leaving: AbortController;
const redraw = vi.fn();

beforeEach(() => {
  speakFrench();
  redraw.mockClear();
  gate = { release: () => undefined };
  leaving = new AbortController();
  asked = new Asked(new MemoryBackground(), redraw, leaving.signal);
});
const begin = () => confirmation({ largestBatch: 200 }, gate, asked, leaving.signal);
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

test('nothing is asked while nothing was held back', () => {
  const confirm = begin();
  expect(confirm.asks()).toBe(false);
  expect(confirm.shown()).toBeUndefined();
  expect(confirm.notes()).toEqual([]);
  confirm.act('confirm', { confirm: 'RÉINITIALISER' });
  expect(gate.pass).toBeUndefined();
});

test('a press that is held back is asked about at once, in figures', () => {
  const confirm = begin();
  gate.onHeld?.(danger());
  expect(redraw).toHaveBeenCalled();
  expect(confirm.asks()).toBe(true);
  const { urgent, message } = confirm.shown() ?? {};
  expect({ urgent, tone: message?.tone, text: plain(message?.text) }).toEqual({
    urgent: true,
    tone: 'alert',
    text: 'Passerelle a retenu « Réinitialiser les mots de passe » : 3 comptes sélectionnés. Les comptes activés perdront le mot de passe que leur titulaire a choisi.',
  });
  expect(confirm.notes().map(plain)).toEqual([
    "Comptés à l'écran : 1 non notifié, 1 notifié et non activé, 1 activé.",
  ]);
  expect(confirm.fields()).toMatchObject([{ label: 'Tapez RÉINITIALISER pour confirmer', enter: 'confirm' }]);
  // To give up is the main button.
  expect(confirm.actions()).toEqual([
    { id: 'renounce', label: 'Renoncer', main: true },
    { id: 'confirm', label: 'Confirmer' },
  ]);
});

test('what was held back before the panel came is asked about too', () => {
  gate.held = danger();
  expect(begin().asks()).toBe(true);
});

describe('what follows from it is said', () => {
  const seen = (states: Partial<AccountDanger['selection']['states']>, unseen = 0) => ({
    total: 3,
    states: { 'not-notified': 0, notified: 0, activated: 0, ...states },
    unseen,
  });
  test.each([
    [
      'a reset of accounts that are not activated',
      danger({ selection: seen({ notified: 3 }) }),
      'nouveau mot de passe provisoire',
    ],
    [
      'a reset of accounts out of sight',
      danger({ selection: seen({ notified: 2 }, 1) }),
      'Les comptes activés perdront',
    ],
    ['a notification', danger({ action: 'notify' }), 'Un compte activé garde son mot de passe'],
  ])('%s', (_, held, says) => {
    gate.held = held;
    expect(begin().shown()?.message?.text).toContain(says);
  });

  test('and what could not be counted, and that it is slow', () => {
    gate.held = danger({ count: 201, selection: { ...seen({ notified: 2 }, 199), total: 201 } });
    expect(begin().notes().slice(1).map(plain)).toEqual([
      "199 comptes sélectionnés ne sont pas à l'écran : leurs états n'ont pas pu être comptés.",
      "ÉduConnect est lent sur de grandes sélections : le guide conseille d'avancer classe par classe.",
    ]);
  });
});

describe('the word', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] });
    return () => vi.useRealTimers();
  });

  test.each(['RÉINITIALISER', ' reinitialiser '])('« %s » lets one press through for a minute', (typed) => {
    gate.held = danger();
    const confirm = begin();
    confirm.act('confirm', { confirm: typed });
    expect(gate.pass).toEqual({ action: 'reset', count: 3, until: 61_000 });
    expect(gate.held).toBeUndefined();
    expect(confirm.asks()).toBe(false);
    expect(plain(asked.message?.text)).toBe(
      'Confirmé. Cliquez de nouveau sur « Réinitialiser les mots de passe » dans la page, dans la minute qui vient.',
    );
  });

  test.each([
    ['reset', 'NOTIFIER', 'RÉINITIALISER'],
    ['reset', '', 'RÉINITIALISER'],
    ['notify', 'RÉINITIALISER', 'NOTIFIER'],
  ] as const)('of a %s is not « %s »', (action, typed, word) => {
    gate.held = danger({ action });
    const confirm = begin();
    confirm.act('confirm', typed ? { confirm: typed } : {});
    expect(gate.pass).toBeUndefined();
    expect(confirm.asks()).toBe(true);
    expect(confirm.shown()?.message).toEqual({
      tone: 'alert',
      text: `Ce n'est pas le mot attendu. Tapez ${word}, ou renoncez.`,
    });
  });
});

test('who gives up has done nothing', () => {
  gate.held = danger();
  const confirm = begin();
  confirm.act('renounce', { confirm: 'RÉINITIALISER' });
  expect(gate).toMatchObject({ held: undefined });
  expect(gate.pass).toBeUndefined();
  expect(confirm.asks()).toBe(false);
  expect(asked.message).toEqual({ tone: 'status', text: "Rien n'a été fait." });
});

test('what was held back or let through on one page says nothing of the next', () => {
  gate.held = danger();
  begin().act('confirm', { confirm: 'RÉINITIALISER' });
  gate.held = danger();
  leaving.abort();
  expect(gate).toMatchObject({ onHeld: undefined, held: undefined, pass: undefined });
});

test('without a gate there is nothing to ask', () => {
  const confirm = confirmation({ largestBatch: 200 }, undefined, asked, leaving.signal);
  expect(confirm.asks()).toBe(false);
  confirm.act('renounce', {});
  expect(confirm.fields()).toHaveLength(1);
});
