import { randomBytes } from 'node:crypto';
import type { Visit } from '../server/visit';
import { type Desk, newDesk } from './desk';
import type { App, Population } from './site';

/** One person's stay in one application. */
export interface Session {
  /** For partial updates; serves as long as the session. */
  token: string;
  /** A token for one form. */
  newToken(): string;
  /** False when it was never given, or was used. */
  useToken(token: string | null): boolean;
  desk(app: App, population: Population): Desk;
}

/** The sessions of both applications, by cookie. */
export function makeSessions(): { find(visit: Visit): Session; clear(): void } {
  const sessions = new Map<string, Session>();
  return {
    clear: () => sessions.clear(),
    find({ cookies, host, answer }) {
      const known = sessions.get(`${host} ${cookies.JSESSIONID}`);
      if (known) return known;
      const id = randomBytes(16).toString('hex');
      const session = makeSession();
      sessions.set(`${host} ${id}`, session);
      answer.setHeader('Set-Cookie', `JSESSIONID=${id}; path=/; secure; HttpOnly; SameSite=Lax`);
      return session;
    },
  };
}

function makeSession(): Session {
  const open = new Set<string>();
  const desks = new Map<string, Desk>();
  return {
    token: randomBytes(12).toString('hex'),
    newToken() {
      const token = randomBytes(12).toString('hex');
      open.add(token);
      return token;
    },
    useToken: (token) => open.delete(token ?? ''),
    desk(app, population) {
      const key = `${app} ${population}`;
      const desk = desks.get(key) ?? newDesk(app, population);
      desks.set(key, desk);
      return desk;
    },
  };
}
