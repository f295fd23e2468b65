import { findByLabel, pressable } from '../../page/read/find';
import { findLabels } from '../../page/read/find-labels';
import type { Check, Checks } from '../contract';
import { labels } from './wordings';
import { yearChoices } from './year';

const guide = ['health_can_guide'] as const;

/** A control, or any text, of the names in `labels`. */
function control(document: Document, name: keyof typeof labels): Check {
  const found = findByLabel(document, pressable, labels[name]) !== undefined;
  return { kind: 'link', name: labels[name][0], found, serves: guide };
}
function text(document: Document, name: keyof typeof labels, serves: Check['serves']): Check {
  return {
    kind: 'text',
    name: labels[name][0],
    found: findLabels(document, labels[name]).length > 0,
    serves,
  };
}

/** The portal's menu of the second degree. */
export const checkArena: Checks = (document) => [control(document, 'secondary')];

/** The year and « Entrer ». */
export const checkIdentification: Checks = (document) => [
  text(document, 'identification', guide),
  { kind: 'field', name: labels.year[0], found: yearChoices(document).length > 0, serves: guide },
  { ...control(document, 'enter'), kind: 'button' },
];

/** The menu « Exportations ». */
export const checkMenu: Checks = (document) => [control(document, 'exports')];

/** « Elèves sans adresse »: where it is no control, the person presses what stands beside it. */
export const checkExports: Checks = (document) => [text(document, 'students', ['health_can_export'])];
