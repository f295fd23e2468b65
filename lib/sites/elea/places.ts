import { closestOf } from '../../page/read/closest';
import { findTexts } from '../../page/read/find';
import { normalise } from '../../text/compare';
import { marks } from './known-markup';
import { labels } from './wordings';

/**
 * What of a platform is the site's own, and what people write there: teachers and pupils may paste any word and any
 * link into a course, a forum or a message. The names are Moodle's (`mod/…/templates`, `lib/outputrenderers.php`,
 * `format_text`), which the HTML that people may write can't leave.
 */
const written = [
  ...classes(marks.written),
  '[data-region=post]',
  '[data-region=message-drawer]',
  '[data-region=courseindex]',
  '[contenteditable=true]',
  // Trails of pages: the names of courses and activities are people's.
  '.breadcrumb',
  '#page-navbar',
  'blockquote',
].join(', ');

/** True for what stands in a text that people write on the platform. */
export function isWrittenByPeople(element: Element): boolean {
  return closestOf(element, written) !== null;
}

/** What is on the page for any other reason than what the page is for: nothing there tells of an import. */
const beside = [
  ...classes(marks.beside),
  '[data-region=blocks-column]',
  '[data-region=right-hand-drawer]',
  '#page-header',
  '#page-footer',
].join(', ');

/** Moodle's names of a page's own content. */
const main = '#region-main, [role=main], main';

/** What the site may say outside that. */
const notices = [
  ...classes(marks.notices),
  '[role=alert]',
  '[role=dialog]',
  '[role=alertdialog]',
  'dialog',
].join(', ');

/**
 * True for what only the site itself can have written about what it does: in the page's own content, or in a notice or
 * a dialog, and not within what people write there, nor in a block, a drawer or a menu beside it. A page that marks no
 * content of its own is taken as a whole, and so is a frame or a shadow root by where its element stands.
 */
export function isWrittenBySite(element: Element): boolean {
  if (isWrittenByPeople(element) || closestOf(element, beside)) return false;
  const around = elementAround(element);
  if (around) return isWrittenBySite(around);
  return closestOf(element, `${main}, ${notices}`) !== null || !element.ownerDocument.querySelector(main);
}

/** The element of the shadow root or of the frame that `element` stands in. */
function elementAround(element: Element): Element | null | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ?? element.ownerDocument.defaultView?.frameElement;
}

/**
 * The visible texts that the site itself has written, as lines: each line is a block, a cell or, around what people
 * have written, a piece of its own.
 */
export function* linesOfSite(element: HTMLElement): Generator<string> {
  const isOthers = closestOf(element, `${written}, ${beside}`) !== null;
  // Of what is hidden `innerText` gives the words all the same.
  if (isOthers || !element.checkVisibility()) return;
  if (!element.querySelector(`${written}, ${beside}, ${main}, ${notices}`)) {
    if (isWrittenBySite(element)) yield* element.innerText.split(/[\n\t]+/);
    return;
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) yield* linesOfSite(child as HTMLElement);
    if (child.nodeType === Node.TEXT_NODE && isWrittenBySite(element)) yield child.nodeValue ?? '';
  }
}

function classes(names: readonly string[]): string[] {
  return names.map((name) => `.${name}`);
}

/** True for a path of Moodle's where courses, activities, messages and people's own files are. */
export function isPeoplesPath(path: string): boolean {
  const [, first = ''] = path.split('/');
  return peoplesPaths.has(first.replace(/\.php$/, ''));
}

const peoplesPaths: ReadonlySet<string> = new Set(marks.path);

/**
 * True for a page of Moodle's that is made of what people write, or whose form gives files to people: by its address,
 * by the name that Moodle gives each page (`page-mod-assign-view`), by where its form leads, or by an activity's words.
 */
export function isPeoplesPage(url: URL, document: Document): boolean {
  const [, named = ''] = /^page-([a-z0-9]+)/.exec(document.body?.id ?? '') ?? [];
  if (isPeoplesPath(url.pathname) || peoplesPaths.has(named)) return true;
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[action]')];
  const leadsThere = (form: HTMLFormElement) => {
    const action = URL.parse(form.getAttribute('action') ?? '', url);
    return action?.origin === url.origin && isPeoplesPath(action.pathname);
  };
  if (forms.some((form) => form.querySelector('input[type=file]') && leadsThere(form))) return true;
  const activity = labels.assignment.map(normalise);
  return findTexts(document, (text) => activity.includes(text)).length > 0;
}
