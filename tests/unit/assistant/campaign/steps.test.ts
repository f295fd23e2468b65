// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { campaignSteps } from '../../../../lib/assistant/campaign/steps';
import type { CampaignPage } from '../../../../lib/sites/contract';
import { educonnectPages } from '../../../../lib/sites/educonnect/pages';
import { speakFrench } from '../../support/french';

beforeEach(speakFrench);

interface Shown {
  states?: ReturnType<CampaignPage['statesFiltered']>;
  rows?: boolean;
  selected?: number;
  done?: boolean;
}
const pageOf = ({ states = [], rows = false, selected = 0, done = false }: Shown): CampaignPage => ({
  ...educonnectPages['educonnect-accounts'],
  statesFiltered: () => states,
  hasRows: () => rows,
  selection: () => ({
    total: selected,
    unseen: 0,
    states: { 'not-notified': selected, notified: 0, activated: 0 },
  }),
  saysDone: () => done,
});
const nothing = { anew: false, acted: false, listed: false };
const searched: Shown = { states: ['notified'], rows: true };
const selected: Shown = { ...searched, selected: 3 };

/** D for done, N for next, of the five: filter, search, select, act, list. */
const cases: [string, Shown, Partial<typeof nothing>, string][] = [
  ['nothing is done yet', {}, {}, 'N····'],
  [
    'a filter that lets activated accounts through is none',
    { states: ['notified', 'activated'] },
    {},
    'N····',
  ],
  ['filtered', { states: ['not-notified'] }, {}, 'DN···'],
  ['searched', searched, {}, 'DDN··'],
  ['searched without a filter: nobody is sent back', { rows: true }, {}, '·DN··'],
  ['selected', selected, {}, 'DDDN·'],
  ['notified or reset from here', selected, { acted: true }, 'DDDDN'],
  ['the page says that it is done', { ...selected, done: true }, {}, 'DDDDN'],
  ['the list is held', { ...selected, done: true }, { listed: true }, 'DDDDD'],
  [
    'the next class is chosen',
    { ...selected, done: true },
    { anew: true, acted: true, listed: true },
    'DN···',
  ],
];

test.each(cases)('%s', (_, shown, batch, states) => {
  const steps = campaignSteps(pageOf(shown), document, { ...nothing, ...batch });
  expect(steps.map(({ state }) => ({ done: 'D', next: 'N', todo: '·' })[state]).join('')).toBe(states);
  const words = { done: 'fait', next: 'à faire', todo: '' };
  for (const { state, stateText } of steps) expect(stateText).toContain(words[state]);
});

test('they are the steps of the guides, in their order', () => {
  expect(
    campaignSteps(pageOf({}), document, nothing).map(({ text }) => text.replaceAll('\u00a0', ' ')),
  ).toEqual([
    'Filtrer les états : « Non notifié » et « Notifié et non activé »',
    'Rechercher',
    'Sélectionner les comptes',
    'Notifier, ou réinitialiser les mots de passe',
    'Lister les comptes au format CSV',
  ]);
});
