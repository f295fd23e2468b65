import { formats } from '../../files/formats';
import { mayTake } from '../../page/deliver/inputs';
import { findByLabel, isVisible, pressable } from '../../page/read/find';
import { shownText } from '../../page/read/shown-text';
import { normalise } from '../../text/compare';
import { labels, people } from './wordings';

type Kind = keyof typeof people;

/**
 * The field for the file of `kind`: where a page has several, the one whose nearest words speak of these people and
 * of no others. A signed charter's field speaks of them too, and takes no such file.
 */
export function fieldFor(document: Document, kind: Kind): HTMLInputElement | undefined {
  const { name = 'export.csv', type } = formats[kind];
  const [field, other] = fieldsOf(document, kind).filter((one) => mayTake(one, { name, type }));
  return other ? undefined : field;
}

/** Every file field of these people, whatever it takes. A logo's is nobody's. */
function fieldsOf(document: Document, kind: Kind): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
    (field) =>
      !field.disabled &&
      !/^image/.test(field.accept) &&
      !/logo|avatar|photo|image/i.test(`${field.name} ${field.id}`) &&
      isSpokenOf(field, kind),
  );
}

/** True when the words nearest to `element`, its own first, speak of these people and of no others. */
export function isSpokenOf(element: Element, kind: Kind): boolean {
  const others = Object.keys(people).filter((one) => one !== kind) as Kind[];
  const labelled = [...((element as HTMLInputElement).labels ?? [])]
    .map((label) => label.textContent)
    .join(' ');
  for (let around: Node | null = element; around; around = outside(around)) {
    const words = new Set(normalise(`${labelled} ${textsIn(around)}`).split(/[^a-z]+/));
    const speaks = (of: Kind) => people[of].some((word) => words.has(word));
    if (speaks(kind)) return !others.some(speaks);
    if (others.some(speaks)) return false;
  }
  return false;
}

/** `textContent`, but for the words of neighbours, which are no single word: « <h3>Import Profs</h3>Glissez ». */
function textsIn(node: Node): string {
  const walker = (node.ownerDocument ?? document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
}

/** What a node stands in: around a shadow root, its host. */
function outside(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
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
  const fields = (Object.keys(people) as Kind[]).flatMap((kind) => fieldsOf(document, kind));
  return fields.length === 0 && findByLabel(document, pressable, labels.validate) !== undefined;
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
