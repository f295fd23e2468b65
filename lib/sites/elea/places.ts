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
  ...marks.written.map((name) => `.${name}`),
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
  return element.closest(written) !== null;
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
