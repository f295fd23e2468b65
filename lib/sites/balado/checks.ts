import { findZone } from '../../page/deliver/zone';
import type { Check, Checks } from '../contract';
import { wordingShown } from '../wording-shown';
import { fieldFor, isSpokenOf, linkButton, showsList, uaiField } from './fields';
import { labels } from './wordings';

/** The RNE; the button that mails the link comes only once the school is found. */
export const checkActivation: Checks = (document) => {
  const field: Check = {
    kind: 'field',
    name: labels.uai[0],
    found: uaiField(document) !== undefined,
    serves: ['health_can_fill'],
  };
  const button: Check = { kind: 'button', name: labels.sendLink[0], found: true, serves: [] };
  return linkButton(document) ? [field, button] : [field];
};

/** A field or a zone for the files of `kinds`; once a file is sent, the button under the list to validate. */
export const checkImports =
  (...kinds: (keyof typeof fileNames)[]): Checks =>
  (document) =>
    showsList(document) ? [validate] : kinds.map((kind) => place(document, kind, kinds.length > 1));

const validate: Check = {
  kind: 'button',
  name: labels.validate[0],
  found: true,
  serves: ['health_can_follow'],
};

const fileNames = { 'ent-teachers': labels.teachers[0], 'ent-students': labels.students[0] };

function place(document: Document, kind: keyof typeof fileNames, shared: boolean): Check {
  const field = fieldFor(document, kind);
  const serves = ['health_can_deliver'] as const;
  if (!field && findZone(document, labels.zone, (zone) => !shared || isSpokenOf(zone, kind)))
    return { kind: 'zone', found: true, wording: wordingShown(document, labels.zone), serves };
  return { kind: 'field', name: fileNames[kind], found: field !== undefined, serves };
}
