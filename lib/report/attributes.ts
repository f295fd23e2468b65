import { marks } from '../sites/vocabulary';
import { booleans, fileTypes, fixedValues, references, texts } from './known-names';
import { neutralText } from './words';

/** Replaces names that the page chose. Equal names get equal aliases, so that references between elements stay. */
export class Aliases {
  readonly #given = new Map<string, string>();

  of(kind: string, name: string): string {
    const key = `${kind} ${name}`;
    const alias = this.#given.get(key) ?? `${kind}-${this.#given.size + 1}`;
    this.#given.set(key, alias);
    return alias;
  }
}

const wordsIn = (value: string): string[] => value.split(/\s+/).filter(Boolean);
const pressable = /^(button|submit|reset)$/i;

/**
 * The attributes of `element` that show how the page is built. Each value is a word of HTML or of a known site, or a
 * placeholder. All other attributes are left out: data-*, styles, scripts, addresses, values.
 */
export function neutralAttributes(element: Element, aliases: Aliases): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    const neutral = neutralValue(element, name, value, aliases);
    if (neutral !== undefined) kept[name] = neutral;
  }
  return kept;
}

/**
 * True for an attribute that {@link neutralAttributes} may give. A report that somebody sends may contain anything, and a
 * page is made of it, in which nothing may run.
 */
export function isNeutralAttribute(name: string, value: string): boolean {
  if (booleans.has(name)) return value === '';
  if (Object.hasOwn(fixedValues, name)) return value === '' || fixedValues[name]?.has(value) === true;
  if (name === 'href' || name === 'action') return value === '#';
  return texts.has(name) || references.has(name) || ownTexts.has(name);
}

/** Attributes with rules of their own below. */
const ownTexts = new Set(['class', 'name', 'ng-model', 'accept', 'value']);

function neutralValue(element: Element, name: string, value: string, aliases: Aliases): string | undefined {
  if (booleans.has(name)) return '';
  if (Object.hasOwn(fixedValues, name)) {
    const word = value.trim().toLowerCase();
    return word === '' || fixedValues[name]?.has(word) ? word : undefined;
  }
  if (texts.has(name)) return neutralText(value);
  if (references.has(name))
    return wordsIn(value)
      .map((id) => aliases.of('id', id))
      .join(' ');
  switch (name) {
    case 'class':
      return wordsIn(value)
        .map((one) => (marks.classes.has(one) ? one : aliases.of('class', one)))
        .join(' ');
    case 'name':
      return marks.names.has(value) ? value : aliases.of('name', value);
    case 'ng-model':
      return marks.models.has(value) ? value : undefined;
    case 'accept':
      return value
        .split(',')
        .map((type) => (fileTypes.has(type.trim().toLowerCase()) ? type.trim().toLowerCase() : '.xxx'))
        .join(',');
    case 'href':
    case 'action':
      return '#';
    case 'value':
      // A button shows its value to people. Other elements have what people typed, which is left out.
      return isButton(element) ? neutralText(value) : undefined;
    default:
      return undefined;
  }
}

function isButton(element: Element): boolean {
  return element.localName === 'input' && pressable.test(element.getAttribute('type') ?? '');
}
