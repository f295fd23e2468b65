import { type Form, readForm } from '../elea/upload';
import type { EntControl } from '../ent/control';
import { delay, type Handler, redirect, sendFile, sendHtml, type Visit } from '../server/visit';
import { checkFile } from './accounts';
import { type BaladoControl, baladoHost, type Kind } from './control';
import { activationState, divActivation, divExpired, divFragment, divHome, divManagement } from './div';
import { makeSessions, type Session } from './session';
import { tableActivation, tableExpired, tableHome, tableManagement } from './table';
import { type ActivationView, kindsOf, type ManagementView, type Tab, tabsOf } from './view';

const assets = new URL('./public/', import.meta.url);
const dropzoneAssets = new URL('../../../node_modules/dropzone/dist/', import.meta.url);

const layouts = {
  table: { activation: tableActivation, expired: tableExpired, home: tableHome },
  div: { activation: divActivation, expired: divExpired, home: divHome },
};

/** Balado: front page, activation, and the management area behind a mailed link (DOMAIN F, guide 002). */
export function makeBaladoHandler(control: BaladoControl, ent: EntControl): Handler {
  const sessions = makeSessions(control, () => ent.school.uai);

  return async (visit) => {
    const { host, url, method } = visit;
    if (host !== baladoHost) return false;
    const path = url.pathname;
    if (path.startsWith('/balado/')) {
      const name = path.slice('/balado/'.length);
      return sendFile(visit, name.startsWith('dropzone') ? dropzoneAssets : assets, name);
    }
    if (path === '/') return sendHtml(visit, layouts[control.layout].home());
    const session = sessions.of(visit);
    const form = method === 'POST' ? await readForm(visit) : undefined;
    if (form) control.uploads.push(...form.files);
    if (path.startsWith('/baladoetab')) return activate(visit, session, form);
    return path.startsWith('/gestion') ? manage(visit, session, form) : false;
  };

  async function activate(visit: Visit, session: Session, form?: Form): Promise<boolean> {
    const { pathname, searchParams } = visit.url;
    if (form && !sessions.spend(session, form.fields.jeton)) return expired(visit);
    if (pathname === '/baladoetab') {
      const typed = form?.fields['activation:rne'];
      const asks = form && 'activation:lien' in form.fields;
      const view = look(session, typed, asks);
      return sendHtml(visit, layouts[control.layout].activation(view));
    }
    await delay(control.delayMs);
    if (pathname === '/baladoetab/etat') {
      return sendHtml(visit, activationState(look(session, searchParams.get('rne') ?? '')));
    }
    if (pathname !== '/baladoetab/lien' || !form) return false;
    return sendHtml(visit, activationState(look(session, form.fields.rne, true)));
  }

  /** What the activation page says of what was typed; mails the link when it is asked for. */
  function look(session: Session, typed = '', asks = false): ActivationView {
    const uai = typed.trim().toUpperCase();
    const known = [ent.school, ent.otherSchool].some((school) => school.uai === uai);
    if (known && asks) control.mailLink(uai);
    const state = known ? (asks ? 'sent' : 'known') : uai ? 'unknown' : 'empty';
    return { config: control, token: () => sessions.token(session), uai, state };
  }

  async function manage(visit: Visit, session: Session, form?: Form): Promise<boolean> {
    const { pathname, searchParams } = visit.url;
    const token = searchParams.get('jeton');
    if (token && !sessions.open(session, token)) return expired(visit);
    const open = (session.opened?.expires ?? 0) > Date.now();
    if (!open || (form && !sessions.spend(session, form.fields.jeton))) return expired(visit);
    if (control.layout === 'table') return postBack(visit, session, form);

    const tab = tabOf(searchParams.get('onglet')) ?? session.tab;
    const action = pathname.split('/')[2];
    if (!action) {
      return token
        ? redirect(visit, '/gestion')
        : sendHtml(visit, divManagement(view(session, tab, 'shell')));
    }
    await delay(control.delayMs);
    if (action === 'fragment') return sendHtml(visit, divFragment(view(session, tab)));
    if (!form) return false;
    if (action === 'import' && (tab === 'profs' || tab === 'eleves')) {
      const page = tabOf(searchParams.get('retour')) ?? tab;
      receive(session, page, tab, form, 'fichier');
      return redirect(visit, `/gestion#/import-${page}`);
    }
    if (action === 'valider' || action === 'annuler') decide(session, tab, action);
    return sendHtml(visit, '');
  }

  /** One address and one form at a time: what is to be done is in the fields (the `table` layout). */
  function postBack(visit: Visit, session: Session, form?: Form): true {
    const fields = form?.fields ?? {};
    session.tab = tabOf(fields.onglet) ?? session.tab;
    const { tab } = session;
    if ('valider' in fields || 'annuler' in fields) {
      decide(session, tab, 'valider' in fields ? 'valider' : 'annuler');
    }
    const kinds = kindsOf(tab, control);
    const sending = kinds.find((kind) => `envoyer_${kind}` in fields) ?? kinds[0];
    const field = kinds.length > 1 ? `fichier_${sending}` : 'fichier';
    const sends = form?.files.some((file) => file.field === field) || `envoyer_${sending}` in fields;
    if (form && sending && sends) receive(session, tab, sending, form, field);
    // The drop zone's script asks for the page itself, which then says what became of the file.
    if (!visit.headers.accept?.startsWith('text/html')) return sendHtml(visit, '');
    return sendHtml(visit, tableManagement(view(session, tab)));
  }

  /** Reads the file of `field`, and keeps its accounts for « Valider » or says why not. */
  function receive(session: Session, tab: Tab, kind: Kind, { files, contents }: Form, field: string): void {
    const at = files.findIndex((file) => file.field === field);
    const accounts = checkFile(files[at], contents[at], kind, control);
    if (typeof accounts !== 'string') {
      session.pending[kind] = accounts;
      return;
    }
    session.flash = { tab, error: accounts };
    const logged = files[at];
    if (logged) logged.refused = accounts;
  }

  function decide(session: Session, tab: Tab, action: 'valider' | 'annuler'): void {
    const kind = kindsOf(tab, control).find((one) => session.pending[one]);
    const accounts = kind && session.pending[kind];
    if (!kind || !accounts) return;
    delete session.pending[kind];
    if (action === 'annuler') return;
    control.validations.push({ kind, accounts, at: Date.now() });
    session.flash = { tab, message: `${accounts.length} comptes ont été créés ou mis à jour.` };
  }

  /** The shell of the `div` layout says nothing: its fragment will. */
  function view(session: Session, tab: Tab, part: 'whole' | 'shell' = 'whole'): ManagementView {
    session.tab = tab;
    const kind = kindsOf(tab, control).find((one) => session.pending[one]);
    const accounts = kind && session.pending[kind];
    const flash = session.flash?.tab === tab ? session.flash : undefined;
    if (part === 'whole') session.flash = undefined;
    return {
      config: control,
      token: () => sessions.token(session),
      school: `${ent.school.name} (${session.opened?.uai})`,
      tab,
      ...(kind && accounts ? { pending: { kind, accounts } } : {}),
      message: flash?.message,
      error: flash?.error,
    };
  }

  function tabOf(name: string | null | undefined): Tab | undefined {
    const all: Tab[] = [...tabsOf(control).map(([tab]) => tab), 'eleves'];
    return all.find((tab) => tab === name);
  }

  function expired(visit: Visit): true {
    // With an error status, so that scripts see it too.
    return sendHtml(visit, layouts[control.layout].expired(), { status: 403 });
  }
}
