import { readText } from '../../page/read/read-text';
import { type Action, actionOfName, isGoName } from './action-words';
import { isForPeople, namesOf, namesShown } from './shown';

/** What a person chooses in a menu of actions, be the menu closed again. */
const choices =
  'select, [role=option][aria-selected=true], [role=combobox], [role=radio][aria-checked=true], [role=menuitemradio][aria-checked=true], input[type=radio]:checked';
const buttons = 'button, a, [role=button], input[type=submit], input[type=button], input[type=image]';
/** In characters. */
const longestName = 600;
/** How far from a menu its button may stand, where no form holds both. */
const steps = 4;

/** What « OK » does by the menu beside it; undefined for other buttons and other menus. */
export function chosenBeside(button: Element): Action | undefined {
  const names = namesShown(button);
  // An arrow or an icon stands just beside.
  const isWordless = !names.some((name) => /\p{L}/u.test(name));
  if (!isWordless && !names.some(isGoName)) return undefined;
  const around = isWordless ? button.parentElement : surroundings(button);
  for (const choice of around?.querySelectorAll(choices) ?? []) {
    const action = chosenIn(choice);
    if (action) return action;
  }
  return undefined;
}

/** True for a menu without a button beside it, or one that says that it acts. */
export function doesAtOnce(menu: Element): boolean {
  if (menu.closest('[onchange], [oninput], [onclick], [data-action]')) return true;
  const others = [...(surroundings(menu)?.querySelectorAll(buttons) ?? [])];
  return !others.some((button) => namesShown(button).some(isGoName));
}

function chosenIn(choice: Element): Action | undefined {
  if (choice.localName === 'select') {
    const select = choice as HTMLSelectElement;
    const isSeen = select.checkVisibility() && isForPeople(select);
    return isSeen ? actionOfName(select.selectedOptions[0]?.text ?? '') : undefined;
  }
  return namesOfChoice(choice).map(actionOfName).find(Boolean);
}

/** What a choice is called: by its own words, its labels, or the text after it. */
export function namesOfChoice(choice: Element): string[] {
  const isBox = choice.matches('input, [role=radio]');
  const beside = isBox ? [choice.nextSibling ? readText(choice.nextSibling, longestName).text : ''] : [];
  return [...(isBox ? namesOf(choice as HTMLElement) : []), ...namesShown(choice), ...beside];
}

function surroundings(element: Element): Element | null {
  const form = element.closest('form');
  if (form) return form;
  let around: Element | null = element;
  for (let step = 0; step < steps && around?.parentElement?.parentElement; step++)
    around = around.parentElement;
  return around;
}
