import { readForm } from '../elea/upload';
import {
  delay,
  type Handler,
  redirect,
  send,
  sendFile,
  sendHtml,
  sendJson,
  type Visit,
} from '../server/visit';
import type { EduconnectControl } from './control';
import { handle, readEvent } from './desk';
import { results } from './div-accounts';
import { divContent, divShell } from './div-page';
import { makePdf, sendList } from './listing';
import { loginPage, staleFormPage } from './plain-pages';
import { makeSessions, type Session } from './sessions';
import { type App, hosts, type Tab, tabs } from './site';
import { tablePage } from './table-page';
import { type DeskView, viewOf } from './view';

const assets = new URL('./public/', import.meta.url);

/** Both applications, in both layouts. */
export function makeEduconnectHandler(control: EduconnectControl): Handler {
  const sessions = makeSessions();
  control.endSessions = sessions.clear;

  return async (visit) => {
    const { host, url } = visit;
    const app = (Object.keys(hosts) as App[]).find((one) => hosts[one] === host);
    if (!app) return false;
    const path = url.pathname;
    if (path.startsWith('/statique/')) return sendFile(visit, assets, path.slice('/statique/'.length));
    if (path === '/connexion' && visit.method === 'POST') {
      control.loggedIn = true;
      return redirect(visit, '/');
    }
    if (!control.loggedIn) return sendHtml(visit, loginPage(app));
    const session = sessions.find(visit);
    const home = control.layout === 'table' ? '/comptes/accueil.do' : '/app/#/accueil';
    if (path === '/') return redirect(visit, home);
    if (path === '/envoi') {
      control.uploads.push(...(await readForm(visit)).files);
      return redirect(visit, home);
    }
    if (path === '/courrier.pdf' || path === '/guide.pdf') return paper(visit, path.slice(1));
    if (path === '/app/') return sendHtml(visit, divShell(app, session.token, '', '', control.divAction));
    if (path === '/comptes/liste.do' || path === '/app/liste') return list(visit, app, session);
    const [, layout, name] = /^\/(?:comptes\/(?=.*\.do$)|(app)\/api\/)(\w+)(?:\.do)?$/.exec(path) ?? [];
    if (layout && name === 'jeton') {
      return sendJson(visit, { jeton: session.newToken() }, { headers: { 'X-Fragment': '1' } });
    }
    const tab = tabs[app].find((one) => one.path === name);
    if (!tab) return false;
    return layout ? fragment(visit, app, tab, session) : tableVisit(visit, app, tab, session);
  };

  /** A whole page, for a link or for a post with a token that was not used before. */
  function tableVisit(visit: Visit, app: App, tab: Tab, session: Session): true {
    const desk = tab.population && session.desk(app, tab.population);
    if (visit.method === 'POST') {
      const form = new URLSearchParams(visit.body.toString());
      if (!session.useToken(form.get('javax.faces.ViewState'))) return sendHtml(visit, staleFormPage(app));
      const event = readEvent(form);
      if (desk && event.name !== 'onglet') handle(control, desk, event);
    }
    const tokens = { token: session.newToken(), listToken: session.newToken() };
    return sendHtml(visit, tablePage(viewOf(control, { app, tab, desk, ...tokens })));
  }

  /** The inside of a tab, or after a post its results only. */
  async function fragment(visit: Visit, app: App, tab: Tab, session: Session): Promise<true> {
    const desk = tab.population && session.desk(app, tab.population);
    const view = viewOf(control, { app, tab, desk, token: session.token, listToken: '' });
    const headers = { 'X-Fragment': '1' };
    if (visit.method !== 'POST') {
      await delay(control.delayMs);
      return sendHtml(visit, divContent(view), { headers });
    }
    if (!desk || visit.headers['x-jeton'] !== session.token) return sendHtml(visit, staleFormPage(app));
    handle(control, desk, readEvent(new URLSearchParams(visit.body.toString())));
    await delay(control.delayMs);
    return sendHtml(visit, results(view as DeskView), { headers });
  }

  /** The list of the selection: the page's, sent along, or the server's own. */
  function list(visit: Visit, app: App, session: Session): true {
    const post = visit.method === 'POST';
    const form = post ? new URLSearchParams(visit.body.toString()) : visit.url.searchParams;
    const tab = tabs[app].find(({ path }) => path === form.get('onglet'));
    if (!tab?.population || (post && !session.useToken(form.get('jeton')))) {
      return sendHtml(visit, staleFormPage(app));
    }
    const chosen =
      control.selection === 'server'
        ? session.desk(app, tab.population).selection
        : new Set(form.getAll('sel'));
    const accounts = control.accounts[tab.population].filter(({ id }) => chosen.has(id));
    if (!accounts.length) return sendHtml(visit, '<!doctype html><p>Aucun compte sélectionné.</p>');
    const { population } = tab;
    return sendList(visit, control, { app, population, format: form.get('format') ?? '', accounts });
  }
}

/** A document that no test reads: the letters to pupils, the guide. */
function paper(visit: Visit, filename: string): true {
  const headers = { 'Content-Disposition': `attachment; filename="${filename}"` };
  return send(visit, 200, 'application/pdf', makePdf(filename), headers);
}
