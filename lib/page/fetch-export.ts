import type { Refusal } from '../files/types';
import type { CapturedRequest } from './captured';
import { readStream, TooLarge } from './read-stream';

/** Larger answers are no account export: 7,000 people make about 1.5 MB. */
const largest = 50 * 1024 * 1024;

export type Fetched = { ok: true; bytes: Uint8Array; name?: string } | { ok: false; refusal: Refusal };

/** A request of the page's, to be made again in memory. */
export type ExportRequest = Exclude<CapturedRequest, { how: 'bytes' }>;

interface FetchOptions {
  signal: AbortSignal;
  /** Called with 0 to 1, or undefined while the size is not known. */
  onProgress(value: number | undefined): void;
}

/**
 * Takes a same-origin export with the person's session, in memory: nothing of it enters the HTTP cache. Answers
 * that are no file come back as a refusal, in place of an exception; only the signal's abort is thrown.
 */
export async function fetchExport(request: ExportRequest, options: FetchOptions): Promise<Fetched> {
  try {
    const response = await (request.how === 'get'
      ? follow(request.url, options.signal)
      : post(request, options));
    if (!response) return refuse('redirected-elsewhere');
    if (response.status === 401 || response.status === 403) return refuse(`http-${response.status}`);
    if (!response.ok) return refuse('http', String(response.status));
    if (response.headers.get('Content-Type')?.includes('text/html'))
      return refuse(webPage(await response.text()));
    return await readAll(response, options);
  } catch (error) {
    options.signal.throwIfAborted();
    return refuse(error instanceof TooLarge ? 'too-large' : 'network');
  }
}

/** The answer, after redirects inside the origin only; undefined when it redirects elsewhere. */
async function follow(url: string, signal: AbortSignal): Promise<Response | undefined> {
  const init: RequestInit = { credentials: 'include', cache: 'no-store', signal };
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  try {
    return await fetch(url, { ...init, mode: 'same-origin', redirect: 'follow' });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** A form may carry a token that serves once, so it is sent once, and followed inside the origin only. */
function post({ url, fields, enctype }: ExportRequest & { how: 'post' }, { signal }: FetchOptions) {
  const body = enctype === 'multipart/form-data' ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const init: RequestInit = { credentials: 'include', cache: 'no-store', mode: 'same-origin' };
  return fetch(url, { ...init, method: 'POST', body, signal });
}

/** The name that the server gives the file, without any folder. */
function nameOf(response: Response): string | undefined {
  const header = response.headers.get('Content-Disposition') ?? '';
  const name = /filename="([^"]+)"/i.exec(header)?.[1] ?? /filename=([^;\s]+)/i.exec(header)?.[1];
  return name?.split(/[\\/]/).at(-1)?.slice(0, 100);
}

async function readAll(response: Response, { onProgress }: FetchOptions): Promise<Fetched> {
  const name = nameOf(response);
  if (!response.body) return { ok: true, bytes: new Uint8Array(), name };
  // The length of a compressed answer says nothing of what comes out.
  const announced = response.headers.has('Content-Encoding')
    ? 0
    : Number(response.headers.get('Content-Length'));
  const bytes = await readStream(response.body, {
    largest,
    onRead: (size) => onProgress(announced ? Math.min(1, size / announced) : undefined),
  });
  if (bytes.length < announced) return refuse('short', String(bytes.length), String(announced));
  return { ok: true, bytes, name };
}

/**
 * Login pages and second-factor pages both come as HTML with status 200; the words tell them apart. Behind ARENA the
 * login itself asks for the OTP key: there a page that says that the session is over is believed.
 */
function webPage(text: string): string {
  if (/session[^<.]{0,30}expir/i.test(text)) return 'html';
  return /\b(mfa|otp|code de v[ée]rification|double authentification|validation en deux)/i.test(text)
    ? 'mfa'
    : 'html';
}

function refuse(code: string, ...details: string[]): Fetched {
  return { ok: false, refusal: { code, details } };
}
