import { eachText } from '../../page/read/find';
import { readText, shortText } from '../../page/read/read-text';
import { type Action, actionOfName, actionOfText, mayBeAction } from './action-words';
import { chosenBeside, doesAtOnce, namesOfChoice } from './chosen-action';
import { isForPeople, namesShown } from './shown';

/** A control, or what acts like one, and what a press on it does. */
interface Pressed {
  element: Element;
  action: Action;
}

/** What the mark-up calls a control. */
export const controls =
  'a, button, [role=button], [role=link], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], input[type=submit], input[type=button], input[type=image]';
/** What names or chooses, and does nothing by itself. */
const passive =
  'h1, h2, h3, h4, h5, h6, th, caption, legend, label, summary, input, select, textarea, [role=heading], [role=columnheader], [role=tab], [role=checkbox], [role=radio], [role=combobox], [role=textbox]';
/** A box only says what another control is to do, though it takes the focus: that one is guarded (`resetsToo`). */
const boxes = 'input[type=checkbox], [role=checkbox], [role=switch]';
/** By these a page says that something acts which is no control; listeners can't be seen. */
const acting =
  '[onclick], [onmousedown], [onmouseup], [onpointerdown], [onkeydown], [ng-click], [data-action], [tabindex]';
/** Longer contents are blocks of the page. */
const longestContent = 600;

/**
 * What a press does, by the path of its event; undefined for anything but the two acts. `type` is the event's: a menu
 * acts when its choice has changed, and is only opened by other events.
 */
export function pressedAction(path: readonly EventTarget[], type = 'click'): Pressed | undefined {
  const parts = path.filter((part): part is Element => part instanceof Element);
  const [target] = parts;
  if (type === 'change' || type === 'input')
    return target?.localName === 'select' ? chosenNow(target as HTMLSelectElement) : undefined;
  const control = parts.find((part) => part.matches(controls));
  const action = control && (actionOfControl(control) ?? chosenBeside(control));
  if (control && action) return { element: control, action };
  // Around a whole block, a control's words say nothing of what is in it.
  const isOther = control && shortText(control, longestContent) !== undefined;
  return isOther ? undefined : actingText(parts);
}

/** True where the page has a control, a text or a choice that resets passwords, be it in a menu that is closed. */
export function offersReset(document: Document): boolean {
  const tried = new Set<Element>();
  for (const { parent } of eachText(document, mayBeAction)) {
    if (tried.has(parent)) continue;
    tried.add(parent);
    const path: Element[] = [];
    for (let part: Element | null = parent; part; part = part.parentElement) path.push(part);
    if (pressedAction(path)?.action === 'reset' && isForPeople(parent)) return true;
  }
  const controlled = [...document.querySelectorAll(controls)].filter(mayReset).filter(isForPeople);
  if (controlled.some((control) => control.checkVisibility() && actionOfControl(control) === 'reset'))
    return true;
  return [...document.querySelectorAll(choices)].some((choice) => {
    const isReset = namesOfChoice(choice).some((name) => actionOfText(name) === 'reset');
    return isReset && isOffered(choice.closest('select, [role=listbox], [role=menu]') ?? choice);
  });
}

const choices =
  'option, [role=option], [role=combobox], [role=radio], [role=menuitem], [role=menuitemradio], input[type=radio]';

/** A quick look before the words of a control are read as people see them. */
function mayReset(control: Element): boolean {
  const names = ['value', 'aria-label', 'title', 'alt'].map((name) => control.getAttribute(name));
  return /init|passe|mdp|reset/i.test([readText(control, longestContent).text, ...names].join(' '));
}

/** A menu that is closed is there for people too, where what stands around it is. */
function isOffered(menu: Element): boolean {
  const around = menu.matches('[role=listbox], [role=menu]') ? menu.parentElement : menu;
  return !!around?.checkVisibility() && isForPeople(around);
}

function actionOfControl(control: Element): Action | undefined {
  const action = actionOfName(namesShown(control).join(' '));
  // « Réinitialiser » alone beside the filters, or the button of HTML that empties a form.
  const isOfFilters = control.closest('[role=search], [type=reset]') !== null;
  const names = namesShown(control).filter(Boolean);
  return isOfFilters && names.every((name) => !/passe|mdp|compte/i.test(name)) ? undefined : action;
}

function chosenNow(select: HTMLSelectElement): Pressed | undefined {
  const action = actionOfName(select.selectedOptions[0]?.text ?? '');
  return action && doesAtOnce(select) ? { element: select, action } : undefined;
}

/** A cell, a `span`, an option: by its own short text, from the innermost part outwards. */
function actingText(parts: readonly Element[]): Pressed | undefined {
  for (const part of parts) {
    if (part.matches(boxes) || shortText(part, longestContent) === undefined) return undefined;
    const acts = part.matches(acting);
    const isPassive = !acts && part.closest(passive) !== null;
    const texts = isPassive || (!acts && isInSentence(part)) ? [] : namesShown(part);
    const action = texts.map(acts ? actionOfName : actionOfText).find(Boolean);
    if (action) return isChoice(part) && !doesAtOnce(part) ? undefined : { element: part, action };
    if (isPassive) return undefined;
  }
  return undefined;
}

function isChoice(part: Element): boolean {
  return part.closest('option, [role=option]') !== null;
}

/** In parts: texts, and elements among them. */
const longestLine = 1000;
/** Empty where nothing styles it. */
const inline = ['inline', ''];

/** True for « <b>Réinitialiser</b> » among other words of a line. */
function isInSentence(part: Element): boolean {
  let inner: Element | null = part;
  while (inner && inline.includes(getComputedStyle(inner).display)) {
    const line: Node | null = inner.parentNode;
    const nodes = [...(line?.childNodes ?? [])].slice(0, longestLine);
    if (nodes.some(({ nodeType, nodeValue }) => nodeType === 3 && /\p{L}/u.test(nodeValue ?? '')))
      return true;
    inner = inner.parentElement;
  }
  return false;
}
