import { isLabel } from '../../text/compare';
import { isDenied } from './press';

/** The text shown by a native `<select>`; undefined when nothing is selected. */
export function readSelect(select: HTMLSelectElement): string | undefined {
  return select.selectedOptions[0]?.text.trim();
}

/**
 * Chooses the option whose text is one of `wordings`, and tells the page as a person would.
 * By text and never by value: AngularJS writes its own codes there (`string:`, `1: <uuid>`; DOMAIN A5, A6).
 * Returns false when there is no such option, or when to choose it is the person's own.
 */
export function chooseInSelect(select: HTMLSelectElement, wordings: readonly string[]): boolean {
  const index = [...select.options].findIndex((option) => isLabel(option.text, wordings));
  const option = select.options[index];
  if (!option || isDenied(option)) return false;
  if (select.selectedIndex !== index) select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
