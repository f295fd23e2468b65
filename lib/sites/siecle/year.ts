import { findTexts, isVisible } from '../../page/find';

/** One « Année 2026-2027 » of the identification page. */
export interface YearChoice {
  /** First year. */
  year: number;
  checked: boolean;
  element: HTMLElement;
}

const radios = 'input[type=radio], [role=radio]';
/** « Année 2026-2027 », « 2026 / 2027 ». */
const pattern = /^(?:annee(?: scolaire)? )?(20\d\d) ?[-–/] ?20\d\d$/;
/** How far around its text a year's radio may stand: a label, a cell, a row. */
const steps = 4;

/** The school years offered, each with its radio button, native or not. */
export function yearChoices(document: Document): YearChoice[] {
  const texts = findTexts(document, (text) => pattern.test(text));
  return texts.flatMap(({ node, parent }) => {
    const year = Number(pattern.exec(plain(node.data))?.[1]);
    const element = radioOf(parent, node);
    return element ? [{ year, checked: isChecked(element), element }] : [];
  });
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace('é', 'e');
}

/** The radio whose text this is: inside the same small part, just before it where the part has several. */
function radioOf(parent: HTMLElement, text: Text): HTMLElement | undefined {
  let part: HTMLElement | null = parent;
  for (let step = 0; part && step < steps; step++, part = part.parentElement) {
    if (part.matches(radios)) return part;
    const found = [...part.querySelectorAll<HTMLElement>(radios)].filter(isVisible);
    if (found.length === 1) return found[0];
    const before = found.filter(
      (radio) => radio.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (found.length > 1) return before.at(-1);
  }
  return undefined;
}

function isChecked(radio: HTMLElement): boolean {
  return radio.localName === 'input'
    ? (radio as HTMLInputElement).checked
    : radio.getAttribute('aria-checked') === 'true';
}
