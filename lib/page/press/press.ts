import { mostNodes, readText, shortText } from '../read/read-text';
import { shownText } from '../read/shown-text';
import { isDeniedAddress, isDeniedName } from './denied';

/** Attributes whose words a person reads or hears on a control. */
const spoken = [
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'value', 'alt'],
  ...['label', 'data-title', 'data-original-title', 'data-tooltip', 'data-confirm'],
];
/** Attributes by which a control says where it leads, or what is sent. */
const leading = ['href', 'formaction', 'name'];
/** What passes a press on anything in it on to the page. */
const controls =
  'a, button, summary, label, option, [role=button], [role=link], [role=menuitem], [role=option]';

/**
 * True for a control whose press is the person's own, by its text or any of its names, shown or hidden; and for what
 * stands in such a control or in its label, which pass a press on to it.
 */
export function isDenied(element: Element): boolean {
  const { control } = element.closest('label') ?? {};
  const around = element.closest(controls);
  if ([element, around, control].some((one) => one && isEndless(one))) return true;
  const names = [
    ...[readText(element, longestName).text, ...namesIn(element)],
    ...(control && control !== element ? [readText(control, longestName).text, ...namesIn(control)] : []),
    ...(around && around !== element ? namesOf(around) : []),
  ];
  return names.some(isDeniedName) || [element, around, control].some((one) => one && leadsToDenied(one));
}

/** One that nobody can read as a whole is the person's own too. */
function isEndless(element: Element): boolean {
  return (
    shortText(element, longestName) === undefined || element.getElementsByTagName('*').length > mostNodes
  );
}

/** In characters: {@link isDeniedName} denies what is half as long. */
const longestName = 10_000;

/** The names of a control and of what is drawn in it. */
function namesIn(control: Element): string[] {
  return [control, ...control.querySelectorAll('img, svg, [aria-label], [title]')].flatMap(namesOf);
}

function namesOf(element: Element): string[] {
  // What a file field shows is the name of the person's file.
  const isFile = element.matches('input[type=file]');
  const names = spoken.filter((name) => !isFile || name !== 'value');
  const others = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/, mostReferences).filter(Boolean);
  return [
    isFile ? '' : shownText(element),
    ...names.map((name) => element.getAttribute(name) ?? ''),
    ...others.map((id) => element.ownerDocument.getElementById(id)).map(textOf),
    ...['::before', '::after'].map((part) => getComputedStyle(element, part).content),
  ];
}

/** No name is made of as many other elements. */
const mostReferences = 20;

function textOf(element: Element | null): string {
  return element ? readText(element, longestName).text : '';
}

function leadsToDenied(element: Element): boolean {
  return leading.some((name) => isDeniedAddress(element.getAttribute(name) ?? ''));
}

/** Presses a control of the page; false, and nothing done, where that is the person's own. */
export function press(element: HTMLElement): boolean {
  if (isDenied(element)) return false;
  element.click();
  return true;
}
