import { eachText } from '../../page/find';
import { isLabel, normalise } from '../../page/labels';
import { labels, type ScreenState, stateWords } from './labels';
import { isForPeople, namesOf } from './shown';

/** The accounts selected, as far as the page tells. */
export interface Selection {
  /** What the page says, or what is ticked where it says nothing. */
  total: number;
  /** Ticked rows by their state. */
  states: Record<ScreenState, number>;
  /** Selected, and not to be seen: on other pages, or without a state. */
  unseen: number;
}

const rowSelector = 'tr, [role=row]';
const boxSelector = 'input[type=checkbox], [role=checkbox]';
const cellSelector = 'td, [role=cell], [role=gridcell]';

/** One account's row. */
export interface Row {
  element: Element;
  checked: boolean;
  state?: ScreenState;
}

/** The visible rows that can be ticked and that are no heading. */
export function accountRows(document: Document): Row[] {
  return [...document.querySelectorAll(boxSelector)].flatMap((box) => rowOf(box) ?? []);
}

/** True when there is such a row. */
export function hasRows(document: Document): boolean {
  return [...document.querySelectorAll(boxSelector)].some(rowOf);
}

function rowOf(box: Element): Row | undefined {
  const element = box.closest(rowSelector);
  if (!element?.checkVisibility() || !isForPeople(element)) return undefined;
  if (element.querySelector('th, [role=columnheader]')) return undefined;
  const state = stateIn(element);
  return state || element.querySelectorAll(cellSelector).length > 3
    ? { element, checked: isChecked(box), state }
    : undefined;
}

/** Counts what is selected; the selection may live on the server, with a page of it in view. */
export function selectionIn(document: Document): Selection {
  const ticked = accountRows(document).filter(({ checked }) => checked);
  return selectionOf(ticked, totalShown(document) ?? ticked.length);
}

/** The same of given rows. */
export function selectionOf(rows: readonly Row[], total: number): Selection {
  const states: Selection['states'] = { 'not-notified': 0, notified: 0, activated: 0 };
  for (const { state } of rows) if (state) states[state]++;
  const seen = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {
    total: Math.max(total, rows.length),
    states,
    unseen: Math.max(0, Math.max(total, rows.length) - seen),
  };
}

/** True where « Réinitialiser le mot de passe » is ticked in the confirmation of a notification. */
export function resetsToo(document: Document): boolean {
  return [...document.querySelectorAll<HTMLElement>(boxSelector)].some((box) => {
    const names = () => [...namesOf(box), box.nextSibling?.textContent ?? ''];
    return isChecked(box) && box.checkVisibility() && names().some((name) => isLabel(name, labels.reset));
  });
}

/** « 2213 élève(s) sélectionné(s) »: the number may stand in an element of its own. */
function totalShown(document: Document): number | undefined {
  const wording = normalise(labels.selected);
  for (const { parent } of eachText(document, (text) => text.endsWith(wording), { longest: 80 })) {
    if (!isForPeople(parent)) continue;
    for (let part: Element | null = parent, step = 0; part && step < 3; part = part.parentElement, step++) {
      const text = normalise(part.textContent ?? '');
      const digits = /(\d[\d ]*)\D{0,40}selectionne\(s\)/.exec(text)?.[1];
      if (digits) return Number(digits.replaceAll(' ', ''));
    }
  }
  return undefined;
}

const states = new Map(
  Object.entries(stateWords).flatMap(([state, words]) =>
    words.map((word) => [normalise(word), state as ScreenState] as const),
  ),
);

/** There may be thousands of rows: only a cell that may name a state is compared. */
function stateIn(row: Element): ScreenState | undefined {
  for (const cell of row.querySelectorAll(cellSelector)) {
    const text = cell.textContent ?? '';
    const state = /activ|notifi/i.test(text) && states.get(normalise(text.replace(/^[^\p{L}]+/u, '')));
    if (state) return state;
  }
  return undefined;
}

function isChecked(box: Element): boolean {
  return box.localName === 'input'
    ? (box as HTMLInputElement).checked
    : box.getAttribute('aria-checked') === 'true';
}
