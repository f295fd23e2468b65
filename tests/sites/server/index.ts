import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeZooControl, makeZooHandler, type ZooControl } from '../../zoo/handler';
import { type BaladoControl, makeBaladoControl } from '../balado/control';
import { makeBaladoHandler } from '../balado/handler';
import { type EduconnectControl, makeEduconnectControl } from '../educonnect/control';
import { makeEduconnectHandler } from '../educonnect/handler';
import { type EleaControl, makeEleaControl } from '../elea/control';
import { makeEleaHandler } from '../elea/handler';
import { type EntControl, makeEntControl } from '../ent/control';
import { makeEntHandler } from '../ent/handler';
import { framedPages } from '../framed';
import { otherSites } from '../other/handler';
import { makePixControl, makePixHandler, type PixControl } from '../pix/cross';
import { makeSiecleControl, type SiecleControl } from '../siecle/control';
import { makeSiecleHandler } from '../siecle/handler';
import { makeCertificate } from './certificate';
import { makeProxy } from './proxy';
import { type Handler, plainHost, readVisit, sendHtml } from './visit';

export type { ZooControl } from '../../zoo/handler';
export type { BaladoControl } from '../balado/control';
export type { EduconnectControl } from '../educonnect/control';
export type { EleaControl } from '../elea/control';
export type { EntControl } from '../ent/control';
export type { SiecleControl } from '../siecle/control';

/** One request that the HTTPS server received, in the order of arrival. */
export interface SeenRequest {
  host: string;
  method: string;
  /** Whole address, under the host name that the browser used. */
  url: string;
  /** Milliseconds since the epoch. */
  at: number;
  headers: http.IncomingHttpHeaders;
  bodySize: number;
}

/** The fixture sites, running. */
export interface Sites {
  httpsPort: number;
  httpPort: number;
  proxyPort: number;
  /** Change its fields at any time: the next request sees them. */
  ent: EntControl;
  elea: EleaControl;
  educonnect: EduconnectControl;
  balado: BaladoControl;
  pix: PixControl;
  siecle: SiecleControl;
  zoo: ZooControl;
  requests: SeenRequest[];
  /** Back to the initial configuration: no failure, nobody logged in to Éléa, empty logs. */
  reset(): void;
  close(): Promise<void>;
}

export interface SitesOptions {
  /** Fixed ports, for a person who wants to know them; free ones otherwise. */
  ports?: { https?: number; http?: number; proxy?: number };
}

/** Starts every fixture site on 127.0.0.1: one HTTPS server, one HTTP server that redirects to it, one proxy. */
export async function startSites({ ports = {} }: SitesOptions = {}): Promise<Sites> {
  const ent = makeEntControl();
  const elea = makeEleaControl(ent);
  const educonnect = makeEduconnectControl();
  const balado = makeBaladoControl();
  const pix = makePixControl();
  const siecle = makeSiecleControl();
  const zoo = makeZooControl();
  const requests: SeenRequest[] = [];
  const handlers: Handler[] = [
    framedPages,
    otherSites,
    makeZooHandler(zoo),
    makeEleaHandler(elea, ent),
    makeEduconnectHandler(educonnect),
    makeBaladoHandler(balado, ent),
    makePixHandler(pix),
    makeSiecleHandler(siecle),
    makeEntHandler(ent),
  ];

  const serve: http.RequestListener = async (request, answer) => {
    try {
      const at = Date.now();
      const visit = await readVisit(request, answer);
      const { host, method, url, headers, body } = visit;
      requests.push({ host, method, url: url.href, at, headers, bodySize: body.length });
      if (url.pathname === '/favicon.ico') return void answer.writeHead(204).end();
      for (const handler of handlers) if (await handler(visit)) return;
      sendHtml(visit, '<!doctype html><title>404</title><p>Page introuvable.</p>', { status: 404 });
    } catch (error) {
      // A browser that leaves in the middle is ordinary; anything else is a fault of the fixture: show it.
      if (!request.destroyed) console.error(error);
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(500).end(String(error));
    }
  };
  const hostOf = ({ headers }: http.IncomingMessage) => (headers.host ?? 'localhost').replace(/:\d+$/, '');
  const secure = https.createServer(await makeCertificate(), (request, answer) => {
    if (hostOf(request) === plainHost) request.destroy();
    else serve(request, answer);
  });
  const plain = http.createServer((request, answer) => {
    const host = hostOf(request);
    if (host === plainHost) return serve(request, answer);
    const { pathname, search } = new URL(request.url ?? '/', `http://${host}`);
    answer.writeHead(301, { Location: `https://${host}${pathname}${search}`, 'Content-Length': 0 }).end();
  });
  // Node closes what was idle for five seconds: on a busy machine just when a browser sends a form over it, in vain.
  for (const server of [secure, plain]) server.keepAliveTimeout = 120_000;
  const httpsPort = await listen(secure, ports.https);
  const httpPort = await listen(plain, ports.http);
  const proxy = makeProxy(httpsPort, httpPort);
  const proxyPort = await listen(proxy, ports.proxy);

  return {
    httpsPort,
    httpPort,
    proxyPort,
    ent,
    elea,
    educonnect,
    balado,
    pix,
    siecle,
    zoo,
    requests,
    reset() {
      requests.length = 0;
      ent.reset();
      elea.reset();
      educonnect.reset();
      balado.reset();
      pix.reset();
      siecle.reset();
      zoo.reset();
    },
    async close() {
      await Promise.all([secure, plain, proxy].map(stop));
    },
  };
}

/** Sockets still open, per server: tunnels escape `closeAllConnections`. */
const sockets = new WeakMap<http.Server, Set<Socket>>();

function listen(server: http.Server, port = 0): Promise<number> {
  const open = new Set<Socket>();
  sockets.set(server, open);
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

function stop(server: http.Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    for (const socket of sockets.get(server) ?? []) socket.destroy();
  });
}
