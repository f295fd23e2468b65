import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** One request, read whole, and the means to answer it: what every site handler receives. */
export interface Visit {
  host: string;
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  cookies: Record<string, string>;
  body: Buffer;
  answer: ServerResponse;
}

/** Answers the visit, or returns false when the address is none of its own. */
export type Handler = (visit: Visit) => Promise<boolean> | boolean;

/** The one host without TLS: a platform of Éléa by its name, and anybody's by its transport. */
export const plainHost = 'sans-tls.elea.apps.education.fr';

type Headers = Record<string, string | string[] | number>;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Reads a request to its end, so that handlers need not be streams. */
export async function readVisit(request: IncomingMessage, answer: ServerResponse): Promise<Visit> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean);
  return {
    host,
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `https://${host || 'localhost'}`),
    headers: request.headers,
    cookies: Object.fromEntries(
      pairs.map((pair) => [pair.split('=')[0], pair.split('=').slice(1).join('=')]),
    ),
    body: Buffer.concat(chunks),
    answer,
  };
}

/** Sends a whole answer; `Cache-Control: no-store` unless told otherwise, as behind a session. */
export function send(
  visit: Visit,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Headers = {},
): true {
  visit.answer.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...headers,
  });
  visit.answer.end(visit.method === 'HEAD' ? undefined : body);
  return true;
}

/** Sends an HTML page. */
export function sendHtml(visit: Visit, body: string, { status = 200, headers = {} as Headers } = {}): true {
  return send(visit, status, 'text/html; charset=utf-8', body, headers);
}

/** Sends a value as JSON. */
export function sendJson(visit: Visit, value: unknown, { status = 200, headers = {} as Headers } = {}): true {
  return send(visit, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

/** Sends the browser elsewhere: 302, or 303 after a POST. */
export function redirect(visit: Visit, location: string, headers: Headers = {}): true {
  return send(visit, visit.method === 'POST' ? 303 : 302, 'text/plain; charset=utf-8', '', {
    Location: location,
    ...headers,
  });
}

/** Sends a static file from `folder`, or returns false when it holds none of that name. */
export async function sendFile(visit: Visit, folder: URL, name: string): Promise<boolean> {
  if (!/^[\w.-]+$/.test(name)) return false;
  const body = await readFile(new URL(name, folder)).catch(() => undefined);
  if (!body) return false;
  return send(visit, 200, types[extname(name)] ?? 'application/octet-stream', body, {
    'Cache-Control': 'max-age=60',
  });
}

/** Makes text safe inside HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Resolves after `ms` milliseconds. */
export const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
