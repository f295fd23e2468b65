import { randomUUID } from 'node:crypto';
import type { Visit } from '../server/visit';
import type { Account } from './accounts';
import { type BaladoControl, baladoHost, type Kind, linkLife } from './control';
import { mailOf, type Tab } from './view';

/** What the server remembers of one browser. */
export interface Session {
  /** One-time tokens given and not yet used. */
  tokens: Set<string>;
  /** The school managed, by a mailed link; until when. */
  opened?: { uai: string; expires: number };
  tab: Tab;
  pending: Partial<Record<Kind, Account[]>>;
  /** The result of the last action, which its tab shows once. */
  flash?: { tab: Tab; message?: string; error?: string };
}

export interface Sessions {
  of(visit: Visit): Session;
  /** A new token for one form. */
  token(session: Session): string;
  /** True once for each token given. */
  spend(session: Session, token: string | undefined): boolean;
  /** Opens the management area by the token of a mailed link. False when the token is unknown or has expired. */
  open(session: Session, token: string): boolean;
}

const cookie = 'BALADOSESSION';

/** Sessions and mailed links. Adds to `control` the functions by which tests change them. */
export function makeSessions(control: BaladoControl, defaultUai: () => string): Sessions {
  const sessions = new Map<string, Session>();
  control.expireLinks = () => {
    for (const link of control.links) link.expires = 0;
    for (const { opened } of sessions.values()) if (opened) opened.expires = 0;
  };
  control.forgetSessions = () => sessions.clear();
  control.mailLink = (uai = defaultUai()) => {
    const url = `https://${baladoHost}/gestion?jeton=${randomUUID()}`;
    const at = Date.now();
    control.links.push({ uai, to: mailOf(uai), url, at, expires: at + linkLife });
    return url;
  };
  return {
    of({ cookies, answer }) {
      const known = sessions.get(cookies[cookie] ?? '');
      if (known) return known;
      const id = randomUUID();
      const session: Session = { tokens: new Set(), tab: 'lien', pending: {} };
      sessions.set(id, session);
      answer.setHeader('Set-Cookie', `${cookie}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`);
      return session;
    },
    token(session) {
      const token = randomUUID();
      session.tokens.add(token);
      return token;
    },
    spend: (session, token = '') => session.tokens.delete(token),
    open(session, token) {
      const link = control.links.find(({ url }) => url.endsWith(`=${token}`));
      if (!link || link.expires <= Date.now()) return false;
      session.opened = { uai: link.uai, expires: link.expires };
      return true;
    },
  };
}
