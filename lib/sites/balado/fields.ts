import { findByLabel, isVisible, pressable } from '../../page/find';
import { normalise, shownText } from '../../page/labels';
import { labels, people } from './labels';

type Kind = keyof typeof people;

/**
 * The field for the file of `kind`: where a page has several, the one whose nearest words speak of these people and
 * of no others. A logo's field is nobody's.
 */
export function fieldFor(document: Document, kind: Kind): HTMLInputElement | undefined {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
    ({ disabled, accept, name, id }) =>
      !disabled && !/^image/.test(accept) && !/logo|avatar|photo|image/i.test(`${name} ${id}`),
  );
  const spoken = fields.filter((field) => isSpokenOf(field, kind));
  return spoken.length === 1 ? spoken[0] : undefined;
}

function isSpokenOf(field: HTMLInputElement, kind: Kind): boolean {
  const others = Object.keys(people).filter((one) => one !== kind) as Kind[];
  for (let around = field.parentElement; around; around = around.parentElement) {
    const labelled = [...(field.labels ?? [])].map((label) => label.textContent).join(' ');
    const words = new Set(normalise(`${labelled} ${around.textContent ?? ''}`).split(/[^a-z]+/));
    const speaks = (of: Kind) => people[of].some((word) => words.has(word));
    if (speaks(kind)) return !others.some(speaks);
    if (others.some(speaks)) return false;
  }
  return false;
}

/** The send button of the field's own form: the first after the field. */
export function sendButtonFor(document: Document, kind: Kind): HTMLElement | undefined {
  const field = fieldFor(document, kind);
  const buttons =
    field?.form?.querySelectorAll<HTMLElement>('button, input[type=submit], input[type=image]') ?? [];
  return [...buttons].find(
    (button) =>
      isVisible(button) &&
      (button as HTMLButtonElement).type !== 'button' &&
      Boolean(field && field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
}

/** True when the list of the accounts to create is shown: « Valider », and no field to give a file any more. */
export function showsList(document: Document): boolean {
  const fields = (Object.keys(people) as Kind[]).some((kind) => fieldFor(document, kind));
  return !fields && findByLabel(document, pressable, labels.validate) !== undefined;
}

/** The field for the school's RNE: the only text field, or the one that is labelled so. */
export function uaiField(document: Document): HTMLInputElement | undefined {
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>('input[type=text], input[type=search], input:not([type])'),
  ].filter((field) => !field.disabled && isVisible(field));
  const named = fields.filter((field) => {
    const words = [
      field.placeholder,
      field.ariaLabel,
      field.name,
      ...[...(field.labels ?? [])].map(shownText),
    ];
    return /\b(rne|uai)\b/.test(normalise(words.join(' ').replaceAll(/[_:]/g, ' ')));
  });
  return named[0] ?? (fields.length === 1 ? fields[0] : undefined);
}
