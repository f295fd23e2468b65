import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../lib/lists/state';

describe('the state of an account', () => {
  it.each([
    ['Compte non notifié', 'not-notified'],
    ['Non notifié', 'not-notified'],
    ['Non notifiés', 'not-notified'],
    ['Comptes non notifiés', 'not-notified'],
    ['NON NOTIFIE', 'not-notified'],
    ['Compte notifié mais non activé', 'notified'],
    ['Notifié et non activé', 'notified'],
    ['Notifiés et non activés', 'notified'],
    ['Notifié\u00a0et non  activé ', 'notified'],
    ['Notifié, non activé', 'notified'],
    ["En cours d'activation", 'notified'],
    ['En cours d’activation', 'notified'],
    ['Notifié', 'notified'],
    ['Compte activé', 'activated'],
    ['Activé', 'activated'],
    ['● Activé', 'activated'],
    ['Activé(e)', 'activated'],
    ['Active\u0301', 'activated'],
  ] as const)('« %s » is %s', (label, state) => expect(stateOf(label)).toBe(state));

  it.each([
    '',
    'Non activé',
    'Non notifié et non activé',
    'Désactivé',
    'Compte',
    'Compte bloqué',
    'toString',
    'constructor',
  ])('« %s » is unknown', (label) => expect(stateOf(label)).toBe('unknown'));
});
