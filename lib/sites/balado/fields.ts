import { formats } from '../../files/formats';
import { mayTake } from '../../page/deliver/inputs';
import { findAllMentioning, findByLabel, isVisible, pressable } from '../../page/read/find';
import { readText, shortText } from '../../page/read/read-text';
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

/** A page of more file fields is no import. */
const mostFields = 50;
/** How far around a field the words that tell whose it is are looked for; beyond, they are of the whole page. */
const nearest = { steps: 40, signs: 100_000, nodes: 20_000 };

/** Every file field of these people, whatever it takes. A logo's is nobody's. */
function fieldsOf(document: Document, kind: Kind): HTMLInputElement[] {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  return fields
    .slice(0, mostFields)
    .filter(
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
    .map((label) => readText(label, nearest.signs).text)
    .join(' ');
  let around: Node | null = element;
  for (let step = 0; around && step < nearest.steps; step++, around = outside(around)) {
    const texts = textsAround(around);
    if (texts === undefined) return false;
    const words = new Set([...wordsOf(labelled), ...texts]);
    const speaks = (of: Kind) => people[of].some((word) => words.has(word));
    if (speaks(kind)) return !others.some(speaks);
    if (others.some(speaks)) return false;
  }
  return false;
}

let read: Map<Node, Set<string> | undefined> | undefined;

/** The words in `node`, which many fields have around them: read once for all that is asked of a page in one go. */
function textsAround(node: Node): Set<string> | undefined {
  if (!read) {
    read = new Map();
    queueMicrotask(() => {
      read = undefined;
    });
  }
  if (!read.has(node)) {
    const texts = textsIn(node);
    read.set(node, texts === undefined ? undefined : wordsOf(texts));
  }
  return read.get(node);
}

function wordsOf(text: string): Set<string> {
  return new Set(normalise(text).split(/[^a-z]+/));
}

/**
 * `textContent`, but for the words of neighbours, which are no single word: « <h3>Import Profs</h3>Glissez ». Undefined
 * for too many of them.
 */
function textsIn(node: Node): string | undefined {
  if (shortText(node, nearest.signs, nearest.nodes) === undefined) return undefined;
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

/** The button that mails the link. The table of the page's own explanations mentions it; the shortest is the button. */
export function linkButton(document: Document): HTMLElement | undefined {
  return findAllMentioning(document, pressable, labels.sendLink).at(-1);
}
