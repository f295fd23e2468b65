import { findAllMentioning, pressable } from '../../page/read/find';
import { isPeoplesPath, isWrittenByPeople } from './places';
import { labels } from './wordings';

/** The link, tab or button « Importer des utilisateurs » of the site's own, for a person's click. */
export function importLink(document: Document): HTMLElement | undefined {
  const links = findAllMentioning(document, pressable, labels.importUsers);
  const own = links.filter((link) => !isWrittenByPeople(link));
  return own.find(isInNavigation) ?? own[0];
}

/**
 * The same where it may be followed without a click: a plain link in the site's navigation, in this tab, to another
 * page of the origin of the page at `here`, with an address that acts on nothing.
 */
export function importLinkToFollow(
  document: Document,
  here = new URL(document.URL),
): HTMLAnchorElement | undefined {
  const link = importLink(document);
  const isPlain =
    link?.localName === 'a' && isInNavigation(link) && isPlainLink(link as HTMLAnchorElement, here);
  return isPlain ? (link as HTMLAnchorElement) : undefined;
}

const navigation =
  'nav, header, [role=navigation], [role=menubar], [role=menu], [role=tablist], .nav, .navbar, .block_settings, .block_navigation';
function isInNavigation(element: Element): boolean {
  return element.closest(navigation) !== null;
}

/** Names of parameters that only say what is shown; any other may order something. */
const harmless = ['id', 'tab', 'onglet', 'page', 'view', 'lang', 'section'];
const shortValue = /^[\w-]{0,30}$/;
/** In a path or a value: what an address does that is no mere page. */
const acting =
  /log-?out|delete|remove|supprim|confirm|leave|quit|unenrol|desinscri|reset|purge|cancel|annul|suspend|archiv|sesskey|action/i;

function isPlainLink(link: HTMLAnchorElement, here: URL): boolean {
  const base = URL.canParse(link.baseURI) && link.baseURI.startsWith('https:') ? link.baseURI : here;
  const url = URL.parse(link.getAttribute('href') ?? '', base);
  if (url?.protocol !== 'https:' || url.origin !== here.origin) return false;
  if (link.hasAttribute('download') || !['', '_self'].includes(link.getAttribute('target') ?? ''))
    return false;
  if (link.hasAttribute('onclick') || link.matches('[data-action], [data-toggle=modal]')) return false;
  const isHarmless = ([name, value]: [string, string]) =>
    harmless.includes(name) && shortValue.test(value) && !acting.test(value);
  return (
    !acting.test(url.pathname) && !isPeoplesPath(url.pathname) && [...url.searchParams].every(isHarmless)
  );
}
