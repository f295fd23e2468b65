import { normalise } from '../text/compare';
import type { AccountState } from './types';

/** In the order in which an account goes through them. */
export const accountStates: readonly AccountState[] = ['not-notified', 'notified', 'activated', 'unknown'];

/** Wordings of ÉduConnect's screens and lists (DOMAIN D), without « compte » and without endings. */
const wordings: Record<string, AccountState> = {
  'non notifie': 'not-notified',
  'notifie mais non active': 'notified',
  'notifie et non active': 'notified',
  'notifie non active': 'notified',
  "en cours d'activation": 'notified',
  notifie: 'notified',
  active: 'activated',
};

/** The usual labels are read once, because a list may have 100,000 rows. No label of a file is kept. */
const usualLabels = new Map(
  ['Compte non notifié', 'Compte notifié mais non activé', 'Compte activé'].map((label) => [
    label,
    readState(label),
  ]),
);

/**
 * The state that a label of ÉduConnect names, in any of its wordings: « Notifié et non activé » on screens, « Compte
 * notifié mais non activé » in lists, singular or plural. `unknown` for all else: « Non activé » does not say whether there
 * is a password, and guide 004 writes « Non notifié et non activé » by mistake for the contrary.
 */
export function stateOf(label: string): AccountState {
  return usualLabels.get(label) ?? readState(label);
}

function readState(label: string): AccountState {
  const bare = normalise(label)
    .replace(/[,.●•]/g, ' ')
    .replace(/\bcomptes?\b/g, ' ')
    .replace(/\b((?:non )?(?:notifi|activ)e)(?:e?s?|\(e\)|\(s\)|\(e\)\(s\))(?![a-z(])/g, '$1')
    .replace(/ +/g, ' ')
    .trim();
  return Object.hasOwn(wordings, bare) ? (wordings[bare] as AccountState) : 'unknown';
}
