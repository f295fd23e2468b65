import { shownText, squeeze } from './labels';

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

/** True for a name of such a control. White space counts for nothing: a style sheet puts it between any two letters. */
export function isDeniedName(name: string): boolean {
  const words = squeeze(name);
  return denied.some((wording) => words.includes(squeeze(wording)));
}

/**
 * True for a control whose press is the person's own, by its text or any of its names, shown or hidden; and for the
 * label of such a control, which passes a press on to it, with all that stands in the label.
 */
export function isDenied(element: Element): boolean {
  const control = element.closest('label')?.control;
  return isDeniedName(namesOf(element)) || (control ? isDeniedName(namesOf(control)) : false);
}

function namesOf(element: Element): string {
  const names = ['aria-label', 'title', 'value', 'alt'].map((name) => element.getAttribute(name) ?? '');
  // What a file field shows is the name of the person's file.
  const shown = element.matches('input[type=file]') ? '' : shownText(element);
  return [shown, element.textContent ?? '', ...names].join(' ');
}

/** Presses a control of the page; false, and nothing done, where that is the person's own. */
export function press(element: HTMLElement): boolean {
  if (isDenied(element)) return false;
  element.click();
  return true;
}
