import { isDenied, press } from '../../page/press/press';
import { findTexts } from '../../page/read/find';
import { shownText } from '../../page/read/shown-text';
import { isLabel, normalise } from '../../text/compare';
import type { AccountState, Filter } from '../contract';
import { rowAround } from './selection';
import { isForPeople, namesOf } from './shown';
import { labels, stateWords } from './wordings';

/** The filter « Classe(s) »; undefined where the page has none (external pupils, parents). */
export function classFilter(document: Document): Filter | undefined {
  return filterNamed(document, labels.classes);
}

/** The states that the filter « État(s) de compte » lets through; empty when it lets all. */
export function statesFiltered(document: Document): AccountState[] {
  const chosen = filterNamed(document, labels.states)?.chosen ?? [];
  const states = Object.keys(stateWords) as AccountState[];
  return states.filter((state) => chosen.some((option) => isLabel(option, stateWords[state])));
}

/** A page has some menus, and a school no more classes than a menu of this length. */
const most = { menus: 200, options: 1000 };

function filterNamed(document: Document, wordings: readonly string[]): Filter | undefined {
  for (const select of [...document.querySelectorAll('select')].slice(0, most.menus)) {
    if (select.checkVisibility() && isForPeople(select) && isNamed(select, wordings)) return ofSelect(select);
  }
  for (const list of [...document.querySelectorAll<HTMLElement>('[role=listbox]')].slice(0, most.menus)) {
    if (!list.closest('[aria-hidden=true]') && isNamed(list, wordings)) return ofListbox(list);
  }
  return undefined;
}

/** By its label, its ARIA name, or the heading above it in an old layout table, where nothing else ties them. */
function isNamed(field: HTMLElement, wordings: readonly string[]): boolean {
  if (namesOf(field).some((name) => isLabel(withoutColon(name), wordings))) return true;
  const above = headingAbove(field);
  return above !== undefined && isLabel(withoutColon(above), wordings);
}

/** « Classe(s) : » is « Classe(s) ». */
function withoutColon(name: string): string {
  const text = name.trimEnd();
  return text.endsWith(':') ? text.slice(0, -1) : text;
}

/** The text of the cell before the field's, or of the one above it. */
function headingAbove(field: HTMLElement): string | undefined {
  const cell = field.closest('td');
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  const before = cell.previousElementSibling;
  if (before && shownText(before).trim() && !before.querySelector('select, input')) return shownText(before);
  const cells = [...row.children];
  const above = row.previousElementSibling?.children[cells.indexOf(cell)];
  return above ? shownText(above) : undefined;
}

function ofSelect(select: HTMLSelectElement): Filter {
  const all = [...select.options]
    .slice(0, most.options)
    .filter(({ value, text }) => value !== '' && text.trim() !== '');
  const options = all.filter((option) => !isDenied(option));
  return {
    options: options.map(({ text }) => text.trim()),
    chosen: all.filter(({ selected }) => selected).map(({ text }) => text.trim()),
    choose: (name) => {
      const wanted = options.find(({ text }) => text.trim() === name);
      if (!wanted) return false;
      for (const option of all) option.selected = option === wanted;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
  };
}

function ofListbox(list: HTMLElement): Filter {
  const all = [...list.querySelectorAll<HTMLElement>('[role=option]')].slice(0, most.options);
  const options = all.filter((option) => !isDenied(option));
  const name = (option: HTMLElement) => (option.textContent ?? '').trim();
  const isChosen = (option: HTMLElement) => option.getAttribute('aria-selected') === 'true';
  return {
    options: options.map(name),
    chosen: all.filter(isChosen).map(name),
    choose: (wanted) => {
      const option = options.find((one) => name(one) === wanted);
      if (!option) return false;
      for (const other of options) if (other !== option && isChosen(other)) press(other);
      return isChosen(option) || press(option);
    },
  };
}

/** True when the page says that what was asked has been done; what the row of an account tells is that account's. */
export function saysDone(document: Document): boolean {
  const words = labels.done.map(normalise);
  return findTexts(document, (text) => words.some((word) => text.includes(word))).some(
    ({ parent }) => isForPeople(parent) && !rowAround(parent),
  );
}
