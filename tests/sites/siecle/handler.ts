import { createHash, randomUUID } from 'node:crypto';
import { usualZipName } from '../../people/siecle-xml';
import { readForm } from '../elea/upload';
import { delay, type Handler, send, sendFile, sendHtml, type Visit } from '../server/visit';
import { portals, type SiecleControl } from './control';
import { arenaFragment, divArena, divError, divLogin, divSiecle, siecleFragment } from './div';
import { exportOf, isExportCode } from './exports';
import { contentFrame, frameset, menuFrame } from './frameset';
import { tableArena, tableError, tableLogin, tableSiecle } from './table';
import { type ArenaView, type Section, type SieclePage, type SiecleView, sections } from './view';

/** What the server remembers of one browser on one host. */
interface Session {
  /** One-time tokens given and not yet used. */
  tokens: Set<string>;
  section?: Section;
  page: SieclePage;
  year?: number;
}

const assets = new URL('./public/', import.meta.url);
const cookie = 'JSESSIONID';
const pages: SieclePage[] = ['identification', 'accueil', 'menu', 'exports'];

/** ARENA's portals and SIECLE behind them (DOMAIN E, guide 001). */
export function makeSiecleHandler(control: SiecleControl): Handler {
  const sessions = new Map<string, Session>();
  control.expireSessions = () => sessions.clear();
  const hosts = Object.values(portals).map(({ application }) => application);

  return async (visit) => {
    const { host, url } = visit;
    const portal = portals[host];
    if (!portal && !hosts.includes(host)) return false;
    if (url.pathname.startsWith('/siecle/'))
      return sendFile(visit, assets, url.pathname.slice('/siecle/'.length));
    if (url.pathname === '/assistance') {
      control.strayFiles.push(...(await readForm(visit)).files.map(({ name }) => name));
      return error(visit, 'Votre demande a été transmise.');
    }
    if (control.strictCsp) visit.answer.setHeader('Content-Security-Policy', "connect-src 'none'");
    const fields = await fieldsOf(visit);
    if (portal) return url.pathname === portal.path && arena(visit, portal.application, fields);
    return url.pathname.startsWith('/bee/') && siecle(visit, fields);
  };

  async function arena(visit: Visit, application: string, fields?: Fields): Promise<boolean> {
    const session = find(visit) ?? open(visit);
    if (fields && !spend(session, fields)) return error(visit, 'Vue expirée');
    const fragment = visit.url.searchParams.get('fragment');
    session.section = sectionOf(fields?.section ?? fragment?.replace('domaine/', ''));
    const address = `https://${application}/bee/identification.do`;
    const view: ArenaView = {
      config: control,
      token: () => token(session),
      section: session.section,
      application: address,
    };
    if (control.layout === 'table') return sendHtml(visit, tableArena(view));
    if (fragment === null) return sendHtml(visit, divArena(view));
    await delay(control.delayMs);
    return sendHtml(visit, arenaFragment(view));
  }

  async function siecle(visit: Visit, fields?: Fields): Promise<boolean> {
    const { url } = visit;
    const path = url.pathname.slice('/bee/'.length);
    const fragment = url.searchParams.get('fragment');
    const enters = path === 'identification.do' && fragment === null;
    const session = find(visit) ?? (enters ? open(visit) : undefined);
    if (!session) return login(visit);
    if (path.startsWith('exports')) {
      const { redirect } = control;
      if (redirect) return send(visit, redirect.status, 'text/plain', '', { Location: redirect.location });
      // The form has a token, an address of its own has none.
      if (fields && !spend(session, fields)) return error(visit, 'Votre demande a déjà été traitée.');
      return download(visit, session, fields?.code ?? path.slice('exports/'.length));
    }
    if (path === 'entrer' && fields) {
      enter(visit, session, fields);
      return sendHtml(visit, '');
    }
    if (path === 'action.do' && fields) {
      if (!spend(session, fields)) return error(visit, 'Votre demande a déjà été traitée.');
      if (fields.page === 'entrer') enter(visit, session, fields);
      else move(session, fields.page);
      return sendHtml(visit, control.frames ? contentFrame(viewOf(session)) : tableSiecle(viewOf(session)));
    }
    if (path === 'menu.do') return sendHtml(visit, menuFrame(viewOf(session)));
    if (path === 'contenu.do') return sendHtml(visit, contentFrame(viewOf(session)));
    if (path !== 'identification.do') return false;
    if (fragment === null) {
      session.page = 'identification';
      if (control.frames) return sendHtml(visit, frameset(viewOf(session)));
      return sendHtml(
        visit,
        control.layout === 'table' ? tableSiecle(viewOf(session)) : divSiecle(viewOf(session)),
      );
    }
    await delay(control.delayMs);
    move(session, fragment || 'identification');
    return sendHtml(visit, siecleFragment(viewOf(session)));
  }

  /** Without a year, every page is the one of identification. */
  function move(session: Session, page?: string): void {
    const wanted = pages.find((one) => one === page) ?? 'identification';
    session.page = session.year ? wanted : 'identification';
  }

  function enter({ host }: Visit, session: Session, { annee, etab = '' }: Fields): void {
    session.year = Number(annee);
    session.page = 'accueil';
    control.entries.push({ host, year: session.year, uai: etab.trim() });
  }

  function viewOf(session: Session): SiecleView {
    return { config: control, token: () => token(session), page: session.page, year: session.year };
  }

  function download(visit: Visit, session: Session, code: string): boolean {
    if (!isExportCode(code)) return false;
    const failure = code === 'ElevesSansAdresses' ? control.failure : undefined;
    if (failure === 'session-expired' || !session.year) return login(visit);
    if (failure === 'server-error') return sendHtml(visit, '<h1>Error 500</h1>', { status: 500 });
    const body = Buffer.from(exportOf(code, session.year, control));
    const name = failure === 'wrong-file' ? 'ExportXML_ElevesAvecAdresses.zip' : nameOf(code);
    const sha256 = createHash('sha256').update(body).digest('hex');
    control.downloads.push({ host: visit.host, code, name, size: body.length, sha256, at: Date.now() });
    return send(visit, 200, control.contentType, body, {
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  }

  function find({ host, cookies }: Visit): Session | undefined {
    return sessions.get(`${host} ${cookies[cookie]}`);
  }

  function open({ host, answer }: Visit): Session {
    const id = randomUUID();
    const session: Session = { tokens: new Set(), page: 'identification' };
    sessions.set(`${host} ${id}`, session);
    answer.setHeader('Set-Cookie', `${cookie}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    return session;
  }

  function token({ tokens }: Session): string {
    const made = randomUUID();
    tokens.add(made);
    return made;
  }

  function spend({ tokens }: Session, { jeton = '' }: Fields): boolean {
    const known = tokens.delete(jeton);
    if (!known) control.refusedTokens += 1;
    return known;
  }

  /** Said with status 200, as such servers do. */
  function error(visit: Visit, message: string): true {
    return sendHtml(visit, control.layout === 'table' ? tableError(message) : divError(message));
  }

  function login(visit: Visit): true {
    return sendHtml(visit, control.layout === 'table' ? tableLogin() : divLogin());
  }
}

type Fields = Record<string, string>;

const nameOf = (code: string) => (code === 'ElevesSansAdresses' ? usualZipName : `ExportXML_${code}.zip`);

const sectionOf = (name?: string) => (Object.keys(sections) as Section[]).find((one) => one === name);

/** The fields of a form, of either encoding; undefined when the visit is none. */
async function fieldsOf(visit: Visit): Promise<Fields | undefined> {
  if (visit.method !== 'POST') return undefined;
  if (visit.headers['content-type']?.startsWith('multipart/')) return (await readForm(visit)).fields;
  return Object.fromEntries(new URLSearchParams(visit.body.toString()));
}
