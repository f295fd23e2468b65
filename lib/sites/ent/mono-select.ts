import { isDenied } from '../../page/press/press';
import { isLabel } from '../../text/compare';

const shown = '.form-select__options--selected strong, .lct-form-select__options--selected strong';
const list = '.form-select__list, .lct-form-select__list';

/**
 * The label an `ode-mono-select` shows; undefined when it can't be read. Only the text can be read: the
 * component keeps its value out of the DOM (DOMAIN A2).
 */
export function readMonoSelect(select: Element): string | undefined {
  return select.querySelector(shown)?.textContent?.trim() || undefined;
}

/**
 * Opens the drop-down, chooses the option whose text is one of `wordings`, and leaves it closed.
 * Returns false when there is no such option. Measured on ngx-ode-ui 4.7.1 (DOMAIN A6): only a click on an
 * inner element opens it, at once; the host's own click opens and closes; the first option sets null, so an
 * option is never taken by its index.
 */
export function chooseInMonoSelect(select: Element, wordings: readonly string[]): boolean {
  if (!select.querySelector(list)) click(select.querySelector(shown));
  const options = [
    ...select.querySelectorAll<HTMLElement>('li.form-select__options, li.lct-form-select__options'),
  ];
  const option = options
    .slice(1)
    .find((item) => isLabel(item.textContent ?? '', wordings) && !isDenied(item));
  click(option);
  if (select.querySelector(list)) click(select.querySelector(shown));
  return option !== undefined;
}

function click(element: Element | null | undefined): void {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
