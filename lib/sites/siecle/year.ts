import { isVisible } from '../../page/read/find';
import { shownText } from '../../page/read/shown-text';
import { normalise } from '../../text/compare';

/** One « Année 2026-2027 » of the identification page. */
export interface YearChoice {
  /** First year. */
  year: number;
  checked: boolean;
  element: HTMLElement;
}

const radios = 'input[type=radio], [role=radio]';
/** « 2026-2027 », « 2026 / 2027 ». */
const years = /(20\d\d) ?[-–/] ?20\d\d/g;
/** A page offers some years; with more buttons than these it offers something else. */
const mostRadios = 100;
/** How far around a radio button its words may stand: a label, a cell, a row, a table. */
const steps = 5;

/** The school years offered, each with its radio button, native or not. */
export function yearChoices(document: Document): YearChoice[] {
  const radios = visibleRadios(document);
  if (radios.length > mostRadios) return [];
  return radios.flatMap((element) => {
    const year = yearOf(element);
    return year ? [{ year, checked: isChecked(element), element }] : [];
  });
}

/**
 * The year a radio button stands for: in its label, or in the smallest part around it that speaks of years. Where that
 * has several buttons, each has its own, in order, be it before or after its button.
 */
function yearOf(radio: HTMLElement): number | undefined {
  const [label] = (radio as HTMLInputElement).labels ?? [];
  let part = label ?? (radio.localName === 'input' ? radio.parentElement : radio);
  for (let step = 0; part && step < steps; step++, part = part.parentElement) {
    const found = [...normalise(shownText(part)).matchAll(years)].map(([, first]) => Number(first));
    const buttons = label || part === radio ? [radio] : visibleRadios(part);
    if (found.length > 0) return found.length === buttons.length ? found[buttons.indexOf(radio)] : undefined;
    if (label) return undefined;
  }
  return undefined;
}

/** The radio buttons that a person sees, drawn or native. */
export function visibleRadios(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(radios)].filter(isVisible);
}

function isChecked(radio: HTMLElement): boolean {
  return radio.localName === 'input'
    ? (radio as HTMLInputElement).checked
    : radio.getAttribute('aria-checked') === 'true';
}
