import { type Handler, redirect, sendHtml } from '../server/visit';
import { casPage, longPage } from './pages';

/** Address on every host where a cookie of each kind is set. */
export const witnesses = '/temoins';

const kinds = ['Strict', 'Lax', 'None'].map((kind) => `temoin-${kind}=1; Path=/; Secure; SameSite=${kind}`);

/**
 * Pages that are none of Passerelle's business: an ordinary long page, one under an ENT's `/admin`, and the
 * log-in service of another domain where some ENTs send an expired session.
 */
export const otherSites: Handler = (visit) => {
  const { host, url } = visit;
  if (url.pathname === witnesses)
    return sendHtml(visit, 'Témoins posés.', { headers: { 'Set-Cookie': kinds } });
  if (host === 'www.exemple.fr') return sendHtml(visit, longPage('Exemple : le journal du collège'));
  if (host === 'ent.iledefrance.fr' && url.pathname === '/admin/quelque-chose-d-autre') {
    return sendHtml(visit, longPage('Quelque chose d’autre'));
  }
  if (host === 'cas.autre-domaine.fr') {
    return url.pathname === '/' ? redirect(visit, '/cas/login') : sendHtml(visit, casPage);
  }
  return false;
};
