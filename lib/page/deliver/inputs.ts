import { mentions, normalise } from '../labels';

/** Below this, an input is more likely somebody else's than the import's. */
const likely = 20;

interface Wanted {
  /** `export.csv` */
  name: string;
  /** `text/csv` */
  type: string;
  zone: Element | undefined;
  wordings: readonly string[];
}

/**
 * The one file input that most likely feeds the drop zone, or undefined. One only, ever: trying several, or an
 * input and a drop, uploads twice on half of the widgets measured (DOMAIN H).
 */
export function chooseInput(document: Document, wanted: Wanted): HTMLInputElement | undefined {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  const ranked = inputs
    .map((input) => ({ input, score: score(input, wanted) }))
    .filter(({ score }) => score >= likely)
    .sort((one, other) => other.score - one.score);
  return ranked[0]?.input;
}

function score(input: HTMLInputElement, wanted: Wanted): number {
  if (input.disabled || input.webkitdirectory || input.hasAttribute('webkitdirectory')) return -1;
  if (input.accept && !accepts(input.accept, wanted)) return -1;
  if (/avatar|photo|image|logo|picture/i.test(`${input.name} ${input.id} ${input.className}`)) return -1;
  let points = input.accept ? 15 : 0;
  if (labelled(input, wanted.wordings)) points += 40;
  const near = wanted.zone ? closeness(input, wanted.zone) : 0;
  points += near;
  // Dropzone.js and its like keep their input at the very end of the page, far from the zone it serves.
  if (wanted.zone && input.parentElement === input.ownerDocument.body && !input.labels?.length) points += 25;
  return points;
}

function accepts(accept: string, { name, type }: Wanted): boolean {
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) => {
      if (part.startsWith('.')) return name.toLowerCase().endsWith(part);
      return part === '*/*' || part === type || part === `${type.split('/')[0]}/*` || csvTypes.includes(part);
    });
}

/** How sites spell CSV in `accept`. */
const csvTypes = ['application/csv', 'application/vnd.ms-excel', 'text/comma-separated-values', 'text/plain'];

function labelled(input: HTMLInputElement, wordings: readonly string[]): boolean {
  const texts = [input.ariaLabel ?? '', ...[...(input.labels ?? [])].map((label) => label.textContent ?? '')];
  return texts.some((text) => normalise(text) !== '' && mentions(text, wordings));
}

/** 30 inside the zone, less with each step up to their common parent; nothing when only the body joins them. */
function closeness(input: Element, zone: Element): number {
  let parent: Element | null = zone;
  for (let step = 0; parent && parent !== zone.ownerDocument.body && step < 6; step++) {
    if (parent.contains(input)) return 45 - 5 * step;
    parent = parent.parentElement;
  }
  return 0;
}

/** Puts `file` into `input` and tells the page as a person's choice would; works from the isolated world. */
export function fillInput(input: HTMLInputElement, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
