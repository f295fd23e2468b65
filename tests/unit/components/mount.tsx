import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { FileCard, View } from '../../../lib/view/view';

/** Renders into a fresh element of the document; `draw` renders again in the same place. */
export function mount(node: ComponentChild) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const draw = (next: ComponentChild) => act(() => render(next, root));
  draw(node);
  return { root, draw };
}

/** The element that matches. Throws an error with the selector where there is none. */
export function one<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelectorAll<T>(selector);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements match ${selector}`);
  return found[0];
}

/** A button by its accessible name. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = buttons(root).find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no button « ${name} » among ${buttons(root).map(nameOf).join(', ')}`);
  return found;
}

export function buttons(root: ParentNode): HTMLButtonElement[] {
  return [...root.querySelectorAll('button')];
}

export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}

export function press(control: HTMLElement): void {
  act(() => control.click());
}

export function key(target: Element, name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });
  act(() => {
    target.dispatchEvent(event);
  });
  return event;
}

export const emptyView: View = {
  heading: 'Export des comptes',
  settings: [],
  steps: [],
  notes: [],
  files: [],
  fields: [],
  actions: [],
};

export const heldFile = (now: number): FileCard => ({
  id: 'f1',
  title: 'export.csv prêt : 1 500 comptes, 39 classes',
  details: ['721 élèves · 120 enseignants'],
  warnings: ['Aucun élève de 6EME 10.'],
  takenAt: now,
  expiresAt: now + 30 * 60_000,
});

export const fileLabels = {
  takenAt: () => 'pris à 10:42',
  countdown: (left: number) =>
    left >= 60_000
      ? `effacé dans ${Math.ceil(left / 60_000)} min`
      : `effacé dans ${Math.ceil(left / 1000)} s`,
  timeLeft: (left: number) => `encore ${Math.ceil(left / 60_000)} min`,
};

export const confirmLabels = { question: 'Effacer ?', yes: 'Oui', no: 'Annuler' };
