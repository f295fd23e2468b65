import { isLabel, normalise, squeeze } from '../../text/compare';
import { closestOf } from './closest';
import { findTexts } from './find';
import { shownText } from './shown-text';

/** Shorter pieces (a class's number, a letter) stand on every page, by the thousand; each label has a longer one. */
const shortest = 3;

/** How many elements a label may be wrapped in beyond that of one of its pieces. */
const steps = 3;

/**
 * The smallest visible elements whose whole text is one of `wordings`, in document order: a title, a cell, the words
 * beside an icon. Unlike a piece of text, an element has its words whole where a line or a word is broken inside.
 */
export function findLabels(document: Document, wordings: readonly string[]): HTMLElement[] {
  const whole = wordings.map(squeeze);
  const all = whole.join('\n');
  // Between any two letters there may be a space, no more.
  const longest = 2 * Math.max(...whole.map(({ length }) => length));
  const isPiece = (text: string) => {
    if (text.length < shortest || text.length > longest) return false;
    const letters = text.replaceAll(' ', '');
    return letters.length >= shortest && all.includes(letters);
  };
  // What is kept from screen readers is a copy, often somewhere off the screen.
  const pieces = findTexts(
    document,
    (text, parent) => isPiece(text) && !closestOf(parent, '[aria-hidden=true]'),
  );
  const compare = comparer(wordings);
  return [...new Set(pieces.flatMap(({ parent }) => labelAround(parent, compare) ?? []))];
}

type Compare = (part: Element) => 'a label' | 'less' | 'more';

/** Compares the text of an element with `wordings`, once for all pieces that stand in it. */
function comparer(wordings: readonly string[]): Compare {
  const longest = Math.max(...wordings.map(({ length }) => length));
  const known = new Map<Element, ReturnType<Compare>>();
  return (part) => {
    const text = known.has(part) ? '' : shownText(part);
    const found =
      known.get(part) ??
      (isLabel(text, wordings) ? 'a label' : normalise(text).length > longest ? 'more' : 'less');
    known.set(part, found);
    return found;
  };
}

function labelAround(piece: HTMLElement, compare: Compare): HTMLElement | undefined {
  let part: HTMLElement | null = piece;
  for (let step = 0; part && step <= steps; step++, part = part.parentElement) {
    const found = compare(part);
    if (found === 'a label') return part;
    if (found === 'more') return undefined;
  }
  return undefined;
}
