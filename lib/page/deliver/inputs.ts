import { mentions } from '../../text/compare';
import { isVisible } from '../read/find';
import { pageRoots } from '../read/roots';

/** Below this, an input is more likely somebody else's than the import's. */
const likely = 35;

interface FileToGive {
  /** `export.csv` */
  name: string;
  /** `text/csv` */
  type: string;
}

interface Wanted extends FileToGive {
  zone: Element | undefined;
  wordings: readonly string[];
}

/**
 * The one file input that feeds the drop zone; undefined when none surely does, or when two look alike: a drop on
 * the zone is then the safer way. One only, ever: trying several, or an input and a drop, uploads twice on half of
 * the widgets measured (DOMAIN H).
 */
export function chooseInput(document: Document, wanted: Wanted): HTMLInputElement | undefined {
  const inputs = [...pageRoots(document)].flatMap((root) => [
    ...root.querySelectorAll<HTMLInputElement>('input[type=file]'),
  ]);
  const eligible = inputs.filter((input) => mayTake(input, wanted));
  const [only, other] = eligible;
  // Without a zone to tell, the only one that a person sees, or that asks for such a file.
  if (only && !other && !wanted.zone && (isVisible(only) || only.accept)) return only;
  const [best, next] = eligible
    .map((input) => ({ input, score: score(input, wanted) }))
    .filter(({ score }) => score >= likely)
    .sort((one, other) => other.score - one.score);
  return best?.score === next?.score ? undefined : best?.input;
}

/** False for what serves something else: another zone's form, folders, pictures, files of another type. */
export function mayTake(input: HTMLInputElement, wanted: FileToGive & { zone?: Element }): boolean {
  const { zone } = wanted;
  if (input.disabled || input.hasAttribute('webkitdirectory')) return false;
  if (input.accept && !accepts(input.accept, wanted)) return false;
  if (/avatar|photo|image|logo|picture/i.test(`${input.name} ${input.id} ${input.className}`)) return false;
  // The input of another form serves that form, whatever its label says.
  return !zone || !input.form || input.form.contains(zone);
}

function score(input: HTMLInputElement, { zone, wordings }: Wanted): number {
  let points = input.accept ? 15 : 0;
  if (isLabelled(input, wordings)) points += 40;
  if (zone) points += closeness(input, zone);
  // Dropzone.js and its like keep their hidden input at the very end of the page, far from the zone it serves.
  if (zone && input.parentElement === input.ownerDocument.body && !isVisible(input)) points += 35;
  return points;
}

function accepts(accept: string, { name, type }: FileToGive): boolean {
  const types = [type, `${type.split('/')[0]}/*`, '*/*', ...(spellings[type] ?? [])];
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) => (part.startsWith('.') ? name.toLowerCase().endsWith(part) : types.includes(part)));
}

/** How else sites spell a type in `accept`. */
const spellings: Record<string, readonly string[]> = {
  'text/csv': ['application/csv', 'application/vnd.ms-excel', 'text/comma-separated-values', 'text/plain'],
  'application/zip': ['application/x-zip-compressed', 'application/x-zip', 'application/octet-stream'],
};

function isLabelled(input: HTMLInputElement, wordings: readonly string[]): boolean {
  const labels = [...(input.labels ?? [])].map((label) => label.textContent ?? '');
  return [input.ariaLabel ?? '', ...labels].some((text) => mentions(text, wordings));
}

/**
 * 45 inside the zone, less with each step up to their common parent; nothing when only the page's body joins them. A
 * shadow root or a frame that holds the zone holds little else.
 */
function closeness(input: Element, zone: Element): number {
  let parent: Element | null = zone;
  for (let step = 0; parent && parent !== zone.ownerDocument.body && step < 6; step++) {
    if (parent.contains(input)) return 45 - 5 * step;
    parent = parent.parentElement;
  }
  const root = zone.getRootNode();
  return root !== document && root === input.getRootNode() ? likely : 0;
}

/** Puts `file` into `input` and tells the page as a person's choice would; works from the isolated world. */
export function fillInput(input: HTMLInputElement, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
