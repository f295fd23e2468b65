import { findTexts } from '../page/read/find';
import { normalise } from '../text/compare';

/** The first of `wordings` that the page shows, as our list has it and not as the page does. */
export function wordingShown(document: Document, wordings: readonly string[]): string | undefined {
  return wordings.find((wording) => {
    const wanted = normalise(wording);
    return findTexts(document, (text) => text.includes(wanted)).length > 0;
  });
}
