import { eachText, pressable } from '../../page/read/find';
import { numberBefore } from '../../page/read/numbers';
import { readText, shortText } from '../../page/read/read-text';
import { normalise } from '../../text/compare';
import type { AccountState, Selection } from '../contract';
import { actionOfName } from './action-words';
import { isForPeople, namesOf } from './shown';
import { stateWords } from './wordings';

const rowSelector = 'tr, [role=row]';
const boxSelector = 'input[type=checkbox], [role=checkbox]';
const cellSelector = 'td, [role=cell], [role=gridcell]';

/** One account's row. */
export interface Row {
  element: Element;
  checked: boolean;
  state?: AccountState;
}

/** The visible rows that can be ticked and that are no heading, each once: a drawn box may stand around a real one. */
export function accountRows(document: Document): Row[] {
  const rows = new Map<Element, Row | undefined>();
  for (const box of document.querySelectorAll(boxSelector)) {
    const row = readRow(box.closest(rowSelector), rows);
    if (row) row.checked ||= isChecked(box);
  }
  return [...rows.values()].filter((row) => row !== undefined);
}

/** The account beside which a button stands, be it in a row of buttons of its own. */
export function rowAround(button: Element): Row | undefined {
  const says = (row: Element) => row.querySelector(boxSelector) ?? stateIn(row);
  let element = button.closest(rowSelector);
  while (element && !says(element)) element = element.parentElement?.closest(rowSelector) ?? null;
  // A row with several such rows in it is the page's layout.
  const inner = [...(element?.querySelectorAll(rowSelector) ?? [])].filter(says);
  return inner.length < 2 ? rowAt(element) : undefined;
}

/** True when there is such a row. */
export function hasRows(document: Document): boolean {
  const rows = new Map<Element, Row | undefined>();
  return [...document.querySelectorAll(boxSelector)].some((box) => readRow(box.closest(rowSelector), rows));
}

/** The row at `element`, read once for all its boxes. */
function readRow(element: Element | null, rows: Map<Element, Row | undefined>): Row | undefined {
  if (element && !rows.has(element)) rows.set(element, rowAt(element));
  return element ? rows.get(element) : undefined;
}

/** A heading has no cells but headings, or few. */
function rowAt(element: Element | null): Row | undefined {
  if (!element?.checkVisibility() || !isForPeople(element)) return undefined;
  const state = stateIn(element);
  return state || element.querySelectorAll(cellSelector).length > 3
    ? { element, checked: false, state }
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

/** True where « Réinitialiser le mot de passe » is ticked, in whatever words, in the confirmation of a notification. */
export function resetsToo(document: Document): boolean {
  return [...document.querySelectorAll<HTMLElement>(boxSelector)].some((box) => {
    const names = () => [...namesOf(box), box.nextSibling ? readText(box.nextSibling, longestText).text : ''];
    return isChecked(box) && box.checkVisibility() && names().some((name) => actionOfName(name) === 'reset');
  });
}

const selected = /selectionnee?s?(?![a-z])/g;
/** What follows the word in « Élèves sélectionnés : 2213 ». */
const countBehind = /^\S{0,10} ?: ?(\d[\d ]{0,15})/;

/** « 2213 élève(s) sélectionné(s) », or the number behind; it may stand in an element of its own. */
function countIn(text: string): number | undefined {
  for (const { index, 0: word } of text.matchAll(selected)) {
    const before = numberBefore(text, index, /\D/);
    if (before !== undefined) return before;
    const behind = countBehind.exec(text.slice(index + word.length, index + word.length + 40))?.[1];
    if (behind) return Number(behind.replaceAll(' ', ''));
  }
  return undefined;
}

/** In characters: beyond, a text is no count, and no name. */
const longestText = 1000;
/** The same of the words for a state; and how many cells a row of accounts may have. */
const longestState = 100;
const mostCells = 100;

function totalShown(document: Document): number | undefined {
  const isCount = (text: string, parent: Element) =>
    text.includes('selectionne') && !parent.closest(pressable);
  const tried = new Set<Element>();
  for (const { parent } of eachText(document, isCount, { longest: 80 })) {
    if (!isForPeople(parent)) continue;
    for (let part: Element | null = parent, step = 0; part && step < 3; part = part.parentElement, step++) {
      if (tried.has(part)) continue;
      tried.add(part);
      const count = countIn(normalise(readText(part, longestText).text));
      if (count !== undefined) return count;
    }
  }
  return undefined;
}

const states = new Map(
  Object.entries(stateWords).flatMap(([state, words]) =>
    words.map((word) => [normalise(word), state as AccountState] as const),
  ),
);

/** There may be thousands of rows: only a cell that may name a state is compared. */
function stateIn(row: Element): AccountState | undefined {
  for (const cell of [...row.querySelectorAll(cellSelector)].slice(0, mostCells)) {
    const text = shortText(cell, longestState) ?? '';
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
