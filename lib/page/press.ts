import { mentions, shownText } from './labels';

/**
 * What is never pressed for the person: it resets passwords, creates accounts or tells families. Nothing lifts this
 * (DESIGN, gestures).
 */
const denied = [
  'Réinitialiser',
  'Notifier',
  'Renotifier',
  'Créer les comptes',
  'Valider',
  'Générer de nouveaux mots de passe',
];

/** True for a control whose press is the person's own, by its text or any of its names. */
export function isDenied(element: Element): boolean {
  const names = ['aria-label', 'title', 'value', 'alt'].map((name) => element.getAttribute(name) ?? '');
  return mentions([shownText(element), ...names].join(' '), denied);
}

/** Presses a control of the page; false, and nothing done, where that is the person's own. */
export function press(element: HTMLElement): boolean {
  if (isDenied(element)) return false;
  element.click();
  return true;
}
