import { chooseInput } from '../../page/deliver/inputs';
import { findZone } from '../../page/deliver/zone';
import { findAllByLabel, findByLabel, isVisible, pressable } from '../../page/find';
import { isLabel } from '../../page/labels';
import { wordingShown } from '../check';
import type { Check, Checks } from '../types';
import { importLink, passwordField } from './detect';
import { labels } from './labels';
import { choices, openers, userNameField } from './login';
import { currentStep, stepTitles } from './steps';

const login = ['health_can_login'] as const;

/** « Choisissez votre compte »: the local account, or what opens the list that has it, and DÉMARRER. */
export const checkEleaChoice: Checks = (document) => [
  { kind: 'text', name: labels.localAccount[0], found: offersLocalAccount(document), serves: login },
  {
    kind: 'button',
    name: labels.start[0],
    found: findByLabel(document, pressable, labels.start) !== undefined,
    serves: login,
  },
];

function offersLocalAccount(document: Document): boolean {
  const options = [...document.querySelectorAll('select')]
    .filter(isVisible)
    .flatMap((select) => [...select.options]);
  return (
    options.some(({ text }) => isLabel(text, labels.localAccount)) ||
    findByLabel(document, choices, labels.localAccount) !== undefined ||
    findAllByLabel(document, openers, labels.chooseAccount).length > 0
  );
}

/** The local account's form. */
export const checkEleaLogin: Checks = (document) => [
  {
    kind: 'field',
    name: labels.userName[0],
    found: userNameField(document) !== undefined,
    serves: login,
  },
  { kind: 'field', name: labels.password[0], found: passwordField(document) !== undefined, serves: login },
];

/** The way to the import wizard. */
export const checkEleaHome: Checks = (document) => [
  {
    kind: 'link',
    name: labels.importUsers[0],
    found: importLink(document) !== undefined,
    serves: ['health_can_lead'],
  },
];

/** The wizard: its titles at every step, and where the file goes at the first. */
export const checkEleaImport: Checks = (document) => {
  const titles = stepTitles(document);
  const step = currentStep(document) ?? 1;
  const steps: Check = {
    kind: 'text',
    name: labels.steps[step - 1],
    found: titles.length > 0,
    serves: ['health_can_follow'],
  };
  return step === 1 ? [steps, ...dropChecks(document)] : [steps];
};

/** Either of the two is enough to give the file. */
function dropChecks(document: Document): Check[] {
  const zone = findZone(document, labels.zone);
  const wanted = { name: 'export.csv', type: 'text/csv', zone, wordings: labels.zone };
  const field = chooseInput(document, wanted);
  return [
    {
      kind: 'zone',
      found: zone !== undefined,
      wording: wordingShown(document, labels.zone),
      serves: field ? [] : ['health_can_deliver'],
    },
  ];
}
