import { titlesOf } from '../../page/frames';
import { mentions } from '../../page/labels';
import type { Detector } from '../types';
import { labels } from './labels';
import { control, hasText } from './shown';

/**
 * A page with a table of accounts, in either application: it is ÉduConnect's, it has « Lister les comptes » and
 * « Réinitialiser les mots de passe », and a column « Statut du compte » or its filter.
 */
export const detectAccounts: Detector = (_, document) => {
  const named = mentions(titlesOf(document), labels.application) || hasText(document, labels.headings);
  if (!named || !hasText(document, [...labels.list, 'Lister les'])) return undefined;
  if (!control(document, labels.reset)) return undefined;
  return hasText(document, [...labels.status, ...labels.states, 'Statut du'])
    ? { site: 'educonnect', page: 'educonnect-accounts' }
    : undefined;
};
