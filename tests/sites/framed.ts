import { escapeHtml, type Handler, sendHtml } from './server/visit';

/** Where any site shows any page inside one of its own: `/dans-un-cadre?page=<address>`. */
const path = '/dans-un-cadre';

/** The address at which `host` shows `page` in a frame. */
export const framedUrl = (host: string, page: string): string =>
  `https://${host}${path}?page=${encodeURIComponent(page)}`;

/** A page of a site's own around another, as portals have. */
export const framedPages: Handler = (visit) => {
  const { url } = visit;
  if (url.pathname !== path) return false;
  const page = escapeHtml(url.searchParams.get('page') ?? '');
  return sendHtml(
    visit,
    `<!doctype html><html lang="fr"><title>Portail</title><style>body { margin: 0 } iframe { width: 90%; height: 1400px; margin: 20px; border: 7px solid #ccd; }</style>
<header><h1>Portail</h1><nav><a href="#services">Services</a> <button>Menu</button></nav></header>
<iframe name="cadre" title="Service" src="${page}"></iframe></html>`,
  );
};
