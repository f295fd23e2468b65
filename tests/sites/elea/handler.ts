import { randomBytes } from 'node:crypto';
import type { EntControl } from '../ent/control';
import {
  delay,
  type Handler,
  plainHost,
  redirect,
  send,
  sendFile,
  sendHtml,
  sendJson,
  type Visit,
} from '../server/visit';
import type { EleaControl } from './control';
import { type Import, importPage } from './import';
import { choicePage, entPage, loginPage } from './login';
import { type Account, homePage, teachersPage } from './manage';
import { teachingPages } from './teaching';
import { readForm, refusal } from './upload';

interface Session {
  id: string;
  sesskey: string;
  token: string;
  user?: string;
  /** Where the person wanted to go before the log-in. */
  wanted?: string;
  imports: Import[];
}

const genuine = /^[a-z0-9-]+\.elea\.apps\.education\.fr$/;
/**
 * Look-alikes serve the import page to anybody and keep whatever is given: a host whose name begins like a
 * platform's, an ENT that has such a page beside its console, and a platform's name where TLS is missing.
 */
const lookAlike = /\.elea\.apps\.education\.fr\.evil\.example$/;
const isImitation = ({ host, url }: Visit) =>
  lookAlike.test(host) ||
  host === plainHost ||
  (host === 'ent.nouvelle-academie.fr' && /^\/(local|theme\/elea)\//.test(url.pathname));

const assets = new URL('./public/', import.meta.url);
const dropzoneAssets = new URL('../../../node_modules/dropzone/dist/', import.meta.url);
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

/** Every Éléa platform, and its look-alike. */
export function makeEleaHandler(control: EleaControl, ent: EntControl): Handler {
  const sessions = new Map<string, Session>();
  control.logOutEverybody = () => sessions.clear();

  return async (visit) => {
    const { host, url } = visit;
    const evil = isImitation(visit);
    if (!evil && !genuine.test(host)) return false;
    if (url.pathname.startsWith('/theme/elea/')) {
      const name = url.pathname.slice('/theme/elea/'.length);
      return sendFile(visit, name.startsWith('dropzone') ? dropzoneAssets : assets, name);
    }
    const session = findSession(visit);
    if (evil) session.user ??= control.uai;
    return url.pathname === '/login/index.php' ? logIn(visit, session) : serve(visit, session, evil);
  };

  function findSession({ cookies, host, answer }: Visit): Session {
    const known = sessions.get(`${host} ${cookies.MoodleSession}`);
    if (known) return known;
    const [id, sesskey, token] = [13, 5, 16].map((size) => randomBytes(size).toString('hex')) as [
      string,
      string,
      string,
    ];
    const session: Session = { id, sesskey, token, imports: [] };
    sessions.set(`${host} ${id}`, session);
    answer.setHeader('Set-Cookie', `MoodleSession=${id}; path=/; secure; HttpOnly; SameSite=Lax`);
    return session;
  }

  function page(visit: Visit, body: string): true {
    return sendHtml(visit, body, {
      headers: control.strictCsp ? { 'Content-Security-Policy': strictPolicy } : {},
    });
  }

  function logIn(visit: Visit, session: Session): true {
    const { host, url, method, body } = visit;
    const state = { host, token: session.token };
    if (method === 'POST') {
      const form = new URLSearchParams(body.toString());
      const username = form.get('username') ?? '';
      // Moodle lowers the case of names; the management account is the UAI.
      const right =
        username.trim().toUpperCase() === control.uai && form.get('password') === control.password;
      if (right && form.get('logintoken') === session.token) {
        session.user = control.uai;
        control.logins += 1;
        return redirect(visit, session.wanted ?? control.home);
      }
      const refused = {
        ...state,
        username,
        error: 'Mot de passe ou identifiant incorrect. Veuillez réessayer.',
      };
      return page(visit, control.loginForm === 'inline' ? choicePage(control, refused) : loginPage(refused));
    }
    if (session.user) return redirect(visit, control.home);
    if (url.searchParams.has('multicas')) return page(visit, entPage(host));
    return page(visit, url.searchParams.has('local') ? loginPage(state) : choicePage(control, state));
  }

  async function serve(visit: Visit, session: Session, evil: boolean): Promise<boolean> {
    const { host, url, method } = visit;
    const path = evil && url.pathname === '/' ? '/local/gestion/import.php' : url.pathname;
    if (path === '/login/logout.php') {
      sessions.delete(`${host} ${session.id}`);
      return redirect(visit, '/');
    }
    if (!session.user) {
      if (path !== '/' && !path.startsWith('/my/') && !path.startsWith('/local/')) return false;
      if (path !== '/' && method === 'GET') session.wanted = url.pathname + url.search;
      return redirect(visit, '/login/index.php');
    }
    const account: Account = { host, sesskey: session.sesskey, user: session.user };
    const teaching = method === 'GET' ? teachingPages[path] : undefined;
    if (teaching) return page(visit, teaching(account));
    if (path === '/mod/assign/submit.php' && method === 'POST') {
      control.uploads.push(...(await readForm(visit)).files);
      return redirect(visit, '/mod/assign/view.php');
    }
    if (path === '/') return redirect(visit, control.home);
    if (path === '/my/' || path === '/local/gestion/index.php')
      return page(visit, homePage(account, control));
    if (path === '/local/gestion/enseignants.php') return page(visit, teachersPage(account));
    if (path === '/local/gestion/motsdepasse.php') return decidePasswords(visit, session);
    if (path === '/local/gestion/identifiants.php') return giveIdentifiers(visit, session);
    if (path === '/local/gestion/upload.php' && method === 'POST') return upload(visit, session, account);
    if (path !== '/local/gestion/import.php') return false;
    if (method === 'POST') {
      control.uploads.push(...(await readForm(visit)).files);
      return redirect(visit, path);
    }
    return wizard(visit, session, account);
  }

  function wizard(visit: Visit, session: Session, account: Account, error?: string): true {
    const running = session.imports.find(({ id }) => id === Number(visit.url.searchParams.get('import')));
    const step = running ? Number(visit.url.searchParams.get('etape') ?? 1) : 1;
    const classes = ent.school.classes.map(({ name }) => name);
    return page(visit, importPage({ account, config: control, classes, step, running, error }));
  }

  async function upload(visit: Visit, session: Session, account: Account): Promise<true> {
    const { fields, files } = await readForm(visit);
    const file = files[0];
    if (control.answerDelayMs) await delay(control.answerDelayMs);
    const refused = fields.sesskey === session.sesskey ? refusal(file, control) : 'Votre session a expiré';
    control.uploads.push(...files.map((one) => ({ ...one, refused })));
    // A form that submits itself asks for a page; scripts ask for JSON.
    const form = visit.headers.accept?.startsWith('text/html') ?? false;
    if (refused) return form ? wizard(visit, session, account, refused) : sendJson(visit, { error: refused });
    const running: Import = {
      id: session.imports.length + 1,
      zip: /\.zip$/i.test(file?.name ?? ''),
      newPasswords: false,
    };
    session.imports.push(running);
    const next = `/local/gestion/import.php?import=${running.id}&etape=${running.zip ? 1 : 2}`;
    return form ? redirect(visit, next) : sendJson(visit, { import: running });
  }

  function decidePasswords(visit: Visit, session: Session): true {
    const label = visit.url.searchParams.get('choix') ?? '';
    control.passwordButtons.push(label);
    const running = session.imports.at(-1);
    if (running) running.newPasswords = /nouveaux/i.test(label);
    return sendJson(visit, { import: running });
  }

  /** A PDF to keep, or to print: once, after an import that made new ones. */
  function giveIdentifiers(visit: Visit, session: Session): true {
    if (!session.imports.at(-1)?.newPasswords) return redirect(visit, '/local/gestion/import.php');
    const saved = visit.url.searchParams.get('pour') === 'saved';
    control.identifiers.push(saved ? 'saved' : 'printed');
    const disposition = `${saved ? 'attachment' : 'inline'}; filename="identifiants.pdf"`;
    return send(visit, 200, 'application/pdf', emptyPdf, { 'Content-Disposition': disposition });
  }
}

/** Nothing reads it: enough to be told from a page. */
const emptyPdf = '%PDF-1.4\n%%EOF\n';
