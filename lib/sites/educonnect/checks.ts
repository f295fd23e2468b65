import type { Check, Checks } from '../contract';
import { control, hasText } from './shown';
import { labels } from './wordings';

/** The controls that every page of accounts has; the filter by class is not on all of them. */
export const checkAccounts: Checks = (document) => {
  const button = (name: 'reset' | 'search', serves: Check['serves']): Check => ({
    kind: 'button',
    name: labels[name][0],
    found: control(document, labels[name]) !== undefined,
    serves,
  });
  return [
    button('search', ['health_can_classes']),
    button('reset', ['health_can_hold_back']),
    {
      kind: 'text',
      name: labels.list[0],
      found: showsList(document),
      serves: ['health_can_list'],
    },
  ];
};

/** « Lister les comptes », over two lines in the oldest layout, or the menu that it has opened. */
function showsList(document: Document): boolean {
  return hasText(document, [...labels.list, 'Lister les']) || control(document, labels.csv) !== undefined;
}
