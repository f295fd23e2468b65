import { normalise } from '../../text/compare';
import { isDenied } from '../press/press';
import { findAllMentioning, findTexts, pressable } from '../read/find';
import { pageRoots } from '../read/roots';

/** A drop zone is bigger than the line of text in it, in CSS pixels. */
const smallestZone = 60;
/** A page with more texts, or controls, of that wording tells by none of them where a file goes. */
const mostAlike = 100;

/**
 * The page's drop zone, found by its visible text (« Faites glisser le fichier ici... »), which is at least as
 * good as any known selector (DOMAIN H): the text's nearest block that is large enough to drop on. Wordings are
 * tried in order, the surest first, in shadow roots and same-origin frames too. `serves` is false for a zone that is
 * somebody else's.
 */
export function findZone(
  document: Document,
  wordings: readonly string[],
  serves: (zone: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  const roots = [...pageRoots(document)];
  for (const wording of wordings) {
    const wanted = normalise(wording);
    for (const root of roots) {
      const texts = findTexts(root, (found) => found.includes(wanted)).slice(0, mostAlike);
      for (const { parent } of texts) {
        const zone = blockAround(parent);
        if (serves(zone)) return zone;
      }
    }
  }
  return undefined;
}

function blockAround(text: HTMLElement): HTMLElement {
  let block = text;
  while (block.parentElement && block.parentElement !== block.ownerDocument.body) {
    const { height } = block.getBoundingClientRect();
    if (height >= smallestZone) return block;
    block = block.parentElement;
  }
  return block;
}

/**
 * What a person presses to get the file picker (« Sélectionnez un fichier sur votre ordinateur »): the one in `zone`
 * where there are several, undefined when that does not tell. Never what leads to another page, nor what is the
 * person's own, nor what `serves` is false for.
 */
export function findOpener(
  document: Document,
  wordings: readonly string[],
  zone?: Element,
  serves: (opener: HTMLElement) => boolean = () => true,
): HTMLElement | undefined {
  const roots = [...pageRoots(document)];
  for (const wording of wordings) {
    const mentioning = roots.flatMap((root) => findAllMentioning(root, `${pressable}, label`, [wording]));
    // In document order what an element contains comes next.
    const innermost = mentioning.filter((element, index) => !element.contains(mentioning[index + 1] ?? null));
    if (innermost.length > mostAlike) continue;
    const found = innermost.filter(serves);
    const near = found.length > 1 ? found.filter((element) => zone?.contains(element)) : found;
    const [opener] = near;
    if (opener && near.length === 1) return isDenied(opener) || leadsAway(opener) ? undefined : opener;
  }
  return undefined;
}

function leadsAway(element: HTMLElement): boolean {
  const link = element.closest('a');
  const href = link?.getAttribute('href') ?? '#';
  // In a frame without an address of its own, « # » is the outer page's.
  if (!link || href.startsWith('#') || link.protocol === 'javascript:') return false;
  return link.href.split('#')[0] !== link.ownerDocument.location.href.split('#')[0];
}
