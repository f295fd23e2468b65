import { escapeHtml, type Handler, sendHtml } from './server/visit';

/** The path at which any site shows other pages in frames: `/dans-un-cadre?page=<address>&page=…`. */
const path = '/dans-un-cadre';

/** The address at which `host` shows `pages`, each in a frame. */
export const framedUrl = (host: string, ...pages: string[]): string =>
  `https://${host}${path}?${pages.map((page) => `page=${encodeURIComponent(page)}`).join('&')}`;

/** The address at which ARENA's portal shows `pages` in frames, with its menu around them. */
export const framedInArena = (host: string, ...pages: string[]): string =>
  `${framedUrl(host, ...pages)}&portail=arena`;

/** A page of a site that shows another page inside, as portals do. */
export const framedPages: Handler = (visit) => {
  const { url } = visit;
  if (url.pathname !== path) return false;
  const frames = url.searchParams.getAll('page').map((page, index) => {
    const name = `cadre${index || ''}`;
    return `<iframe name="${name}" title="Service" src="${escapeHtml(page)}"></iframe>`;
  });
  const isArena = url.searchParams.get('portail') === 'arena';
  const menu = isArena
    ? '<a href="#scolarite">Scolarité du 2nd degré</a>'
    : '<a href="#services">Services</a>';
  return sendHtml(
    visit,
    `<!doctype html><html lang="fr"><title>${isArena ? 'ARENA - Accédez à vos applications' : 'Portail'}</title><style>body { margin: 0 } iframe { width: 90%; height: 1400px; margin: 20px; border: 7px solid #ccd; }</style>
<header><h1>Portail</h1><nav>${menu} <button>Menu</button></nav></header>
${frames.join('\n')}</html>`,
  );
};
