import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from '../../sites/server/certificate';
import { makeProxy } from '../../sites/server/proxy';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalSite {
  /** To be spread into the options of `launch`. */
  readonly ports: { httpsPort: number; httpPort: number; proxyPort: number };
  close(): Promise<void>;
}

/** A site that answers under every host name, for the tests of the support itself. */
export async function serve(handler: Handler): Promise<LocalSite> {
  const sockets = new Set<Socket>();
  const listen = async (server: Server): Promise<number> => {
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const https = createHttpsServer(await makeCertificate(), handler);
  const http = createServer(handler);
  const [httpsPort, httpPort] = [await listen(https), await listen(http)];
  const proxy = makeProxy(httpsPort, httpPort);
  const ports = { httpsPort, httpPort, proxyPort: await listen(proxy) };
  return {
    ports,
    close: async () => {
      const closed = [https, http, proxy].map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}
