import { titlesOf } from '../../page/frames';
import { isLabel, mentions } from '../../text/compare';
import type { Detector } from '../contract';
import { offersReset } from './pressed-action';
import { control, hasText } from './shown';
import { labels } from './wordings';

/**
 * A page with a table of accounts, in either application: it is ÉduConnect's, it has « Lister les comptes » and
 * « Réinitialiser les mots de passe », in words that the guard knows, be it in a menu; and a column « Statut du compte » or its filter.
 */
export const detectAccounts: Detector = (_, document) => {
  const named = mentions(titlesOf(document), labels.application) || hasText(document, labels.headings);
  if (!named || !(hasText(document, [...labels.list, 'Lister les']) || isChoice(document, labels.list)))
    return undefined;
  // Where the guard stands, the panel must be too: what is held back in silence would be a fault.
  if (!control(document, labels.reset) && !offersReset(document)) return undefined;
  return hasText(document, [...labels.status, ...labels.states, 'Statut du'])
    ? { site: 'educonnect', page: 'educonnect-accounts' }
    : undefined;
};

/** True for an option of a menu that people see. */
function isChoice(document: Document, wordings: readonly string[]): boolean {
  const options = [...document.querySelectorAll<HTMLOptionElement>('select option')];
  return options.some(
    ({ text, parentElement }) => isLabel(text, wordings) && parentElement?.checkVisibility(),
  );
}
