import { randomUUID } from 'node:crypto';
import dictionary from '../ent-console/dictionary.json' with { type: 'json' };
import { consolePage, distFolder } from '../ent-console/page';
import {
  angularFolder,
  oldConsolePage,
  oldestConsolePage,
  publicFolder as oldFolder,
} from '../ent-console-2018/pages';
import { delay, type Handler, redirect, sendFile, sendHtml, sendJson, type Visit } from '../server/visit';
import type { EntControl } from './control';
import { answerExport } from './export';
import { loginPage, portalPage } from './pages';

/** Hosts with today's console; the last one is in no list of Passerelle's. */
const todayHosts = ['ent.iledefrance.fr', 'ent77.seine-et-marne.fr', 'ent.nouvelle-academie.fr'];
/** Hosts that kept the console of 2018–2019. */
const oldHosts = ['enthdf.fr'];

const cookie = 'oneSessionId';

/** Every ENT host: portal, log-in, consoles and their data, export. */
export function makeEntHandler(control: EntControl): Handler {
  const sessions = new Set<string>();
  const open = () => {
    const id = randomUUID();
    sessions.add(id);
    return { 'Set-Cookie': `${cookie}=${id}; Path=/; Secure; HttpOnly` };
  };

  return async (visit) => {
    const { host, url, method } = visit;
    const old = oldHosts.includes(host);
    if (!old && !todayHosts.includes(host)) return false;
    const path = url.pathname;
    if (path.startsWith('/admin/public/')) {
      return sendFile(visit, old ? oldFolder : distFolder, path.slice('/admin/public/'.length));
    }
    if (path.startsWith('/directory/public/')) {
      const name = path.slice('/directory/public/'.length);
      return sendFile(visit, name.startsWith('angular') ? angularFolder : oldFolder, name);
    }
    if (path === '/auth/login') {
      if (method !== 'POST') return sendHtml(visit, loginPage);
      control.loggedIn = true;
      return redirect(visit, '/admin', open());
    }

    const known = control.loggedIn && sessions.has(visit.cookies[cookie] ?? '');
    const page = pageAt(visit, old, control);
    if (page) {
      if (!control.loggedIn) return redirect(visit, '/auth/login');
      const policy: Record<string, string> = control.strictCsp
        ? { 'Content-Security-Policy': strictPolicy }
        : {};
      // The first page opens the session: the log-in itself is of no interest to the tests.
      const keeping: Record<string, string> = control.keepsPages ? { 'Cache-Control': 'no-cache' } : {};
      return sendHtml(visit, page, { headers: { ...(known ? {} : open()), ...policy, ...keeping } });
    }
    if (path === '/admin/i18n') return sendJson(visit, dictionary);
    if (!known) return path.startsWith('/directory/') ? redirect(visit, '/auth/login') : false;
    if (path === '/directory/export/users') return answerExport(visit, control);
    return answerData(visit, control);
  };
}

/** The page at this address, or undefined when it is data, a file or nothing. */
function pageAt({ url }: Visit, old: boolean, { oldestOpens }: EntControl): string | undefined {
  const path = url.pathname;
  if (path === '/') return portalPage;
  if (path === '/directory/admin-console') return oldestConsolePage(oldestOpens);
  if (path === '/admin/i18n' || !/^\/admin(\/|$)/.test(path)) return undefined;
  return old ? oldConsolePage : consolePage;
}

/** What the consoles fetch to fill themselves. */
async function answerData(visit: Visit, control: EntControl): Promise<boolean> {
  const schools = [control.school, control.otherSchool];
  await delay(control.dataDelayMs);
  switch (visit.url.pathname) {
    case '/directory/structure/admin/list':
      return sendJson(
        visit,
        schools.map(({ structureId, name, uai }) => ({ id: structureId, name, UAI: uai })),
      );
    case '/directory/class/admin/list': {
      const school = schools.find(
        ({ structureId }) => structureId === visit.url.searchParams.get('structureId'),
      );
      return school ? sendJson(visit, school.classes) : sendJson(visit, [], { status: 401 });
    }
    default:
      return false;
  }
}

/**
 * Forbids everything but what the console itself does. Angular's compiler needs 'unsafe-eval' and its component
 * styles 'unsafe-inline'; `connect-src` names the console's own data, so a fetch of the export from the page's
 * world is refused.
 */
const strictPolicy = [
  "default-src 'none'",
  "base-uri 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  `connect-src ${[...todayHosts, ...oldHosts]
    .flatMap((host) => [
      `https://${host}/admin/i18n`,
      `https://${host}/directory/structure/`,
      `https://${host}/directory/class/`,
    ])
    .join(' ')}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
