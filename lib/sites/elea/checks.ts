import { chooseInput } from '../../page/deliver/inputs';
import { findZone } from '../../page/deliver/zone';
import { findAllByLabel, findByLabel, isVisible, pressable } from '../../page/read/find';
import { isLabel } from '../../text/compare';
import type { Check, Checks } from '../contract';
import { wordingShown } from '../wording-shown';
import { passwordField, showsImportTitle } from './detect';
import { choices, openers, userNameField } from './login';
import { importLink, importLinkToFollow } from './navigation';
import { isPeoplesPage, isWrittenByPeople } from './places';
import { currentStep, stepTitles } from './steps';
import { labels } from './wordings';

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
export const checkEleaHome: Checks = (document, url) => [
  {
    kind: 'link',
    name: labels.importUsers[0],
    found: importLink(document) !== undefined,
    serves: ['health_can_lead'],
  },
  {
    kind: 'menu',
    name: labels.importUsers[0],
    found: importLinkToFollow(document, url) !== undefined,
    serves: ['health_can_follow_link'],
  },
];

/**
 * The wizard: its titles at every step, the page's own name, that none of it is only what people have written, and
 * where the file goes at the first.
 */
export const checkEleaImport: Checks = (document, url) => {
  const titles = stepTitles(document, true);
  const step = currentStep(document) ?? 1;
  const signs = titles.length > 0 ? titles.map(({ element }) => element) : zones(document);
  const title: Check = {
    kind: 'text',
    name: labels.importUsers[0],
    found: showsImportTitle(document),
    serves: [],
  };
  const place: Check = {
    kind: 'place',
    found: signs.some((sign) => !isWrittenByPeople(sign)) && !isPeoplesPage(url, document),
    serves: ['health_can_deliver'],
  };
  const steps: Check = {
    kind: 'text',
    name: labels.steps[step - 1],
    found: titles.length > 0,
    serves: ['health_can_follow'],
  };
  return step === 1 ? [steps, title, place, ...dropChecks(document)] : [steps, title, place];
};

function zones(document: Document): Element[] {
  const zone = findZone(document, labels.zone);
  return zone ? [zone] : [];
}

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
