import { normalise, shownText } from './labels';

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

/** True for a name of such a control. */
export function isDeniedName(name: string): boolean {
  return mentions(name, denied);
}

/**
 * True for a control whose press is the person's own, by its text or any of its names, shown or hidden. White space
 * counts for nothing: a style sheet puts it between any two letters.
 */
export function isDenied(element: Element): boolean {
  const names = ['aria-label', 'title', 'value', 'alt'].map((name) => element.getAttribute(name) ?? '');
  const words = squeeze([shownText(element), element.textContent ?? '', ...names].join(' '));
  return denied.some((wording) => words.includes(squeeze(wording)));
}

function squeeze(text: string): string {
  return normalise(text).replaceAll(' ', '');
}

/** Presses a control of the page; false, and nothing done, where that is the person's own. */
export function press(element: HTMLElement): boolean {
  if (isDenied(element)) return false;
  element.click();
  return true;
}
