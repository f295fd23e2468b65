import { isLabel, normalise, squeeze } from '../../text/compare';
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
    (text, parent) => isPiece(text) && !parent.closest('[aria-hidden=true]'),
  );
  return [...new Set(pieces.flatMap(({ parent }) => labelAround(parent, wordings) ?? []))];
}

function labelAround(piece: HTMLElement, wordings: readonly string[]): HTMLElement | undefined {
  const longest = Math.max(...wordings.map(({ length }) => length));
  let part: HTMLElement | null = piece;
  for (let step = 0; part && step <= steps; step++, part = part.parentElement) {
    const text = shownText(part);
    if (isLabel(text, wordings)) return part;
    if (normalise(text).length > longest) return undefined;
  }
  return undefined;
}
